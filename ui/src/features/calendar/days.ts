import type { CalendarDays, CalendarEvent, Day, DueOn } from '../../ipc/types';
import { cut } from '../time/calendar/geometry';
import type { Clock } from '../time/span';

/** The part of an event that lies on one day, in seconds of the wall clock. */
export interface Held {
  event: CalendarEvent;
  from: number;
  to: number;
}

export interface Band {
  whole: CalendarEvent[];
  due: DueOn[];
}

/** Events and what is due, by the days on which they are shown. */
export function bandOf(calendar: CalendarDays, days: readonly Day[], clock: Clock) {
  const band = new Map<Day, Band>();
  const timed = new Map<Day, Held[]>();
  const at = (day: Day): Band => {
    const there = band.get(day) ?? { whole: [], due: [] };
    band.set(day, there);
    return there;
  };
  for (const event of calendar.events) {
    if (event.whole_days) {
      const [first, last] = event.whole_days;
      for (const day of days.filter((d) => d >= first && d <= last)) at(day).whole.push(event);
    } else {
      for (const part of cut(event, days, clock)) {
        timed.set(part.day, [...(timed.get(part.day) ?? []), { event, from: part.from, to: part.to }]);
      }
    }
  }
  for (const due of calendar.due) if (days.includes(due.on)) at(due.on).due.push(due);
  return { band, timed, busy: new Set([...band.keys(), ...timed.keys()]) };
}

/** Drawn no lower than can be taken hold of, in seconds. */
const LEAST = 900;

export interface PlacedHeld extends Held {
  lane: number;
  lanes: number;
  /** Something that was tracked lies there, too. */
  beside: boolean;
}

/** Puts what overlaps side by side: each cluster gets as many lanes as it needs, and no more. */
export function placeHeld(held: Held[], tracked: readonly { from: number; to: number }[]): PlacedHeld[] {
  const sorted = held
    .map((one) => ({ ...one, to: Math.min(Math.max(one.to, one.from + LEAST), 86_400) }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const placed: PlacedHeld[] = [];
  let [cluster, ends]: [PlacedHeld[], number[]] = [[], []];
  for (const one of sorted) {
    if (ends.every((end) => end <= one.from)) [cluster, ends] = [[], []];
    const free = ends.findIndex((end) => end <= one.from);
    const lane = free >= 0 ? free : ends.length;
    ends[lane] = one.to;
    const beside = tracked.some((part) => part.from < one.to && part.to > one.from);
    const next: PlacedHeld = { ...one, lane, lanes: 1, beside };
    cluster.push(next);
    placed.push(next);
    for (const each of cluster) each.lanes = ends.length;
  }
  return placed;
}
