import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { openApp } from '../../../test/app';

test('a note is edited where it stands, Escape leaves it', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/time?view=list');
  await user.click(await screen.findByRole('button', { name: 'What was it?: Call about the mailbox' }));
  await user.keyboard('nonsense{Escape}');
  await user.click(screen.getByRole('button', { name: 'What was it?: Call about the mailbox' }));
  await user.keyboard('Mailbox, second call{Enter}');
  expect(await screen.findByRole('button', { name: 'What was it?: Mailbox, second call' })).toBeTruthy();
  expect(host.calls.filter((c) => c.name === 'entry.edit').map((c) => c.request)).toEqual([
    { id: 'e-call', note: 'Mailbox, second call' },
  ]);
});

test('shift selects a range; the bar counts, sums, deletes, and Undo brings back', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/time?view=list');
  const before = host.fake.data.entries.length;
  const box = (name: string) => screen.findAllByRole('checkbox', { name: `Select ${name}` });
  const [from] = await box('Mailbox moved');
  const [to] = await box('Three directions for the mark');
  if (!from || !to) throw new Error('rows are missing');
  await user.click(from);
  await user.keyboard('{Shift>}');
  await user.click(to);
  await user.keyboard('{/Shift}');
  // Mailbox moved 0:20, Typed client 1:30, Three directions 1:15.
  const bar = within(await screen.findByRole('toolbar', { name: '3 selected' }));
  expect(bar.getByText(/^3:05 · /)).toBeTruthy();
  await user.click(bar.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(host.fake.data.entries).toHaveLength(before - 3));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(host.fake.data.entries).toHaveLength(before));
});

test('the filter is in the address and reaches the core', async () => {
  const { host } = openApp('/time?view=list&text=mailbox&billing=unbilled');
  await screen.findByRole('button', { name: 'What was it?: Call about the mailbox' });
  expect(host.calls.find((c) => c.name === 'entry.list')?.request).toMatchObject({
    text: 'mailbox',
    billing: ['unbilled'],
  });
  expect(screen.queryByRole('button', { name: 'What was it?: Cart totals, rounding' })).toBeNull();
});

test('billed time is locked', async () => {
  openApp('/time?view=list&billing=billed');
  const notes = await screen.findAllByRole('button', { name: /^What was it\?/ });
  expect(notes.every((note) => (note as HTMLButtonElement).disabled)).toBe(true);
});

test('what the list shows is saved in a form that other programs read', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/time?view=list&billing=unbilled');
  await user.click(await screen.findByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Excel (XLSX)' }));
  expect(await screen.findByText(/entries saved as stint-time.xlsx/)).toBeTruthy();
  expect(host.calls.find((call) => call.name === 'export.entries')?.request).toMatchObject({
    format: 'xlsx',
    billing: ['unbilled'],
  });
});
