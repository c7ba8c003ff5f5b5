import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

test('a deposit is asked for by hand, issued, and taken off the whole', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/invoices?fresh=c-initech');
  await user.click(await screen.findByRole('button', { name: 'Ask for a deposit…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Deposit invoice' }));
  await user.type(dialog.getByLabelText(/^Amount in EUR/), '500');
  await user.click(dialog.getByRole('button', { name: 'Draft deposit invoice' }));
  await waitFor(() => expect(host.fake.data.invoices.some((i) => i.kind === 'deposit')).toBe(true));
  await user.click(await screen.findByRole('button', { name: 'Issue…' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Issue for good' }));
  await waitFor(() => expect(host.fake.data.invoices.find((i) => i.kind === 'deposit')?.number).toBe('INV-2026-0047'));

  await user.click(screen.getAllByRole('link', { name: 'Invoices' })[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: 'Draft Initech' }));
  await user.click(await screen.findByRole('button', { name: 'Take INV-2026-0047 off' }));
  // 1,475.00 + 175.00 + 39.00 + 1,200.00 less 500.00.
  await waitFor(() => expect(host.fake.data.invoices.find((i) => i.id === 'i-0')?.totals.net.minor).toBe(238_900));
  expect(await screen.findByText('net 500.00, tax 95.00')).toBeTruthy();
  expect(screen.queryByText('Deposits that are not taken off')).toBeNull();
  expect(await axeProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Do not take INV-2026-0047 off' }));
  expect(await screen.findByText('Deposits that are not taken off')).toBeTruthy();
});

test('a deposit of a quote is drafted with its acceptance', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/quotes/q-1');
  await user.click(await screen.findByRole('button', { name: 'Accept…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Deposit (optional)'), 'much');
  await user.click(dialog.getByRole('button', { name: 'Accept' }));
  expect(await dialog.findByRole('alert')).toBeTruthy();
  await user.clear(dialog.getByLabelText('Deposit (optional)'));
  await user.type(dialog.getByLabelText('Deposit (optional)'), '30 %');
  await user.click(dialog.getByRole('button', { name: 'Accept' }));
  // 30 % of 7,200.00.
  await waitFor(() =>
    expect(host.fake.data.invoices.find((i) => i.kind === 'deposit')?.totals.net.minor).toBe(216_000),
  );
});

test('a deposit is asked for where a project stands, as a share of what is agreed', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/projects?id=p-app');
  await user.click(await screen.findByRole('button', { name: 'Actions for Mobile app' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Ask for a deposit…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Deposit invoice' }));
  await user.type(dialog.getByLabelText(/^Amount in EUR/), '25 %');
  await user.click(dialog.getByRole('button', { name: 'Draft deposit invoice' }));
  // A quarter of 12,000.00.
  await waitFor(() =>
    expect(host.fake.data.invoices.find((i) => i.kind === 'deposit')?.totals.net.minor).toBe(300_000),
  );
});
