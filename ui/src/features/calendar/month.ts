import { addDays, addMonths, laterDay, weekStartOf } from '../../format/dates';
import type { Day, WeekStart } from '../../ipc/types';
import type { Thing } from './things';

/** The weeks in which the days of a month lie. */
export function weeksOf(day: Day, weekStart: WeekStart): Day[][] {
  const first = `${day.slice(0, 8)}01`;
  const end = addMonths(first, 1);
  const weeks: Day[][] = [];
  for (let from = weekStartOf(first, weekStart); from < end; from = addDays(from, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(from, at)));
  return weeks;
}

/** A line of a day: something that begins there, what goes on from the day before, or nothing. */
export interface Line {
  thing: Thing;
  /** Drawn over so many days from here on; 0 where it was drawn on a day before. */
  over: number;
}

export interface DayLines {
  lines: (Line | undefined)[];
  /** So many have no room. */
  hidden: number;
}

/** Puts things under each other, what lasts for several days on one line through all of them; `room` lines fit into a day. */
export function layWeek(days: readonly Day[], things: readonly Thing[], room: number): DayLines[] {
  const rows: (Thing | undefined)[][] = days.map(() => []);
  const placed: { thing: Thing; from: number; to: number; line: number }[] = [];
  const [monday, sunday] = [days[0] ?? '', days.at(-1) ?? ''];
  for (const thing of things) {
    if (thing.last < monday || thing.first > sunday) continue;
    const from = days.indexOf(laterDay(thing.first, monday));
    const to = thing.last > sunday ? days.length - 1 : days.indexOf(thing.last);
    const within = rows.slice(from, to + 1);
    let line = 0;
    while (within.some((row) => row[line])) line += 1;
    for (const row of within) row[line] = thing;
    placed.push({ thing, from, to, line });
  }
  // The last line of a full day tells how many more there are.
  const fits = rows.map((row) => (row.length > room ? room - 1 : room));
  const days_: DayLines[] = days.map(() => ({ lines: [], hidden: 0 }));
  for (const { thing, from, to, line } of placed) {
    const seen = fits.slice(from, to + 1).every((most) => line < most);
    for (let at = from; at <= to; at += 1) {
      const day = days_[at] as DayLines;
      if (seen) day.lines[line] = { thing, over: at === from ? to - from + 1 : 0 };
      else day.hidden += 1;
    }
  }
  return days_.map(({ lines, hidden }) => ({ lines: Array.from(lines), hidden }));
}
