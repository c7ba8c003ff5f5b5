import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { openApp } from '../../../test/app';

const cell = (row: string, day: string) => screen.findByRole('button', { name: new RegExp(`^${row}, ${day}: `) });
const BUILD = 'Acme › Website › Build';
const REVIEW = 'Acme › Website › Design review';
const CONCEPTS = 'Globex › Brand identity › Concepts';

test('arrows move from cell to cell, and stop at the edge', async () => {
  const user = userEvent.setup();
  openApp('/time?view=week');
  const first = await cell(BUILD, 'Mon 16');
  first.focus();
  await user.keyboard('{ArrowRight}{ArrowDown}');
  expect(document.activeElement).toBe(await cell(CONCEPTS, 'Tue 17'));
  await user.keyboard('{ArrowUp}{ArrowLeft}{ArrowLeft}{ArrowUp}');
  expect(document.activeElement).toBe(await cell(BUILD, 'Mon 16'));
  // One cell of the grid is in the order of Tab.
  const table = within(screen.getByRole('table'));
  const stops = table.getAllByRole('button').filter((b) => b.hasAttribute('data-cell') && b.tabIndex === 0);
  expect(stops).toEqual([await cell(BUILD, 'Mon 16')]);
});

test.each(['1:30', '1.5', '1,5', '90m', '1h30'])('%s typed into a cell is an hour and a half', async (typed) => {
  const user = userEvent.setup();
  const { host } = openApp('/time?view=week');
  (await cell(REVIEW, 'Tue 17')).focus();
  await user.keyboard(`${typed}{Enter}`);
  await waitFor(async () => expect((await cell(REVIEW, 'Tue 17')).textContent).toBe('1:30'));
  const call = host.calls.find((c) => c.name === 'entry.set_cell');
  expect(call?.request).toEqual({ day: '2026-11-17', link: { task_id: 't-review' }, seconds: 5400 });
  // 0:45 + 1:30 + 1:00
  const row = screen.getByRole('row', { name: /Design review/ });
  expect(within(row).getByText('3:15')).toBeTruthy();
});

test('Enter goes down after an edit, Escape leaves the figure alone', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/time?view=week');
  (await cell(BUILD, 'Fri 20')).focus();
  await user.keyboard('9{Escape}');
  expect(document.activeElement).toBe(await cell(BUILD, 'Fri 20'));
  expect((await cell(BUILD, 'Fri 20')).textContent).toBe('2:52');
  await user.keyboard('{Enter}{Enter}');
  expect(document.activeElement).toBe(await cell(CONCEPTS, 'Fri 20'));
  expect(host.calls.some((c) => c.name === 'entry.set_cell')).toBe(false);
});

test('what is no duration is not taken, Delete clears the cell', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/time?view=week');
  (await cell(CONCEPTS, 'Mon 16')).focus();
  await user.keyboard('1:99{Enter}');
  expect(screen.getByRole('textbox', { name: `${CONCEPTS}, Mon 16` }).getAttribute('aria-invalid')).toBe('true');
  expect(host.calls.some((c) => c.name === 'entry.set_cell')).toBe(false);
  await user.keyboard('{Escape}{Delete}');
  await waitFor(() =>
    expect(host.calls.find((c) => c.name === 'entry.set_cell')?.request).toEqual({
      day: '2026-11-16',
      link: { task_id: 't-concepts' },
      seconds: 0,
    }),
  );
  await waitFor(async () => expect((await cell(CONCEPTS, 'Mon 16')).textContent).toBe('·'));
});

test('the rows of last week, and favourites, are one click away', async () => {
  const user = userEvent.setup();
  openApp('/time?view=week&day=2026-11-25');
  await user.click(await screen.findByRole('button', { name: 'Copy last week' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Its rows, without times' }));
  expect(await cell(BUILD, 'Mon 23')).toBeTruthy();
  expect((await cell(REVIEW, 'Fri 27')).textContent).toBe('·');
});

test('last week with its times is one command and one step back', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/time?view=week&day=2026-11-25');
  const before = host.fake.data.entries.length;
  await user.click(await screen.findByRole('button', { name: 'Copy last week' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Its rows with all times' }));
  // Build on Monday 16 was 9:00 to 11:15.
  await waitFor(async () => expect((await cell(BUILD, 'Mon 23')).textContent).toBe('2:15'));
  expect(host.calls.filter((c) => c.name === 'entry.copy_week').map((c) => c.request)).toEqual([
    { from: '2026-11-16', to: '2026-11-25' },
  ]);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(host.fake.data.entries).toHaveLength(before));
});
