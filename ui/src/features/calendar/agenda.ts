import { addDays } from '../../format/dates';
import type { Day } from '../../ipc/types';
import type { Clock } from '../time/span';
import type { Layer } from './calendarSearch';
import { onDay, only, type Thing, thingsOf } from './things';
import type { Stretch } from './useAgenda';

/** A day with what stands on it, or a stretch of days without anything. */
export type Part = { day: Day; things: Thing[] } | { day?: undefined; from: Day; to: Day };

/** The days on which something stands, and today; stretches that are wholly empty as one. */
export function partsOf(stretches: readonly Stretch[], without: readonly Layer[], today: Day, clock: Clock): Part[] {
  const parts: Part[] = [];
  for (const stretch of stretches) {
    const things = thingsOf(only(stretch, without), clock);
    const days: Part[] = [];
    for (let day = stretch.from; day <= stretch.to; day = addDays(day, 1)) {
      const there = onDay(things, day);
      if (there.length > 0 || day === today) days.push({ day, things: there });
    }
    const last = parts.at(-1);
    if (days.some((part) => part.day !== undefined && part.things.length > 0)) parts.push(...days);
    else if (last && last.day === undefined) last.to = stretch.to;
    else parts.push({ from: stretch.from, to: stretch.to });
  }
  return parts;
}
