import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../test/app';

const lines = async () => {
  const table = await screen.findByRole('table');
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole(row.closest('tfoot') ? 'rowheader' : 'cell')[0]?.textContent);
};

test('a month by client and project, each row with the way to its entries', async () => {
  openApp('/reports');
  expect((await lines()).at(-1)).toBe('Total');
  const acme = await screen.findByRole('link', { name: 'Acme' });
  expect(acme.getAttribute('href')).toMatch(/view=list.*from=2026-11-01.*to=2026-11-30.*client=/);
  // Twenty-one days of it have a bar, the others too.
  expect(within(screen.getByRole('list', { name: 'Time by day' })).getAllByRole('listitem')).toHaveLength(30);
});

test('another grouping keeps the time', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/reports?by=client');
  // Amounts are rounded once a row: their sum may differ by a cent a row.
  const total = async () => {
    const row = (await screen.findByText('Total')).closest('tr') as HTMLElement;
    return [0, 2].map((column) => within(row).getAllByRole('cell', { hidden: true })[column]?.textContent);
  };
  const before = await total();
  await user.click(screen.getByRole('combobox', { name: 'Grouped by' }));
  await user.click(await screen.findByRole('option', { name: 'Task' }));
  await waitFor(() => expect(host.calls.at(-1)?.request).toMatchObject({ by: 'task' }));
  await screen.findByRole('columnheader', { name: 'Task' });
  expect(await total()).toEqual(before);
});

test('keys go to the span before and back to today', async () => {
  const user = userEvent.setup();
  openApp('/reports?span=quarter');
  await screen.findByRole('button', { name: /1 Oct – 31 Dec 2026/ });
  await user.keyboard('[[[['); // twice
  await screen.findByRole('button', { name: /1 Apr – 30 Jun 2026/ });
  await screen.findByText('No time in these days');
  await user.keyboard('t');
  await screen.findByRole('button', { name: /1 Oct – 31 Dec 2026/ });
});

test('what is shown is what is saved', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/reports?span=week&by=day');
  const save = vi.spyOn(host, 'saveFile').mockResolvedValue('/home/me/report.csv');
  await screen.findByRole('table');
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('menuitem', { name: /CSV/ }));
  await waitFor(() => expect(save).toHaveBeenCalledWith('stint-report-2026-11-16-2026-11-22.csv', expect.anything()));
  await screen.findByText(/rows saved in .home.me.report.csv/);
});

test('a report that cannot be read says so', async () => {
  openApp('/reports', { fail: 'report.time' });
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
});
