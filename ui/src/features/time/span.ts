import type { Day, Instant } from '../../ipc/types';

/** What the formatter of the workspace's zone knows about clocks. */
export interface Clock {
  civilOf: (at: Instant) => { day: Day; seconds: number };
  instantOf: (day: Day, seconds: number) => Instant;
}

export interface Span {
  start: Instant;
  end: Instant;
}

const DAY_MS = 86_400_000;
const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();
const length = (span: Span) => Date.parse(span.end) - Date.parse(span.start);

/** Another start on the same day, the end stays. Null when it is not before the end. */
export function withStart(span: Span, seconds: number, clock: Clock): Span | null {
  const start = clock.instantOf(clock.civilOf(span.start).day, seconds);
  return start < span.end ? { ...span, start } : null;
}

/** Another end; one that is not after the start is on the next day: 22:00 to 1:30. */
export function withEnd(span: Span, seconds: number, clock: Clock): Span {
  const { day } = clock.civilOf(span.start);
  const end = clock.instantOf(day, seconds);
  if (end > span.start) return { ...span, end };
  const next = clock.civilOf(later(clock.instantOf(day, 43_200), DAY_MS)).day;
  return { ...span, end: clock.instantOf(next, seconds) };
}

export const withDuration = (span: Span, seconds: number): Span => ({
  ...span,
  end: later(span.start, seconds * 1000),
});

/** The same wall-clock start on another day and the same elapsed time, whatever the zone does in between. */
export function withDay(span: Span, day: Day, clock: Clock): Span {
  const start = clock.instantOf(day, clock.civilOf(span.start).seconds);
  return { start, end: later(start, length(span)) };
}
