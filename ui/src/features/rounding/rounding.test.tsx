import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

const callsOf = (host: ReturnType<typeof openApp>['host'], name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

async function choose(label: string, option: string) {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('combobox', { name: label }));
  await user.click(await screen.findByRole('option', { name: option }));
}

test('a client gets a rule of its own and shows what it makes of this month', async () => {
  const { host, container } = openApp('/clients?id=c-globex');
  expect(await screen.findByText(/This month’s .* would be billed as .*, no difference\./)).toBeTruthy();
  await choose('Rounding', 'Up');
  await waitFor(() =>
    expect(callsOf(host, 'client.edit')).toEqual([
      { id: 'c-globex', rounding: { mode: 'up', step_minutes: 15, scope: 'entry' } },
    ]),
  );
  await choose('Step', '60 minutes');
  await choose('What is summed first', 'each invoice');
  await waitFor(() => expect(callsOf(host, 'client.edit')).toHaveLength(3));
  expect(host.fake.data.clients.find((c) => c.id === 'c-globex')?.rounding).toEqual({
    mode: 'up',
    step_minutes: 60,
    scope: 'invoice',
  });
  expect(await screen.findByText(/would be billed as \d+:00, .* more\./)).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('a new invoice shows tracked and billed time and the difference before it is made', async () => {
  const { host } = openApp('/invoices');
  await screen.findByText('INV-2026-0046');
  const globex = host.fake.data.clients.find((c) => c.id === 'c-globex');
  if (globex) globex.rounding = { mode: 'up', step_minutes: 60, scope: 'invoice' };
  host.emit(['client']);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: /New from time/ }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('combobox', { name: 'Client' }));
  await user.click(await screen.findByRole('option', { name: /Globex/ }));
  expect(await within(dialog).findByText(/^Billed: \d+:00, .* more/)).toBeTruthy();
});

test('the rule for everyone and what an hour costs are set under Rates', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/settings?section=rates');
  await choose('Rounding', 'Nearest');
  await waitFor(() =>
    expect(callsOf(host, 'settings.update')).toEqual([
      { billing_rounding: { mode: 'nearest', step_minutes: 15, scope: 'entry' } },
    ]),
  );
  const [cost] = await screen.findAllByLabelText('Cost per hour, EUR');
  await user.type(cost as HTMLElement, '40{Enter}');
  await waitFor(() =>
    expect(callsOf(host, 'rate.set')).toEqual([
      expect.objectContaining({ purpose: 'cost', scope: 'person', amount: { minor: 4000, currency: 'EUR' } }),
    ]),
  );
  expect(await axeProblems(container)).toEqual([]);
});
