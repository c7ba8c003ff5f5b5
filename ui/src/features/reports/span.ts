import { addDays, daysBetween, earlierDay, laterDay, weekStartOf } from '../../format/dates';
import type { Day, ReportBy, WeekStart } from '../../ipc/types';

export const SPANS = ['week', 'month', 'quarter', 'year', 'custom'] as const;
export type Span = (typeof SPANS)[number];

/** First and last day, both inside. */
export interface Days {
  from: Day;
  to: Day;
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The first day of the month that is `months` after the one of `day`. */
function monthStart(day: Day, months: number): Day {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** The week, month, quarter or year of a day, moved by so many of them. */
export function spanOf(span: Exclude<Span, 'custom'>, day: Day, weekStart: WeekStart, moved = 0): Days {
  if (span === 'week') {
    const from = addDays(weekStartOf(day, weekStart), 7 * moved);
    return { from, to: addDays(from, 6) };
  }
  const length = MONTHS[span];
  const inside = (Number(day.slice(5, 7)) - 1) % length;
  const from = monthStart(day, length * moved - inside);
  return { from, to: addDays(monthStart(from, length), -1) };
}

/** As many days before own dates. */
export function daysBefore({ from, to }: Days): Days {
  return { from: addDays(from, -1 - daysBetween(from, to)), to: addDays(from, -1) };
}

/** What a bar of the chart stands for: few enough to be told apart. */
export function barsOf({ from, to }: Days): Extract<ReportBy, 'day' | 'week' | 'month'> {
  const days = daysBetween(from, to) + 1;
  if (days <= 31) return 'day';
  return days <= 190 ? 'week' : 'month';
}

/** All days, weeks or months of a span by their keys in the report, also those without time. */
export function keysOf(bars: ReturnType<typeof barsOf>, { from, to }: Days, weekStart: WeekStart): string[] {
  const keys: string[] = [];
  if (bars === 'month') {
    for (let day = monthStart(from, 0); day <= to; day = monthStart(day, 1)) keys.push(day.slice(0, 7));
  } else {
    const first = bars === 'week' ? weekStartOf(from, weekStart) : from;
    for (let day = first; day <= to; day = addDays(day, bars === 'week' ? 7 : 1)) keys.push(day);
  }
  return keys;
}

/** The days of one bar that lie inside the span. */
export function daysOfKey(by: ReportBy, key: string, within: Days, weekStart: WeekStart): Days {
  const whole =
    by === 'month'
      ? spanOf('month', `${key}-01`, weekStart)
      : by === 'week'
        ? { from: key, to: addDays(key, 6) }
        : by === 'day'
          ? { from: key, to: key }
          : within;
  return {
    from: laterDay(whole.from, within.from),
    to: earlierDay(whole.to, within.to),
  };
}
