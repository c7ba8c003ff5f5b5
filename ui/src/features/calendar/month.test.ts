import { expect, test } from 'vitest';
import { layWeek, weeksOf } from './month';
import type { Thing } from './things';

const WEEK = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
const thing = (key: string, first: number, last = first): Thing => ({
  key,
  first: `2026-11-${first}`,
  last: last > 30 ? `2026-12-0${last - 30}` : `2026-11-${last}`,
  due: { kind: 'task', id: key, on: `2026-11-${first}`, name: key },
});
/** "a3" is drawn over three days, "-" goes on from the day before, "." is empty; then how many are hidden. */
const drawn = (things: Thing[], room: number) =>
  layWeek(WEEK, things, room).map(({ lines, hidden }) => {
    const shown = lines.map((line) => (line ? (line.over ? `${line.thing.key}${line.over}` : '-') : '.')).join('');
    return hidden > 0 ? `${shown}+${hidden}` : shown;
  });

test('a month begins with the week of its first day, by the workspace’s first day of a week', () => {
  const monday = weeksOf('2026-11-20', 'monday');
  expect([monday.length, monday[0]?.[0], monday.at(-1)?.[6]]).toEqual([6, '2026-10-26', '2026-12-06']);
  const sunday = weeksOf('2026-11-20', 'sunday');
  expect([sunday.length, sunday[0]?.[0], sunday.at(-1)?.[6]]).toEqual([5, '2026-11-01', '2026-12-05']);
  // February of 2027 begins on a Monday and has four weeks.
  expect(weeksOf('2027-02-14', 'monday').map((week) => week[0])).toEqual([
    '2027-02-01',
    '2027-02-08',
    '2027-02-15',
    '2027-02-22',
  ]);
});

test('what lasts for days keeps its line through all of them, and what is short goes under it', () => {
  expect(drawn([thing('a', 24, 26), thing('b', 23), thing('c', 25)], 4)).toEqual(['b1', 'a3', '-c1', '-', '', '', '']);
  // From the week before into the week after.
  expect(drawn([thing('a', 20, 33)], 4)).toEqual(['a7', '-', '-', '-', '-', '-', '-']);
  expect(drawn([thing('a', 23, 24), thing('b', 24, 25)], 4)).toEqual(['a2', '-b2', '.-', '', '', '', '']);
});

test('a day that is too full tells how many more there are, on its last line', () => {
  const full = ['a', 'b', 'c', 'd'].map((key) => thing(key, 24));
  expect(drawn(full, 4)[1]).toBe('a1b1c1d1');
  expect(drawn(full, 3)[1]).toBe('a1b1+2');
  // What has no room on one of its days is left out on all, so that it is counted where it is missed.
  expect(drawn([thing('a', 23, 24), thing('b', 23, 24), thing('c', 24)], 2).slice(0, 2)).toEqual(['a2+1', '-+2']);
});
