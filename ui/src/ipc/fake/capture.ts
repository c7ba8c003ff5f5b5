import type * as T from '../types';
import { cannot, type Fake, find, type Handlers, invalid, iso, patch } from './state';
import { addEntry } from './time';
import { allEntries, dayOf, endMs, pathOf, showEntry, sum, today } from './view';

const status = ({ data: { capture } }: Fake): T.CaptureStatus => {
  const { blocks: _, dismissed: __, ...rest } = capture;
  return rest;
};

function proposals(fake: Fake, day: T.Day): T.Proposal[] {
  const { blocks, dismissed, min_minutes } = fake.data.capture;
  const busy = [
    ...allEntries(fake).map((e) => [Date.parse(e.start), endMs(fake, e)] as const),
    ...dismissed.map((d) => [Date.parse(d.start), Date.parse(d.end)] as const),
  ];
  const free = (b: T.CaptureBlock) =>
    busy.every(([from, to]) => Date.parse(b.end) <= from || Date.parse(b.start) >= to);
  return blocks
    .filter((b) => dayOf(fake, b.start) === day && b.seconds >= min_minutes * 60 && free(b))
    .map(({ guess, ...b }) => ({
      ...b,
      guess: guess && {
        path: pathOf(fake, guess.link),
        app: b.seen[0]?.app ?? '',
        words: guess.words,
        times: guess.times,
      },
    }));
}

const gone = (stretches: number): T.PurgedCapture => ({ stretches, journal_emptied: true });

export const capture: Handlers = {
  'capture.state': ({ data: { capture: c } }) => ({ is_on: c.is_on, paused_until: c.paused_until }),
  'capture.status': status,
  'capture.set': (fake, request) => {
    if (request.retention_days !== undefined && request.retention_days < 1)
      throw invalid('retention_days', 'out_of_range', 'is not between 1 and 3650 days');
    patch(fake.data.capture, request);
    if (request.is_on !== undefined) fake.data.capture.paused_until = undefined;
    return status(fake);
  },
  'capture.pause': (fake, { minutes }) => {
    fake.data.capture.paused_until = minutes > 0 ? iso(fake.nowMs() + minutes * 60_000) : undefined;
    return status(fake);
  },
  'capture.day': (fake, request) => {
    const day = request.day ?? today(fake);
    const lane = fake.data.capture.blocks.filter((b) => dayOf(fake, b.start) === day);
    return {
      day,
      lane: lane.map(({ note: _, guess: __, ...b }) => b),
      proposals: proposals(fake, day),
      captured_seconds: sum(lane.map((b) => b.seconds)),
    };
  },
  'capture.accept': (fake, request) => {
    const entries = request.proposals.map((p) => {
      const taken = allEntries(fake).some((e) => e.start < p.end && endMs(fake, e) > Date.parse(p.start));
      if (taken) throw cannot('already_tracked', 'Time was tracked there meanwhile.');
      return showEntry(fake, addEntry(fake, p));
    });
    return { entries };
  },
  'capture.dismiss': (fake, { start, end }) => {
    fake.data.capture.dismissed.push({ start, end });
    return {};
  },
  'capture.exclude': (fake, { field, pattern, keeps_app }) => {
    if (!pattern.trim()) throw invalid('pattern', 'required', 'is missing');
    fake.data.capture.exclusions.push({ id: fake.newId(), field, pattern, keeps_app: keeps_app ?? false });
    return gone(0);
  },
  'capture.include': (fake, { id }) => {
    const excluded = find(fake.data.capture.exclusions, id);
    fake.data.capture.exclusions = fake.data.capture.exclusions.filter((e) => e !== excluded);
    return status(fake);
  },
  'capture.purge': (fake, { from, to }) => {
    const { capture: c } = fake.data;
    const out = (b: T.CaptureBlock) => (from && b.end <= from) || (to && b.start >= to);
    const before = c.stretches;
    c.blocks = c.blocks.filter(out);
    c.stretches = from || to ? c.blocks.length : 0;
    if (c.stretches === 0) c.since = undefined;
    return gone(before - c.stretches);
  },
};
