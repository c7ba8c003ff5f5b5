import { expect, test } from 'vitest';
import type { Entry } from '../../../ipc/types';
import { blocksOf } from './blocks';

const entry = (id: string, day: number) => ({ id, start: `2026-11-${day}T10:00` }) as Entry;
const dayOf = ({ start }: Entry) => start.slice(8, 10);
const page = (key: string, ...entries: Entry[]) => ({ key, entries });
/** "20: a b …" for a heading with its entries, dots where more may follow; the id for an entry. */
const told = (blocks: ReturnType<ReturnType<typeof blocksOf>>) =>
  blocks.map((block) =>
    block.rows.map((row) => {
      if (row.kind === 'entry') return row.key;
      return (
        row.kind === 'day' && `${row.day}: ${row.entries.map(({ id }) => id).join(' ')}${row.complete ? '' : ' …'}`
      );
    }),
  );

test('each day has one heading, and only the last may go on', () => {
  const one = [page('', entry('a', 20), entry('b', 20), entry('c', 19))];
  expect(told(blocksOf(dayOf)(one, true))).toEqual([['20: a b', 'a', 'b', '19: c …', 'c']]);
  expect(told(blocksOf(dayOf)(one, false))).toEqual([['20: a b', 'a', 'b', '19: c', 'c']]);
});

test('a day that goes on over pages stands under the heading where it began', () => {
  const pages = [
    page('', entry('a', 20), entry('b', 19)),
    page('1', entry('c', 19)),
    page('2'),
    page('3', entry('d', 19), entry('e', 18)),
  ];
  expect(told(blocksOf(dayOf)(pages, false))).toEqual([
    ['20: a', 'a', '19: b c d', 'b'],
    ['c'],
    [],
    ['d', '18: e', 'e'],
  ]);
  expect(told(blocksOf(dayOf)(pages.slice(0, 2), true))).toEqual([['20: a', 'a', '19: b c …', 'b'], ['c']]);
});

test('without days there are entries alone', () => {
  const [block] = blocksOf(undefined)([page('', entry('a', 20), entry('b', 19))], true);
  expect(block?.rows.map((row) => row.key)).toEqual(['a', 'b']);
  expect(block?.height).toBe(72);
});

test('one more page leaves what stands as it is', () => {
  const pages = [page('', entry('a', 20)), page('1', entry('b', 19)), page('2', entry('c', 18))];
  const blocks = blocksOf(dayOf);
  const before = blocks(pages.slice(0, 2), true);
  const after = blocks(pages, false);
  expect(after[0]).toBe(before[0]);
  // Its last day is known to be whole now.
  expect(after[1]).not.toBe(before[1]);
  expect(blocks(pages, false)).toEqual(after);
  expect(blocks(pages, false)[1]).toBe(after[1]);
});
