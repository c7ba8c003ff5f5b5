import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/useFormat';
import type { CaptureDay, Day, Entry, Gap, Id } from '../../../ipc/types';
import type { Held } from '../../calendar/days';
import { Events } from '../../calendar/Events';
import type { PanelTarget } from '../EntryPanel';
import type { Span } from '../span';
import { Block } from './Block';
import type { MenuAt } from './BlockMenu';
import classes from './CalendarView.module.css';
import { Captured } from './Captured';
import { AIR_PX, cut, cutAt, type DraftSpan, gapBeside, HOUR_PX, place, px, type Segment } from './geometry';
import type { useDrag } from './useDrag';
import type { useKeys } from './useKeys';

/** Below this a line of words would be cut. */
const WORDS_PX = 11;

interface Props {
  day: Day;
  /** Only today has a now. */
  now: number | undefined;
  segments: Segment[];
  spans: ReadonlyMap<Id, Span>;
  gaps: Gap[];
  captured: CaptureDay | undefined;
  events: Held[];
  drawn: { from: number; to: number } | undefined;
  draft: DraftSpan | undefined;
  drag: ReturnType<typeof useDrag>;
  keys: ReturnType<typeof useKeys>;
  open: (target: PanelTarget) => void;
  onMenu: (at: MenuAt) => void;
  onCut: (entry: Entry) => void;
}

export function DayColumn({
  day,
  now,
  segments,
  spans,
  gaps,
  captured,
  events,
  drawn,
  draft,
  drag,
  keys,
  open,
  onMenu,
  onCut,
}: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const all = place(segments);
  return (
    <div
      className={classes.column}
      data-day={day}
      data-today={now !== undefined || undefined}
      style={{ height: 24 * HOUR_PX, backgroundSize: `100% ${HOUR_PX}px` }}
      onPointerDown={drag.startCreate}
    >
      {gaps.map((gap) => {
        const [whole] = cut(gap, [day], format);
        const part = whole && gapBeside(whole, all);
        const height = part ? px(part.to - part.from) - AIR_PX : 0;
        const words = t('time.gap', { duration: format.duration(gap.seconds) });
        return (
          part && (
            <button
              key={gap.start}
              type="button"
              className={classes.gap}
              style={{ top: px(part.from) + 1, height }}
              title={`${format.time(gap.start)} – ${format.time(gap.end)} · ${words}`}
              onPointerDown={(event) => event.stopPropagation()}
              onClick={() => open({ kind: 'add', start: gap.start, end: gap.end })}
            >
              <span className={height < WORDS_PX ? 'sr-only' : undefined}>{words}</span>
              <span className="sr-only">
                {format.time(gap.start)} – {format.time(gap.end)}
              </span>
            </button>
          )
        );
      })}
      {captured && <Captured of={captured} open={open} />}
      {all.map((placed) => {
        const { entry } = placed;
        const span = spans.get(entry.id) ?? { start: entry.start, end: entry.end ?? entry.start };
        return (
          <Block
            key={entry.id}
            placed={placed}
            span={span}
            dragging={draft?.id === entry.id}
            onGrip={(event, grip) => drag.startGrip(event, grip, entry, span)}
            onKeyDown={(event) => {
              const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
              if (event.key === 'x' && plain && entry.end && entry.editable) onCut(entry);
              else keys.onKeyDown(event, entry, span);
            }}
            onContextMenu={(event) => {
              event.preventDefault();
              const box = event.currentTarget.closest('[data-day]')?.getBoundingClientRect();
              const seconds = box?.height ? ((event.clientY - box.top) / box.height) * 86_400 : 0;
              const at = cutAt(span, format.instantOf(day, seconds));
              onMenu({ entry, x: event.clientX, y: event.clientY, cut: at });
            }}
            onBlur={keys.flush}
            onOpen={() => open({ kind: 'edit', id: entry.id })}
          />
        );
      })}
      <Events day={day} held={events} placed={all} />
      {drawn && draft && (
        <div className={classes.drawn} style={{ top: px(drawn.from) + 1, height: px(drawn.to - drawn.from) - 3 }}>
          {format.time(draft.span.start)} – {format.time(draft.span.end)}
        </div>
      )}
      {now !== undefined && (
        <div className={classes.now} style={{ top: px(format.civilOf(new Date(now).toISOString()).seconds) }} />
      )}
    </div>
  );
}
