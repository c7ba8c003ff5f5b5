import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../components/QueryView';
import { useNow } from '../../../components/useNow';
import { addDays, weekStartOf } from '../../../format/dates';
import { useFormat } from '../../../format/useFormat';
import { useRead, useWrite } from '../../../ipc/query';
import type { CalendarDays, CaptureDay, Day, Entry, Gap, Week } from '../../../ipc/types';
import type { Layer } from '../../calendar/calendarSearch';
import { DayBand } from '../../calendar/DayBand';
import { bandOf } from '../../calendar/days';
import { only } from '../../calendar/things';
import { useCaptured } from '../../capture/useCaptured';
import type { PanelTarget } from '../EntryPanel';
import { SplitDialog } from '../SplitDialog';
import type { Span } from '../span';
import { BlockMenu, type MenuAt } from './BlockMenu';
import classes from './CalendarView.module.css';
import { DayColumn } from './DayColumn';
import { cut, HOUR_PX, px, type Segment, spanOf } from './geometry';
import { useDrag } from './useDrag';
import { useGaps } from './useGaps';
import { useKeys } from './useKeys';

const ENTRY_LIMIT = 1000;
const NOTHING: CalendarDays = { events: [], due: [], before: [] };
const EVERYTHING: Layer[] = [];
const FIRST_HOUR_SHOWN = 8;
const HOURS = Array.from({ length: 23 }, (_, i) => i + 1);

interface Props {
  open: (target: PanelTarget) => void;
}

interface ViewProps extends Props {
  day: Day;
  /** That day alone, not its week. */
  alone?: boolean;
  /** What is not shown. */
  without?: readonly Layer[];
}

/** A week, or one day, as a sheet to draw on. */
export function CalendarView({ day, alone = false, without = EVERYTHING, open }: ViewProps) {
  const format = useFormat();
  const from = weekStartOf(day, format.weekStart);
  const entries = useRead(
    'entry.list',
    { from: addDays(from, -1), to: addDays(from, 6), order: 'oldest', limit: ENTRY_LIMIT },
    { keep: true },
  );
  const week = useRead('entry.week', { day }, { keep: true });
  // A calendar that cannot be read takes nothing away from the sheet.
  const events = useRead('calendar.days', { from, to: addDays(from, 6) }, { keep: true });
  const calendar = useMemo(() => only(events.data ?? NOTHING, without), [events.data, without]);
  const timed = !without.includes('time');
  const looked = (timed && (alone ? [day] : week.data?.days)) || [];
  const gaps = useGaps(looked);
  const captured = useCaptured(looked);
  return (
    <QueryView query={week}>
      {(shown) => (
        <QueryView query={entries}>
          {(page) => (
            <Sheet
              week={shown}
              alone={alone ? day : undefined}
              entries={timed ? page.entries : []}
              gaps={gaps}
              captured={captured}
              calendar={calendar}
              open={open}
            />
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

/** The weekend is shown when something is in it. */
function daysOf(week: Week, today: Day, held: ReadonlySet<Day>): Day[] {
  return week.days.filter((day, index) => {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    return (weekday !== 0 && weekday !== 6) || day === today || held.has(day) || (week.day_totals[index] ?? 0) > 0;
  });
}

interface SheetProps extends Props {
  week: Week;
  alone: Day | undefined;
  entries: Entry[];
  gaps: ReadonlyMap<Day, Gap[]>;
  captured: ReadonlyMap<Day, CaptureDay>;
  calendar: CalendarDays;
}

function Sheet({ week, alone, entries, gaps, captured, calendar, open }: SheetProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const today = format.today();
  const scroller = useRef<HTMLDivElement>(null);
  const edit = useWrite('entry.edit', {
    onError: () => {
      drag.setDraft(undefined);
      return false;
    },
  });
  const change = (entry: Entry, span: Span) => {
    if (span.start === entry.start && span.end === entry.end) drag.setDraft(undefined);
    else edit.mutate({ id: entry.id, start: span.start, end: span.end });
  };
  const drag = useDrag({
    clock: format,
    onCreate: (span) => open({ kind: 'add', ...span }),
    onChange: change,
    onClick: (entry) => open({ kind: 'edit', id: entry.id }),
  });
  const keys = useKeys(drag.draft, drag.setDraft, format, change);
  const { draft } = drag;
  const [menu, setMenu] = useState<MenuAt>();
  const [cutting, setCutting] = useState<Entry>();
  // The draft stands in for the entry until the core's answer is in the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new list is the sign
  useEffect(() => drag.settle(), [entries]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another week is shown
  useLayoutEffect(() => {
    const early = entries.map((e) => format.civilOf(e.start)).filter((c) => week.days.includes(c.day));
    const hour = Math.min(FIRST_HOUR_SHOWN, ...early.map((c) => Math.floor(c.seconds / 3600)));
    scroller.current?.scrollTo({ top: px(hour * 3600) - 8 });
  }, [week.from]);

  const held = useMemo(() => bandOf(calendar, week.days, format), [calendar, week.days, format]);
  const days = alone ? [alone] : daysOf(week, today, held.busy);
  const spans = useMemo(
    () => new Map(entries.map((e) => [e.id, draft?.id === e.id ? draft.span : spanOf(e, now)])),
    [entries, draft, now],
  );
  const segments: Segment[] = entries.flatMap((entry) => {
    const span = spans.get(entry.id);
    return span ? cut(span, days, format).map((part) => ({ ...part, entry })) : [];
  });
  const drawn = draft && draft.id === undefined ? cut(draft.span, days, format) : [];
  const columns = { gridTemplateColumns: `46px repeat(${days.length}, minmax(0, 1fr))` };
  return (
    <div className={classes.view}>
      <div className={classes.head} style={columns}>
        <span />
        {days.map((day) => (
          <div key={day} className={classes.day} data-today={day === today || undefined}>
            <span>{format.weekdayNumber(day)}</span>
            <span className={classes.dayTotal}>{format.duration(week.day_totals[week.days.indexOf(day)] ?? 0)}</span>
          </div>
        ))}
      </div>
      <DayBand days={days} band={held.band} columns={columns} open={open} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll area without entries must be reachable by keyboard too */}
      <section ref={scroller} className={classes.scroller} aria-label={t('time.calendar')} tabIndex={0}>
        <div ref={drag.grid} className={classes.grid} style={columns} {...drag.handlers}>
          <div className={classes.hours} style={{ height: 24 * HOUR_PX }} aria-hidden>
            {HOURS.map((hour) => (
              <span key={hour} style={{ top: hour * HOUR_PX - 8 }}>
                {format.time(format.instantOf(week.from, hour * 3600))}
              </span>
            ))}
          </div>
          {days.map((day) => (
            <DayColumn
              key={day}
              day={day}
              now={day === today ? now : undefined}
              segments={segments.filter((segment) => segment.day === day)}
              spans={spans}
              gaps={gaps.get(day) ?? []}
              captured={captured.get(day)}
              events={held.timed.get(day) ?? []}
              drawn={drawn.find((part) => part.day === day)}
              draft={draft}
              drag={drag}
              keys={keys}
              open={open}
              onMenu={setMenu}
              onCut={setCutting}
            />
          ))}
        </div>
      </section>
      <BlockMenu at={menu} onClose={() => setMenu(undefined)} open={open} />
      <SplitDialog entry={cutting} onClose={() => setCutting(undefined)} />
      <p className="sr-only">{t('time.calendarHelp')}</p>
      <span role="status" className="sr-only">
        {draft ? t('time.newAt', { from: format.time(draft.span.start), to: format.time(draft.span.end) }) : ''}
      </span>
    </div>
  );
}
