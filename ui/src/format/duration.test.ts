import { expect, test } from 'vitest';
import { formatClock, formatDuration, parseDuration } from './duration';

test.each([
  [0, '0:00', '0.00'],
  [59, '0:00', '0.02'],
  [60, '0:01', '0.02'],
  [5400, '1:30', '1.50'],
  [5399, '1:29', '1.50'],
  [172_980, '48:03', '48.05'],
  [-1500, '\u22120:25', '\u22120.42'],
])('%i seconds', (seconds, hm, decimal) => {
  expect(formatDuration(seconds, 'hm', 'en-GB')).toBe(hm);
  expect(formatDuration(seconds, 'decimal', 'en-GB')).toBe(decimal);
});

test('decimals follow the locale', () => expect(formatDuration(5400, 'decimal', 'de-DE')).toBe('1,50'));

test.each([
  [2537, '0:42:17'],
  [0, '0:00:00'],
  [-5, '0:00:00'],
  [360_000, '100:00:00'],
])('the clock of %i is %s', (seconds, expected) => expect(formatClock(seconds)).toBe(expected));

test.each([
  ['1:30', 5400],
  ['1.5', 5400],
  ['1,5', 5400],
  ['90m', 5400],
  ['90 min', 5400],
  ['1h30m', 5400],
  ['1h 30', 5400],
  ['1h30', 5400],
  ['2h5', 7500],
  ['1h', 3600],
  ['1.5h', 5400],
  ['2', 7200],
  ['0', 0],
  ['', 0],
  ['  ', 0],
  ['0:05', 300],
  ['1:30:15', 5415],
  ['.25', 900],
  ['0.333', 1199],
  ['45s', 45],
  ['2 Std.', 7200],
  ['1:60', null],
  ['1:', null],
  ['h', null],
  ['.', null],
  ['abc', null],
  ['-1', null],
  ['168', 604_800],
  ['169', null],
])('"%s" means %s seconds', (text, expected) => expect(parseDuration(text)).toBe(expected));
