import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { pathParts } from '../../../components/PathLabel';
import { useFormat } from '../../../format/useFormat';
import { colorOf } from '../../../theme/palette';
import { EntryBadges } from '../EntryBadges';
import { nameOf, ownZone } from '../entries';
import type { Span } from '../span';
import classes from './CalendarView.module.css';
import { AIR_PX, type Placed, px } from './geometry';

/** From this height on there is room for a second line. */
const TWO_LINES_PX = 40;

interface Props {
  placed: Placed;
  span: Span;
  dragging: boolean;
  onGrip: (event: PointerEvent, grip: 'move' | 'start' | 'end') => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onContextMenu: (event: MouseEvent) => void;
  onBlur: () => void;
  onOpen: () => void;
}

export function Block({ placed, span, dragging, onGrip, onKeyDown, onContextMenu, onBlur, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { entry, shown, lane, lanes } = placed;
  const live = !entry.end;
  const movable = !live && entry.editable;
  const name = nameOf(entry, t('timer.untitled'));
  const height = px(shown.to - shown.from) - AIR_PX;
  const seconds = Math.floor((Date.parse(span.end) - Date.parse(span.start)) / 1000);
  const context = pathParts(entry.path)
    .slice(0, entry.note ? 3 : -1)
    .join(' › ');
  const hours = `${format.weekdayNumber(placed.day)}, ${format.time(span.start)} – ${live ? t('common.now') : format.time(span.end)}`;
  const own = ownZone(entry, format, t);
  return (
    <div
      className={classes.block}
      data-live={live || undefined}
      data-dragging={dragging || undefined}
      data-tiny={height < 22 || undefined}
      style={{
        top: px(shown.from) + 1,
        height,
        left: `calc(${(lane * 100) / lanes}% + 5px)`,
        width: `calc(${100 / lanes}% - ${lanes > 1 ? 7 : 10}px)`,
        ['--own' as string]: colorOf(entry.path.color),
      }}
    >
      <button
        type="button"
        className={classes.face}
        data-movable={movable || undefined}
        title={[hours, own, name].filter(Boolean).join(' · ')}
        onPointerDown={(event) => (movable ? onGrip(event, 'move') : undefined)}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        onBlur={onBlur}
        // A pointer's click is told apart from a drag elsewhere; this is Enter and Space, and what cannot be dragged.
        onClick={(event) => (event.detail === 0 || !movable) && onOpen()}
      >
        <span className={classes.name}>
          {name} <EntryBadges entry={entry} />
        </span>
        <span className={height >= TWO_LINES_PX ? classes.context : 'sr-only'}>
          {[own, context, format.duration(seconds)].filter(Boolean).join(' · ')}
        </span>
        <span className="sr-only">{hours}</span>
      </button>
      {movable && placed.first && (
        <span className={classes.grip} data-end="start" onPointerDown={(event) => onGrip(event, 'start')} />
      )}
      {movable && placed.last && (
        <span className={classes.grip} data-end="end" onPointerDown={(event) => onGrip(event, 'end')} />
      )}
    </div>
  );
}
