import { expect, test } from 'vitest';
import { civilOf, instantOf } from '../../../format/dates';
import type { Entry } from '../../../ipc/types';
import { cut, cutAt, gapBeside, moveTo, place, pull, type Segment, snap } from './geometry';

const clock = {
  civilOf: (at: string) => civilOf(at, 'Europe/Berlin'),
  instantOf: (day: string, seconds: number) => instantOf(day, seconds, 'Europe/Berlin'),
};
const DAYS = ['2026-11-19', '2026-11-20'];
const segment = (id: string, from: number, to: number): Segment => ({
  entry: { id } as Entry,
  day: '2026-11-20',
  from: Math.round(from * 3600),
  to: Math.round(to * 3600),
  first: true,
  last: true,
});
const lanes = (segments: Segment[]) => Object.fromEntries(place(segments).map((p) => [p.entry.id, [p.lane, p.lanes]]));

test('what follows one another has the whole width', () => {
  expect(lanes([segment('a', 9, 10), segment('b', 10, 11)])).toEqual({ a: [0, 1], b: [0, 1] });
});

test('what overlaps shares the width, also in a chain', () => {
  expect(lanes([segment('a', 9, 11), segment('b', 10, 12), segment('c', 11, 13)])).toEqual({
    a: [0, 2],
    b: [1, 2],
    c: [0, 2],
  });
  expect(lanes([segment('a', 9, 12), segment('b', 9, 10), segment('c', 9, 11)])).toEqual({
    a: [0, 3],
    c: [1, 3],
    b: [2, 3],
  });
});

test('a night is cut at midnight, and its ends are known', () => {
  const night = { start: '2026-11-19T21:00:00.000Z', end: '2026-11-20T00:30:00.000Z' };
  expect(cut(night, DAYS, clock)).toEqual([
    { day: '2026-11-19', from: 79_200, to: 86_400, first: true, last: false },
    { day: '2026-11-20', from: 0, to: 5400, first: false, last: true },
  ]);
  const untilMidnight = { start: '2026-11-19T21:00:00.000Z', end: '2026-11-19T23:00:00.000Z' };
  expect(cut(untilMidnight, DAYS, clock)).toEqual([
    { day: '2026-11-19', from: 79_200, to: 86_400, first: true, last: true },
  ]);
});

test('places snap to quarters of an hour inside the day', () => {
  expect([449, 451, -5, 90_000].map(snap)).toEqual([0, 900, 0, 86_400]);
});

test('moving keeps the length, pulling leaves a quarter', () => {
  const span = { start: '2026-11-20T08:00:00.000Z', end: '2026-11-20T10:00:00.000Z' };
  expect(moveTo(span, '2026-11-19', 3600 * 14, clock)).toEqual({
    start: '2026-11-19T13:00:00.000Z',
    end: '2026-11-19T15:00:00.000Z',
  });
  expect(pull(span, 'end', '2026-11-20', 3600 * 12, clock).end).toBe('2026-11-20T11:00:00.000Z');
  expect(pull(span, 'end', '2026-11-20', 3600 * 8, clock).end).toBe('2026-11-20T08:15:00.000Z');
  expect(pull(span, 'start', '2026-11-20', 3600 * 20, clock).start).toBe('2026-11-20T09:45:00.000Z');
});

const MINUTE = 1 / 60;
// 12 px and 3 px of air at 62 px an hour.
const LEAST = (15 * 3600) / 62;

test('what is too short to be seen is drawn larger, and what it would cover moves beside it', () => {
  const short = segment('a', 9, 9 + 5 * MINUTE);
  const next = segment('b', 9 + 5 * MINUTE, 10);
  expect(lanes([short, next])).toEqual({ a: [0, 2], b: [1, 2] });
  // A quarter of an hour is just large enough: a row of them has the whole width.
  expect(lanes([segment('a', 9, 9.25), segment('b', 9.25, 9.5)])).toEqual({ a: [0, 1], b: [0, 1] });
});

test('the last minutes of a day stay on its sheet', () => {
  const [last] = place([segment('a', 24 - 2 * MINUTE, 24)]);
  expect(last?.shown).toEqual({ from: 86_400 - LEAST, to: 86_400 });
});

test('a gap yields to what is drawn over it, and goes when nothing is left', () => {
  const entries = place([segment('a', 9, 9 + 5 * MINUTE), segment('b', 11, 12)]);
  expect(gapBeside({ from: 9 * 3600 + 300, to: 11 * 3600 }, entries)).toEqual({
    from: 9 * 3600 + LEAST,
    to: 11 * 3600,
  });
  expect(gapBeside({ from: 9 * 3600 + 300, to: 9 * 3600 + 1000 }, entries)).toBeUndefined();
});

test('a span is cut at the pointer on five minutes, or in the middle', () => {
  const span = { start: '2026-11-20T08:02:00.000Z', end: '2026-11-20T09:00:00.000Z' };
  expect(cutAt(span, '2026-11-20T08:22:10.000Z')).toBe('2026-11-20T08:20:00.000Z');
  expect(cutAt(span, '2026-11-20T08:03:00.000Z')).toBe('2026-11-20T08:05:00.000Z');
  expect(cutAt(span, '2026-11-20T09:30:00.000Z')).toBe('2026-11-20T08:31:00.000Z');
  expect(cutAt(span, '2026-11-20T08:59:00.000Z')).toBe('2026-11-20T08:31:00.000Z');
});
