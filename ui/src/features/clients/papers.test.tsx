import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

test('the drawer of a client shows its invoices, quotes and rules, and begins new ones', async () => {
  const { container } = openApp('/clients?id=c-acme');
  const panel = within(await screen.findByRole('dialog'));
  expect((await panel.findByRole('link', { name: 'Q-2026-0002' })).getAttribute('href')).toContain('/quotes/q-1');
  expect((await panel.findByRole('link', { name: 'Care plan' })).getAttribute('href')).toContain('id=rc-care');
  expect((await panel.findAllByRole('link', { name: /^INV-/ })).length).toBeGreaterThan(0);
  expect(await axeProblems(container)).toEqual([]);
  const begin = (name: string) => panel.getByRole('link', { name }).getAttribute('href');
  expect([begin('New quote'), begin('New recurring invoice')]).toEqual([
    '/quotes?client=c-acme&fresh=c-acme',
    '/recurring?client=c-acme&fresh=c-acme',
  ]);
});

test('a deposit is asked for as a share of what a project may cost', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/clients?id=c-acme');
  const web = host.fake.data.projects.find((p) => p.id === 'p-web');
  if (web) web.budget = { minor: 1_200_000, currency: 'EUR' };
  await user.click(await screen.findByRole('button', { name: 'Ask for a deposit…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Deposit invoice' }));
  await user.type(dialog.getByLabelText(/^Amount in EUR/), '30 %');
  await user.click(dialog.getByRole('button', { name: 'Draft deposit invoice' }));
  expect(await dialog.findByText(/^A share needs a project/)).toBeTruthy();
  await user.click(await dialog.findByRole('combobox', { name: 'Project (optional)' }));
  await user.click(await screen.findByRole('option', { name: /^Website · budget/ }));
  await user.click(dialog.getByRole('button', { name: 'Draft deposit invoice' }));
  // 30 % of 12,000.00.
  await waitFor(() =>
    expect(host.fake.data.invoices.find((i) => i.kind === 'deposit')?.totals.net.minor).toBe(360_000),
  );
  expect(host.calls.find((c) => c.name === 'deposit.draft')?.request).toEqual({
    client_id: 'c-acme',
    project_id: 'p-web',
    percent: '30',
  });
});

test('Home tells what is offered and what comes next', async () => {
  const { container } = openApp('/');
  expect((await screen.findByRole('link', { name: /^1 waits for an answer/ })).getAttribute('href')).toContain(
    '/quotes?stand=sent',
  );
  expect((await screen.findByRole('link', { name: /^Care plan, Acme: / })).getAttribute('href')).toContain('rc-care');
  expect(await axeProblems(container)).toEqual([]);
});
