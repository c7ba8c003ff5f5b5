import { expect, test } from 'vitest';
import { civilOf, instantOf } from '../../format/dates';
import { type Clock, withDay, withDuration, withEnd, withStart } from './span';

const berlin: Clock = {
  civilOf: (at) => civilOf(at, 'Europe/Berlin'),
  instantOf: (day, seconds) => instantOf(day, seconds, 'Europe/Berlin'),
};
const span = { start: '2026-11-20T08:00:00.000Z', end: '2026-11-20T10:00:00.000Z' };

test('another start keeps the end', () => {
  expect(withStart(span, 8.5 * 3600, berlin)).toEqual({ start: '2026-11-20T07:30:00.000Z', end: span.end });
  expect(withStart(span, 11 * 3600, berlin)).toBeNull();
  expect(withStart(span, 12 * 3600, berlin)).toBeNull();
});

test('an end that is not after the start lies on the next day', () => {
  expect(withEnd(span, 10.5 * 3600, berlin)).toEqual({ ...span, end: '2026-11-20T09:30:00.000Z' });
  expect(withEnd(span, 1.5 * 3600, berlin)).toEqual({ ...span, end: '2026-11-21T00:30:00.000Z' });
});

test('an end over the night in which the clock goes back', () => {
  const night = { start: '2026-10-24T20:00:00.000Z', end: '2026-10-24T21:00:00.000Z' };
  expect(withEnd(night, 4 * 3600, berlin).end).toBe('2026-10-25T03:00:00.000Z');
});

test('a duration moves the end', () => {
  expect(withDuration(span, 5400)).toEqual({ ...span, end: '2026-11-20T09:30:00.000Z' });
});

test('another day keeps the clock on the wall and the elapsed time', () => {
  // Sunday 25 October is an hour longer: 9:00 there is 8:00 UTC, on the Saturday before it is 7:00 UTC.
  const sunday = { start: '2026-10-25T08:00:00.000Z', end: '2026-10-25T10:00:00.000Z' };
  expect(withDay(sunday, '2026-10-24', berlin)).toEqual({
    start: '2026-10-24T07:00:00.000Z',
    end: '2026-10-24T09:00:00.000Z',
  });
});
