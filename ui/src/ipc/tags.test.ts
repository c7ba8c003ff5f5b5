import { expect, test } from 'vitest';
import { reads, writes } from './commands';

test('no command both reads and writes', () => {
  expect(Object.keys(reads).filter((name) => name in writes)).toEqual([]);
});

test('tracking makes the figures of all screens stale', () => {
  for (const name of ['home.today', 'entry.week', 'entry.list', 'project.figures', 'timer.status'] as const) {
    expect(
      reads[name].some((tag) => (writes['timer.stop'] as readonly string[]).includes(tag)),
      name,
    ).toBe(true);
  }
});
