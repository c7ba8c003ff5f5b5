import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

async function open() {
  const user = userEvent.setup();
  const app = openApp('/inbox');
  const [need] = (await screen.findAllByText(/You were away/)).map((words) => words.closest('li'));
  if (!need) throw new Error('the need is missing');
  await user.click(within(need).getByRole('button', { name: 'Decide' }));
  const dialog = await screen.findByRole('dialog', { name: 'You were away' });
  await within(dialog).findByText(/9:05 – 9:27/);
  const asked = () => app.host.calls.filter((c) => c.name === 'gap.resolve').map((c) => c.request);
  return { user, app, dialog, asked };
}

test('several gaps are decided at once by one key, and one step takes it back', async () => {
  const { user, app, dialog, asked } = await open();
  expect(dialog.textContent).toContain('No input · Cart totals, rounding');
  expect(dialog.textContent).toContain('Screen locked');
  await user.keyboard('d');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'You were away' })).toBeNull());
  expect(asked()).toEqual([{ ids: ['g-today', 'g-lunch'], choice: 'discard' }]);
  expect(app.host.fake.data.entries.find((e) => e.id === 'e-today')?.end).toBe('2026-11-20T08:05:00.000Z');
  expect(screen.queryByText(/You were away/)).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(app.host.fake.data.gaps.filter((gap) => !gap.decided)).toHaveLength(2));
});

test('what is not ticked stays open, and an entry of its own is billed when said', async () => {
  const { user, dialog, asked } = await open();
  await user.click(within(dialog).getByRole('checkbox', { name: /9:05/ }));
  await user.click(within(dialog).getByRole('switch', { name: 'Billable' }));
  await user.click(within(dialog).getByRole('button', { name: /^An entry of its own/ }));
  await waitFor(() => expect(within(dialog).queryByText(/Screen locked/)).toBeNull());
  expect(asked()).toEqual([{ ids: ['g-lunch'], choice: 'split', billable: true }]);
  expect(within(dialog).getByText(/9:05 – 9:27/)).toBeTruthy();
});

test('time is given to what was typed; letters typed there are no answers', async () => {
  const { user, dialog, asked } = await open();
  await user.click(within(dialog).getByRole('checkbox', { name: /10:00/ }));
  await user.keyboard('g');
  const note = await within(dialog).findByRole('textbox', { name: 'What was it?' });
  expect(document.activeElement).toBe(note);
  expect(within(dialog).getByRole('button', { name: 'Give' })).toHaveProperty('disabled', true);
  await user.type(note, 'dk phone{Enter}');
  await waitFor(() => expect(asked()).toEqual([{ ids: ['g-today'], choice: 'give', note: 'dk phone' }]));
});

test('closing leaves the question open; the dialog is clean by axe', async () => {
  const { user, dialog, asked } = await open();
  expect(await axeProblems(dialog)).toEqual([]);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'You were away' })).toBeNull());
  expect(asked()).toEqual([]);
  expect(screen.getAllByText(/You were away/).length).toBe(2);
});

test('the entry says it too, and asks', async () => {
  const user = userEvent.setup();
  openApp('/time?view=list&entry=e-today');
  await screen.findByText('You were away 9:05 – 9:27. Until you decide, this is not billed.');
  const [decide] = await screen.findAllByRole('button', { name: 'Decide' });
  if (decide) await user.click(decide);
  expect(await screen.findByRole('dialog', { name: 'You were away' })).toBeTruthy();
});
