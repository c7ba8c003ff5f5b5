import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeHost } from '../../../ipc/fake/host';
import { createQueryClient, invalidateTags } from '../../../ipc/query';
import { setHost } from '../../../ipc/rpc';
import { usePages } from './usePages';

/** Five hundred entries, an hour each, are three pages; all of them loaded, the first in sight. */
async function threePages() {
  const host = fakeHost();
  setHost(host);
  const [one] = host.fake.data.entries;
  if (!one) throw new Error('the fake has no entry');
  host.fake.data.timer = null;
  host.fake.data.entries = Array.from({ length: 500 }, (_, n) => ({
    ...structuredClone(one),
    id: `e-${String(n).padStart(3, '0')}`,
    note: `piece ${n}`,
    start: new Date(Date.UTC(2026, 0, 1, n)).toISOString(),
    end: new Date(Date.UTC(2026, 0, 1, n + 1)).toISOString(),
  }));
  const client = createQueryClient();
  const { result } = renderHook(() => usePages({}, true), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  const look = (first: number, last: number) => act(() => result.current.look(first, last));
  const entries = () => result.current.pages.flatMap((page) => page.entries);
  for (const [page, count] of [200, 400, 500].entries()) {
    await waitFor(() => expect(entries()).toHaveLength(count));
    look(0, page);
    act(() => result.current.fetchMore());
  }
  look(0, 0);
  const asked = () => host.calls.filter((call) => call.name === 'entry.list').length;
  return { host, client, result, entries, look, asked };
}

test('a change asks again for what is in sight, and for the rest once it comes into sight', async () => {
  const { host, client, result, entries, look, asked } = await threePages();
  expect(result.current.more).toBe(false);
  const before = asked();
  const change = (n: number, note: string) => {
    const entry = host.fake.data.entries.find((e) => e.id === `e-${n}`);
    if (entry) entry.note = note;
  };
  const noteOf = (n: number) => entries().find((e) => e.id === `e-${n}`)?.note;
  change(490, 'changed at the top');
  change(110, 'changed far below');
  await act(() => invalidateTags(client, ['entry']));
  await waitFor(() => expect(noteOf(490)).toBe('changed at the top'));
  // The first page and its neighbour.
  expect(asked() - before).toBe(2);
  look(2, 2);
  await waitFor(() => expect(noteOf(110)).toBe('changed far below'));
  expect(entries()).toHaveLength(500);
});

test('an entry that moves into sight stands there once', async () => {
  const { host, client, entries } = await threePages();
  const entry = host.fake.data.entries.find((e) => e.id === 'e-010');
  if (!entry) throw new Error('the entry is missing');
  Object.assign(entry, { start: '2026-01-21T18:30:00.000Z', end: '2026-01-21T19:00:00.000Z' });
  await act(() => invalidateTags(client, ['entry']));
  await waitFor(() => expect(entries().findIndex((e) => e.id === 'e-010')).toBe(1));
  expect(entries().filter((e) => e.id === 'e-010')).toHaveLength(1);
  expect(entries()).toHaveLength(500);
});

test('what was scrolled past is not watched, and stays what it was', async () => {
  const { client, result, look } = await threePages();
  const watched = () =>
    client
      .getQueryCache()
      .getAll()
      .filter((query) => query.getObserversCount() > 0);
  // The one in sight and its neighbour.
  expect(watched()).toHaveLength(2);
  const before = result.current.pages.map((page) => page.entries);
  look(2, 2);
  expect(watched()).toHaveLength(2);
  for (const [at, { entries }] of result.current.pages.entries()) expect(entries).toBe(before[at]);
});
