import { useDraggable, useDroppable } from '@dnd-kit/core';
import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { Day, DueOn } from '../../ipc/types';
import { DueChip, EventChip } from './Chips';
import { useCalendarDesk } from './desk';
import type { DayLines, Line } from './month';
import classes from './month.module.css';
import { isMovable } from './useMove';

interface Props {
  day: Day;
  lines: DayLines;
  /** What was tracked; nothing while that is not shown. */
  seconds: number | undefined;
  /** In the month that is shown. */
  inside: boolean;
  /** With its month. */
  named: boolean;
  /** The one that the keys are at. */
  active: boolean;
  onChoose: () => void;
  onMore: () => void;
  onNumber: () => void;
  onChipKey: (event: KeyboardEvent, due: DueOn) => void;
}

/** One day of the month: its number, what was tracked, and what stands on it. */
export function MonthDay(props: Props) {
  const { day, lines, seconds, inside, named, active, onChoose, onMore, onNumber, onChipKey } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { add } = useCalendarDesk();
  const drop = useDroppable({ id: day });
  const tabIndex = active ? 0 : -1;
  // Its words begin with what is seen: who speaks to the program says that.
  const shown = named ? format.dayShort(day) : String(Number(day.slice(8)));
  const whole = named ? `${format.weekday(day)} ${shown}` : format.dayLong(day);
  const today = day === format.today();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of all days are those of the grid
    // biome-ignore lint/a11y/useSemanticElements: a table's cell cannot be drawn over the next one
    <div
      ref={drop.setNodeRef}
      role="gridcell"
      className={classes.day}
      data-inside={inside || undefined}
      data-today={today || undefined}
      data-over={drop.isOver || undefined}
      data-cell={day}
      tabIndex={tabIndex}
      aria-current={today ? 'date' : undefined}
      onClick={(event) => event.target === event.currentTarget && onChoose()}
      onDoubleClick={(event) => event.target === event.currentTarget && onMore()}
    >
      <div className={classes.top}>
        <button
          type="button"
          tabIndex={tabIndex}
          className={classes.number}
          onClick={onNumber}
          title={t('calendar.showDay', { day: whole })}
          aria-label={t('calendar.showDay', { day: whole })}
        >
          {shown}
        </button>
        <ActionIcon
          className={classes.add}
          size={18}
          // A key of its own does it too: N.
          tabIndex={-1}
          aria-hidden
          title={t('calendar.addOn', { day: format.dayLong(day) })}
          onClick={() => add(day)}
        >
          <IconPlus size={13} stroke={1.8} />
        </ActionIcon>
        {!!seconds && (
          <Link
            to="/time"
            search={{ view: 'list', from: day, to: day }}
            tabIndex={tabIndex}
            className={classes.sum}
            title={t('calendar.sum', { duration: format.duration(seconds) })}
          >
            {format.duration(seconds)}
          </Link>
        )}
      </div>
      {lines.lines.map((line, at) => (
        <OneLine
          key={line?.thing.key ?? `empty ${at}`}
          line={line}
          day={day}
          tabIndex={tabIndex}
          onChipKey={onChipKey}
        />
      ))}
      {lines.hidden > 0 && (
        <button type="button" tabIndex={tabIndex} className={classes.more} onClick={onMore} aria-haspopup="dialog">
          {t('calendar.moreOf', { count: lines.hidden })}
        </button>
      )}
    </div>
  );
}

interface LineProps {
  line: Line | undefined;
  day: Day;
  tabIndex: number;
  onChipKey: Props['onChipKey'];
}

function OneLine({ line, day, tabIndex, onChipKey }: LineProps) {
  const { open } = useCalendarDesk();
  if (!line?.over) return <span className={classes.line} />;
  const { thing, over } = line;
  return (
    <span className={classes.line} style={{ ['--over' as string]: over }} data-long={over > 1 || undefined}>
      {thing.event ? (
        <EventChip
          event={thing.event}
          long={thing.first !== thing.last}
          tabIndex={tabIndex}
          data-before={thing.first < day || undefined}
          onOpen={(event) => open({ kind: 'event', event, day })}
        />
      ) : (
        <Movable due={thing.due} id={thing.key} tabIndex={tabIndex} onKey={onChipKey} />
      )}
    </span>
  );
}

function Movable(props: { due: DueOn; id: string; tabIndex: number; onKey: Props['onChipKey'] }) {
  const { due, id, tabIndex, onKey } = props;
  const { colorOf } = useCalendarDesk();
  const movable = isMovable(due);
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, data: { due }, disabled: !movable });
  return (
    <DueChip
      due={due}
      color={colorOf(due.project_id)}
      tabIndex={tabIndex}
      // The browser's own dragging of links would come first.
      draggable={false}
      data-thing={id}
      data-movable={movable || undefined}
      data-dragging={isDragging || undefined}
      ref={setNodeRef}
      onPointerDown={listeners?.onPointerDown as never}
      onKeyDown={(event) => onKey(event, due)}
      aria-keyshortcuts={movable ? 'Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown' : undefined}
    />
  );
}
