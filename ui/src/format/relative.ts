import type { Day } from '../ipc/types';
import { type DateSettings, daysBetween, formatDayShort, formatWeekday } from './dates';

/** "today", "yesterday", "Mon" within a week, else the date. */
export function formatDayRelative(day: Day, today: Day, s: DateSettings): string {
  const distance = daysBetween(today, day);
  if (Math.abs(distance) <= 1)
    return new Intl.RelativeTimeFormat(s.locale, { numeric: 'auto' }).format(distance, 'day');
  if (Math.abs(distance) < 7) return `${formatWeekday(day, s)}`;
  return formatDayShort(day, today, s);
}
