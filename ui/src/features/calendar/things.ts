import { addDays } from '../../format/dates';
import type { CalendarDays, CalendarEvent, Day, DueKind, DueOn } from '../../ipc/types';
import type { Clock } from '../time/span';
import type { Layer } from './calendarSearch';

interface Lasting {
  key: string;
  first: Day;
  last: Day;
}

/** What stands on a day or on several. */
export type Thing = Lasting & ({ event: CalendarEvent; due?: undefined } | { event?: undefined; due: DueOn });

export const LAYER_OF = { milestone: 'milestones', invoice: 'invoices', task: 'tasks' } as const satisfies Record<
  DueKind,
  Layer
>;

export const keyOfDue = (due: DueOn) => `${due.kind} ${due.id}`;
export const keyOfEvent = (event: CalendarEvent) => `event ${event.event_id} ${event.original ?? ''}`;

/** Without the layers that are hidden. */
export function only(days: CalendarDays, without: readonly Layer[]): CalendarDays {
  const shown = (due: DueOn) => !without.includes(LAYER_OF[due.kind]);
  return {
    events: without.includes('events') ? [] : days.events,
    due: days.due.filter(shown),
    before: days.before.filter(shown),
  };
}

/** The first and the last day of an event. One that ends at midnight does not reach into the day after. */
export function daysOfEvent(event: CalendarEvent, clock: Clock): [Day, Day] {
  if (event.whole_days) return event.whole_days;
  const start = clock.civilOf(event.start).day;
  const end = clock.civilOf(event.end);
  const last = end.seconds === 0 && end.day > start ? addDays(end.day, -1) : end.day;
  return [start, last];
}

/** What lasts for days comes first, then what is due, then events by their time. */
export function thingsOf({ events, due }: Pick<CalendarDays, 'events' | 'due'>, clock: Clock): Thing[] {
  const held = events.map((event): Thing => {
    const [first, last] = daysOfEvent(event, clock);
    return { key: keyOfEvent(event), first, last, event };
  });
  const whole = held.filter(({ event, first, last }) => event?.whole_days || first !== last);
  const timed = held.filter((thing) => !whole.includes(thing));
  const length = (thing: Thing) => Date.parse(thing.last) - Date.parse(thing.first);
  whole.sort((a, b) => a.first.localeCompare(b.first) || length(b) - length(a));
  return [...whole, ...due.map((d): Thing => ({ key: keyOfDue(d), first: d.on, last: d.on, due: d })), ...timed];
}

export const onDay = (things: readonly Thing[], day: Day) =>
  things.filter(({ first, last }) => first <= day && day <= last);
