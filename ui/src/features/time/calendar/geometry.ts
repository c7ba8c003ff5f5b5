import type { Day, Entry, Id, Instant } from '../../../ipc/types';
import type { Clock, Span } from '../span';

export const HOUR_PX = 62;
export const SNAP_SECONDS = 900;
const DAY_SECONDS = 86_400;

/** The part of an entry that lies on one day, in seconds of the wall clock. */
export interface Segment {
  entry: Entry;
  day: Day;
  from: number;
  to: number;
  /** The entry begins, or ends, in this part: only there it can be pulled longer. */
  first: boolean;
  last: boolean;
}

export interface Placed extends Segment {
  lane: number;
  lanes: number;
}

export const px = (seconds: number) => (seconds * HOUR_PX) / 3600;
export const snap = (seconds: number) =>
  Math.min(Math.max(Math.round(seconds / SNAP_SECONDS) * SNAP_SECONDS, 0), DAY_SECONDS);

export const spanOf = (entry: Entry, nowMs: number): Span => ({
  start: entry.start,
  end: entry.end ?? new Date(Math.max(nowMs, Date.parse(entry.start))).toISOString(),
});

/** Cuts a span at the midnights of the wall clock. */
export function cut(
  span: Span,
  days: readonly Day[],
  clock: Clock,
): { day: Day; from: number; to: number; first: boolean; last: boolean }[] {
  const start = clock.civilOf(span.start);
  const end = clock.civilOf(span.end);
  return days
    .filter((day) => day >= start.day && day <= end.day && !(day === end.day && day > start.day && end.seconds === 0))
    .map((day) => ({
      day,
      from: day === start.day ? start.seconds : 0,
      to: day === end.day ? end.seconds : DAY_SECONDS,
      first: day === start.day,
      last: day === end.day || (end.seconds === 0 && end.day > day),
    }));
}

/** Puts what overlaps side by side: each cluster gets as many lanes as it needs, and no more. */
export function place(segments: Segment[]): Placed[] {
  const sorted = [...segments].sort((a, b) => a.from - b.from || b.to - a.to);
  const placed: Placed[] = [];
  let cluster: Placed[] = [];
  let clusterEnd = -1;
  let laneEnds: number[] = [];
  const close = () => {
    for (const segment of cluster) segment.lanes = laneEnds.length;
    placed.push(...cluster);
  };
  for (const segment of sorted) {
    if (segment.from >= clusterEnd) {
      close();
      cluster = [];
      laneEnds = [];
    }
    const free = laneEnds.findIndex((end) => end <= segment.from);
    const lane = free >= 0 ? free : laneEnds.length;
    laneEnds[lane] = segment.to;
    cluster.push({ ...segment, lane, lanes: 1 });
    clusterEnd = Math.max(clusterEnd, segment.to);
  }
  close();
  return placed;
}

export interface DraftSpan {
  /** Missing for an entry that is being drawn. */
  id: Id | undefined;
  span: Span;
}

/** Moves a span so that it starts at a place; its elapsed length stays. */
export function moveTo(span: Span, day: Day, seconds: number, clock: Clock): Span {
  const start = clock.instantOf(day, Math.min(Math.max(seconds, 0), DAY_SECONDS - SNAP_SECONDS));
  return { start, end: plus(start, Date.parse(span.end) - Date.parse(span.start)) };
}

/** Pulls one end to a place; the other stays, and a quarter of an hour always remains. */
export function pull(span: Span, end: 'start' | 'end', day: Day, seconds: number, clock: Clock): Span {
  const at = Date.parse(clock.instantOf(day, seconds));
  const rest = SNAP_SECONDS * 1000;
  if (end === 'end') return { ...span, end: iso(Math.max(at, Date.parse(span.start) + rest)) };
  return { ...span, start: iso(Math.min(at, Date.parse(span.end) - rest)) };
}

const iso = (ms: number): Instant => new Date(ms).toISOString();
export const plus = (at: Instant, ms: number): Instant => iso(Date.parse(at) + ms);
