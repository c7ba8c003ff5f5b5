// biome-ignore-all lint/a11y/useSemanticElements: what lasts for several days is drawn over them, as no table can
import { DndContext, DragOverlay, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/QueryView';
import { addDays, addMonths } from '../../format/dates';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { CalendarDays, Day, DueOn } from '../../ipc/types';
import { DueChip } from './Chips';
import { ConnectLink } from './ConnectLink';
import { DayCard } from './DayCard';
import { useCalendarDesk } from './desk';
import { MonthDay } from './MonthDay';
import { MonthSkeleton } from './MonthSkeleton';
import { layWeek, weeksOf } from './month';
import classes from './month.module.css';
import { keyOfDue, onDay, only, thingsOf } from './things';
import { isMovable } from './useMove';

const HEAD_PX = 25;
const LINE_PX = 20;
/** Before the height is known. */
const USUAL_ROOM = 4;
const DRAG_PX = 5;
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface Props {
  day: Day;
  moved: ReadonlyMap<string, Day>;
  settle: () => void;
  onDay: (day: Day) => void;
  onShowDay: (day: Day) => void;
}

/** A month in weeks, on which tasks and milestones are moved by hand or by keys. */
export function MonthView(props: Props) {
  const format = useFormat();
  const weeks = useMemo(() => weeksOf(props.day, format.weekStart), [props.day, format.weekStart]);
  const from = weeks[0]?.[0] ?? props.day;
  const to = weeks.at(-1)?.[6] ?? props.day;
  const query = useRead('calendar.days', { from, to }, { keep: true });
  const time = useRead('report.time', { from, to, by: 'day' }, { keep: true }).data;
  const sums = useMemo(() => new Map(time?.rows.map((row) => [row.key, row.seconds])), [time]);
  return (
    <QueryView query={query} loading={<MonthSkeleton weeks={weeks.length} />}>
      {(calendar) => <Grid {...props} weeks={weeks} calendar={calendar} answeredAt={query.dataUpdatedAt} sums={sums} />}
    </QueryView>
  );
}

interface GridProps extends Props {
  weeks: Day[][];
  calendar: CalendarDays;
  /** Anew with each answer, also with one that is as the last was: a move that was taken back at once. */
  answeredAt: number;
  sums: ReadonlyMap<Day, number>;
}

function Grid({ day: active, moved, settle, onDay: choose, onShowDay, weeks, calendar, answeredAt, sums }: GridProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useCalendarDesk();
  const { ref: body, height } = useElementSize();
  const grid = useRef<HTMLDivElement>(null);
  const [card, setCard] = useState<{ day: Day; at: HTMLElement }>();
  const [dragged, setDragged] = useState<DueOn>();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_PX } }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is the sign that what was moved stands where it is
  useEffect(settle, [answeredAt]);

  const things = useMemo(() => {
    const { events, due } = only(calendar, desk.without);
    return thingsOf({ events, due: due.map((d) => ({ ...d, on: moved.get(keyOfDue(d)) ?? d.on })) }, format);
  }, [calendar, desk.without, moved, format]);
  const empty = calendar.events.length + calendar.due.length === 0;
  const room = height > 0 ? Math.max(1, Math.floor((height / weeks.length - HEAD_PX) / LINE_PX)) : USUAL_ROOM;
  const rows = useMemo(() => weeks.map((days) => layWeek(days, things, room)), [weeks, things, room]);

  const cellOf = (day: Day) => grid.current?.querySelector<HTMLElement>(`[data-cell="${day}"]`);
  const follow = useRef<string>(undefined);
  // The keys stay with what they moved, or with the day they went to.
  useLayoutEffect(() => {
    if (follow.current === undefined) return;
    const chip = follow.current && grid.current?.querySelector<HTMLElement>(`[data-thing="${follow.current}"]`);
    (chip || cellOf(active))?.focus();
    follow.current = undefined;
  });
  const go = (day: Day, thing = '') => {
    follow.current = thing;
    choose(day);
  };
  const more = (day: Day) => {
    const at = cellOf(day);
    if (at) setCard({ day, at });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys in the card of a day come here through React's tree, too.
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(event.target instanceof Node) || !grid.current?.contains(event.target)) return;
    const step = STEPS[event.key];
    const within = weeks.find((week) => week.includes(active));
    const onCell = event.target instanceof HTMLElement && event.target.dataset.cell !== undefined;
    if (step) go(addDays(active, step));
    else if (event.key === 'PageUp') go(addMonths(active, -1));
    else if (event.key === 'PageDown') go(addMonths(active, 1));
    else if (event.key === 'Home' && within?.[0]) go(within[0]);
    else if (event.key === 'End' && within?.[6]) go(within[6]);
    else if ((event.key === 'Enter' || event.key === ' ') && onCell) more(active);
    else return;
    event.preventDefault();
  };
  const onChipKey = (event: KeyboardEvent, due: DueOn) => {
    const step = STEPS[event.key];
    if (!step || !event.shiftKey || !isMovable(due)) return;
    event.preventDefault();
    event.stopPropagation();
    const to = addDays(due.on, step);
    desk.move(due, to);
    go(to, keyOfDue(due));
  };

  return (
    <DndContext
      sensors={sensors}
      accessibility={{ screenReaderInstructions: { draggable: t('calendar.moveHelp') } }}
      onDragStart={({ active: taken }) => setDragged(taken.data.current?.due as DueOn)}
      onDragCancel={() => setDragged(undefined)}
      onDragEnd={({ over }) => {
        if (dragged && over) desk.move(dragged, String(over.id));
        setDragged(undefined);
      }}
    >
      <div
        ref={grid}
        role="grid"
        className={classes.month}
        aria-label={format.monthYear(active)}
        aria-describedby="month-help"
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <div role="row" className={classes.names} tabIndex={-1}>
          {weeks[0]?.map((day) => (
            <div key={day} role="columnheader" className={classes.weekday} tabIndex={-1}>
              {format.weekday(day)}
            </div>
          ))}
        </div>
        <div ref={body} role="rowgroup" className={classes.weeks}>
          {weeks.map((days, week) => (
            <div key={days[0]} role="row" className={classes.week} tabIndex={-1}>
              {days.map((day, at) => (
                <MonthDay
                  key={day}
                  day={day}
                  lines={rows[week]?.[at] ?? { lines: [], hidden: 0 }}
                  seconds={desk.without.includes('time') ? undefined : sums.get(day)}
                  inside={day.slice(0, 7) === active.slice(0, 7)}
                  named={day.endsWith('-01') || (week === 0 && at === 0)}
                  active={day === active}
                  onChoose={() => go(day)}
                  onMore={() => more(day)}
                  onNumber={() => onShowDay(day)}
                  onChipKey={onChipKey}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
      {empty && (
        <p className={classes.empty}>
          {t('calendar.emptyMonth')} <ConnectLink />
        </p>
      )}
      <p id="month-help" className="sr-only">
        {t('calendar.monthHelp')}
      </p>
      <DragOverlay dropAnimation={null}>
        {dragged && <DueChip due={dragged} color={desk.colorOf(dragged.project_id)} data-held />}
      </DragOverlay>
      <DayCard
        card={card}
        things={card ? onDay(things, card.day) : []}
        seconds={card && sums.get(card.day)}
        onClose={() => {
          setCard(undefined);
          card?.at.focus();
        }}
        onShowDay={onShowDay}
      />
    </DndContext>
  );
}
