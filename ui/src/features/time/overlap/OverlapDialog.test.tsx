import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { openApp } from '../../../test/app';

test('an overlap is decided from the inbox: each way says what it leaves', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/inbox');
  const need = (await screen.findByText(/Two entries overlap by/)).closest('li');
  if (!need) throw new Error('the need is missing');
  await user.click(within(need).getByRole('button', { name: 'Decide' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Two entries at the same time' }));
  // 8:30 to 12:30 and the call from 12:15 to 12:45.
  const ways = await dialog.findAllByRole('button', { name: /–/ });
  expect(ways.map((way) => way.textContent)).toEqual([
    expect.stringContaining('8:30 – 12:15 · 12:15 – 12:45'),
    expect.stringContaining('8:30 – 12:30 · 12:30 – 12:45'),
    expect.stringContaining('8:30 – 12:22 · 12:22 – 12:45'),
    expect.stringContaining('8:30 – 12:30 · 12:15 – 12:45'),
  ]);
  if (ways[3]) await user.click(ways[3]);
  await waitFor(() => expect(screen.queryByText(/Two entries overlap by/)).toBeNull());
  expect(host.calls.find((c) => c.name === 'entry.resolve_overlap')?.request).toEqual({
    id: 'e-call',
    other_id: 'e-0-11',
    way: 'keep',
  });
});

test('the marker in the list opens the same choice', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/time?view=list&text=mailbox');
  const markers = () => screen.queryAllByRole('button', { name: 'Overlaps another entry' });
  await waitFor(() => expect(markers().length).toBeGreaterThan(0));
  const before = markers().length;
  const [marker] = markers();
  if (marker) await user.click(marker);
  await user.click(await screen.findByRole('button', { name: /^Shorten .*8:30 – 12:15/ }));
  await waitFor(() =>
    expect(host.fake.data.entries.find((e) => e.id === 'e-0-11')?.end).toBe('2026-11-19T11:15:00.000Z'),
  );
  await waitFor(() => expect(markers()).toHaveLength(before - 1));
});
