import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeHost } from '../../../ipc/fake/host';
import { createQueryClient, invalidateTags } from '../../../ipc/query';
import { setHost } from '../../../ipc/rpc';
import { useGroups } from './useGroups';

/** Five hundred billable entries are three pages of one group, and one that is not is another; all of them loaded, the first page in sight. */
async function threePages() {
  const host = fakeHost();
  setHost(host);
  const [one] = host.fake.data.entries;
  if (!one) throw new Error('the fake has no entry');
  host.fake.data.timer = null;
  host.fake.data.entries = Array.from({ length: 501 }, (_, n) => ({
    ...structuredClone(one),
    id: `e-${String(n).padStart(3, '0')}`,
    note: `piece ${n}`,
    billable: n < 500,
    start: new Date(Date.UTC(2026, 0, 1, n)).toISOString(),
    end: new Date(Date.UTC(2026, 0, 1, n + 1)).toISOString(),
  }));
  const client = createQueryClient();
  const { result } = renderHook(() => useGroups('billable', {}), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  const entries = () => result.current.rows.flatMap((row) => (row.kind === 'entry' ? [row.entry] : []));
  await waitFor(() => expect(result.current.rows.filter((row) => row.kind === 'wait')).toHaveLength(2));
  const keys = result.current.rows.flatMap((row) => (row.kind === 'group' ? [row.group.key] : []));
  for (const count of [201, 401, 501]) {
    act(() => {
      for (const key of keys) result.current.more(key);
    });
    await waitFor(() => expect(entries()).toHaveLength(count));
  }
  const look = (...numbers: number[]) =>
    act(() => result.current.look(numbers.map((n) => `e-${String(n).padStart(3, '0')}`)));
  look(499, 480);
  await waitFor(() => expect(client.isFetching()).toBe(0));
  const asked = () => host.calls.filter((call) => call.name === 'entry.list').length;
  return { host, client, result, entries, look, asked, keys };
}

test('a change asks again for the pages in sight, and for the rest once they come into sight', async () => {
  const { host, client, entries, look, asked } = await threePages();
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
  await waitFor(() => expect(client.isFetching()).toBe(0));
  expect(asked() - before).toBe(1);
  expect(noteOf(110)).toBe('piece 110');
  look(120, 110);
  await waitFor(() => expect(noteOf(110)).toBe('changed far below'));
  expect(entries()).toHaveLength(501);
  expect(
    host.calls
      .filter((call) => call.name === 'entry.list')
      .every((call) => JSON.stringify(call).includes('"totals":false')),
  ).toBe(true);
});

test('an entry that moves to the group in sight stands there once', async () => {
  const { host, client, entries, look } = await threePages();
  look(500);
  const entry = host.fake.data.entries.find((e) => e.id === 'e-010');
  if (!entry) throw new Error('the entry is missing');
  entry.billable = false;
  await act(() => invalidateTags(client, ['entry']));
  await waitFor(() => expect(entries().findIndex((e) => e.id === 'e-010')).toBe(500));
  expect(entries().filter((e) => e.id === 'e-010')).toHaveLength(1);
});

test('the ids of a group are all of them, and its pages stay', async () => {
  const { result, keys, entries } = await threePages();
  let ids: string[] = [];
  await act(async () => {
    ids = await result.current.all(keys[0] ?? '');
  });
  expect(new Set(ids).size).toBe(500);
  expect(entries()).toHaveLength(501);
});
