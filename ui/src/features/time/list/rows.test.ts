import { expect, test } from 'vitest';
import type { Entry } from '../../../ipc/types';
import { rowsOf } from './rows';

const entry = (id: string, start: string) => ({ id, start }) as Entry;
const dayOf = ({ start }: Entry) => start.slice(0, 10);

test('each day has one heading, and only the last may go on', () => {
  const entries = [entry('a', '2026-11-20T10:00'), entry('b', '2026-11-20T08:00'), entry('c', '2026-11-19T08:00')];
  const rows = rowsOf(entries, dayOf, true);
  expect(rows.map((row) => row.key)).toEqual(['day 2026-11-20', 'a', 'b', 'day 2026-11-19', 'c']);
  expect(rows.map((row) => row.kind === 'day' && [row.entries.length, row.complete]).filter(Boolean)).toEqual([
    [2, true],
    [1, false],
  ]);
  expect(rowsOf(entries, dayOf, false).at(-2)).toMatchObject({ complete: true });
});
