import { expect, test } from 'vitest';
import { barsOf, daysBefore, daysOfKey, keysOf, spanOf } from './span';

// By a calendar of 2026: 16 November is a Monday, 1 January a Thursday; 2028 is a leap year.
test.each([
  ['week', '2026-11-21', 'monday', 0, '2026-11-16', '2026-11-22'],
  ['week', '2026-11-21', 'sunday', 0, '2026-11-15', '2026-11-21'],
  ['week', '2026-01-01', 'monday', -1, '2025-12-22', '2025-12-28'],
  ['month', '2026-11-21', 'monday', 0, '2026-11-01', '2026-11-30'],
  ['month', '2026-01-31', 'monday', -1, '2025-12-01', '2025-12-31'],
  ['month', '2028-01-31', 'monday', 1, '2028-02-01', '2028-02-29'],
  ['quarter', '2026-11-21', 'monday', 0, '2026-10-01', '2026-12-31'],
  ['quarter', '2026-02-28', 'monday', -1, '2025-10-01', '2025-12-31'],
  ['year', '2026-11-21', 'monday', -1, '2025-01-01', '2025-12-31'],
] as const)('%s of %s, weeks from %s, moved by %i', (span, day, weekStart, moved, from, to) => {
  expect(spanOf(span, day, weekStart, moved)).toEqual({ from, to });
});

test('own dates are held against as many days before them', () => {
  expect(daysBefore({ from: '2026-03-01', to: '2026-03-10' })).toEqual({ from: '2026-02-19', to: '2026-02-28' });
});

test('bars cover the span, also where nothing was done', () => {
  const quarter = { from: '2026-10-01', to: '2026-12-31' };
  expect(barsOf(quarter)).toBe('week');
  expect(keysOf('week', quarter, 'monday')).toHaveLength(14);
  expect(keysOf('week', quarter, 'monday')[0]).toBe('2026-09-28');
  expect(daysOfKey('week', '2026-09-28', quarter, 'monday')).toEqual({ from: '2026-10-01', to: '2026-10-04' });
  expect(keysOf('month', { from: '2025-11-15', to: '2026-02-01' }, 'monday')).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
  ]);
  expect(keysOf('day', { from: '2026-02-27', to: '2026-03-02' }, 'monday')).toHaveLength(4);
  expect(barsOf({ from: '2026-01-01', to: '2026-12-31' })).toBe('month');
  expect(barsOf({ from: '2026-10-01', to: '2026-10-31' })).toBe('day');
});
