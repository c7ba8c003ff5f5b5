import type { Day, Entry, Id, Instant } from '../../../ipc/types';
import type { Clock, Span } from '../span';

export const HOUR_PX = 62;
export const SNAP_SECONDS = 900;
const DAY_SECONDS = 86_400;
/** Air below a block, so that two in a row are two. */
export const AIR_PX = 3;
const LEAST_BLOCK_PX = 12;
const LEAST_GAP_PX = 4;

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
  /** Where it is drawn: never so low that it cannot be read or taken hold of. */
  shown: Extent;
}

export interface Extent {
  from: number;
  to: number;
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

const secondsOf = (height: number) => (height * 3600) / HOUR_PX;

/** Five minutes are drawn as a quarter of an hour, the last ones of a day upwards from midnight. */
function shownOf({ from, to }: Extent): Extent {
  const least = secondsOf(LEAST_BLOCK_PX + AIR_PX);
  if (to - from >= least) return { from, to };
  const start = Math.min(from, DAY_SECONDS - least);
  return { from: start, to: start + least };
}

/** What is left of a gap beside the blocks that are drawn larger than they are; nothing when that is too little to see. */
export function gapBeside(gap: Extent, placed: readonly Placed[]): Extent | undefined {
  const from = Math.max(gap.from, ...placed.filter((p) => p.from < gap.to && p.to <= gap.from).map((p) => p.shown.to));
  const to = Math.min(gap.to, ...placed.filter((p) => p.from >= gap.to).map((p) => p.shown.from));
  return px(to - from) - AIR_PX >= LEAST_GAP_PX ? { from, to } : undefined;
}

/** Puts what overlaps as drawn side by side: each cluster gets as many lanes as it needs, and no more. */
export function place(segments: Segment[]): Placed[] {
  const sorted = segments
    .map((segment) => ({ ...segment, shown: shownOf(segment) }))
    .sort((a, b) => a.shown.from - b.shown.from || b.shown.to - a.shown.to);
  const placed: Placed[] = [];
  let cluster: Placed[] = [];
  let clusterEnd = -1;
  let laneEnds: number[] = [];
  const close = () => {
    for (const segment of cluster) segment.lanes = laneEnds.length;
    placed.push(...cluster);
  };
  for (const segment of sorted) {
    const { from, to } = segment.shown;
    if (from >= clusterEnd) {
      close();
      cluster = [];
      laneEnds = [];
    }
    const free = laneEnds.findIndex((end) => end <= from);
    const lane = free >= 0 ? free : laneEnds.length;
    laneEnds[lane] = to;
    cluster.push({ ...segment, lane, lanes: 1 });
    clusterEnd = Math.max(clusterEnd, to);
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

const CUT_MS = 300_000;

/** Where a span is cut in two: at the pointer, on five minutes; in the middle when that is not inside. */
export function cutAt(span: Span, at: Instant): Instant {
  const [start, end] = [Date.parse(span.start), Date.parse(span.end)];
  const wanted = Math.round(Date.parse(at) / CUT_MS) * CUT_MS;
  return iso(wanted > start && wanted < end ? wanted : Math.floor((start + end) / 2000) * 1000);
}

const iso = (ms: number): Instant => new Date(ms).toISOString();
export const plus = (at: Instant, ms: number): Instant => iso(Date.parse(at) + ms);
