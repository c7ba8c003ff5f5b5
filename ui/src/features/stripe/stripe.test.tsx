import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

const callsOf = (host: ReturnType<typeof openApp>['host'], name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

/** The second that was paid through Stripe: the first is disputed. */
async function charges(host: ReturnType<typeof openApp>['host']) {
  const paid = host.fake.data.invoices.filter((i) => i.state === 'paid' && i.currency === 'EUR');
  return paid.map((invoice) => invoice.id);
}

test('what came through Stripe goes back with its credit note', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/payments');
  const [, id] = await charges(host);
  const invoice = host.fake.data.invoices.find((i) => i.id === id);
  const payment = invoice?.settlements[0]?.payment_id;
  await user.click(await screen.findByRole('button', { name: invoice?.client_name }));
  const panel = within(await screen.findByRole('dialog'));
  await user.click(await panel.findByRole('button', { name: 'Refund…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Refund through Stripe' }));
  const amount = await dialog.findByLabelText<HTMLInputElement>('Amount in EUR');
  await user.click(dialog.getByRole('radio', { name: 'None' }));
  await user.clear(amount);
  await user.type(amount, '99999999');
  await user.click(dialog.getByRole('button', { name: 'Refund' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('Is more than what can still go back');
  await user.clear(amount);
  await user.type(amount, '10');
  expect(await axeProblems(document.body)).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Refund' }));
  await waitFor(() =>
    expect(callsOf(host, 'stripe.refund').at(-1)).toEqual({
      payment_id: payment,
      amount: { minor: 1000, currency: 'EUR' },
      reason: 'requested_by_customer',
      credit: undefined,
    }),
  );
  expect(await panel.findByText('Waits to be sent')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('a dispute stands in the Inbox and on its invoice, with the days that are left', async () => {
  const user = userEvent.setup();
  const { container } = openApp('/inbox');
  const row = (await screen.findByText(/disputes €/)).closest('li');
  expect(row?.textContent).toContain('11 days to answer');
  await user.click(within(row as HTMLElement).getByRole('button'));
  expect(await screen.findByText('Needs an answer')).toBeTruthy();
  expect(screen.getByText(/Says that nothing was delivered · costs €15.00/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Refund…' })).toBeNull();
  expect(await axeProblems(container)).toEqual([]);
});

test('payouts tell what they hold, and are settled on the bank', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/payments?tab=payouts');
  const main = within(await screen.findByRole('main'));
  expect(await main.findByText('On its way')).toBeTruthy();
  // The head and two payouts.
  expect(main.getAllByRole('row')).toHaveLength(3);
  expect(await axeProblems(container)).toEqual([]);
  await user.click(within(main.getAllByRole('row')[2] as HTMLElement).getByRole('button'));
  const panel = within(await screen.findByRole('dialog'));
  expect(await panel.findByText('€1,400.00')).toBeTruthy();
  await user.click(panel.getByRole('button', { name: 'It is this payout' }));
  await waitFor(() => expect(callsOf(host, 'bank.ignore')).toEqual([{ ids: ['bank-payout'], note: 'Stripe payout' }]));
});

test('without Stripe the tab says what would stand there', async () => {
  openApp('/payments?tab=payouts', { data: 'empty' });
  expect(await screen.findByText('No payouts yet')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Connect Stripe' })).toBeTruthy();
});

test('what is held for a milestone is taken in part, before the day that is told', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/inbox');
  const row = (await screen.findByText(/are let go in 48 hours/)).closest('li');
  await user.click(within(row as HTMLElement).getByRole('button'));
  expect(await screen.findByText('Held · 2 days left')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Take…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Take what is held' }));
  const amount = dialog.getByLabelText('Amount in EUR');
  await user.clear(amount);
  await user.type(amount, '600');
  await user.click(dialog.getByRole('button', { name: 'Take' }));
  await waitFor(() =>
    expect(callsOf(host, 'stripe.capture')).toEqual([
      { hold_id: 'hold-1', amount: { minor: 60_000, currency: 'EUR' } },
    ]),
  );
  expect(await screen.findByText('Taken')).toBeTruthy();
});

/** Settings, Connections, with Stripe connected. */
async function connected() {
  const user = userEvent.setup();
  const app = openApp('/settings?section=connections', { data: 'empty' });
  await user.click(await screen.findByRole('button', { name: 'Connect Stripe…' }));
  await user.type(await screen.findByLabelText('Restricted key'), 'rk_test_0123456789');
  await user.click(screen.getByRole('button', { name: 'Connect' }));
  await user.click(await screen.findByRole('button', { name: /^Actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Settings…' }));
  return { user, ...app, dialog: within(await screen.findByRole('dialog', { name: 'Stripe: Studio Nordlicht' })) };
}

test('a page of Checkout needs a page to go on to', async () => {
  const { user, host, dialog } = await connected();
  await user.click(dialog.getByRole('radio', { name: 'A page of Checkout' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText(/^Is missing/)).toBeTruthy();
  await user.type(dialog.getByLabelText('Page after paying'), 'https://nordlicht.example');
  expect(await axeProblems(document.body)).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(callsOf(host, 'stripe.set_page').at(-1)).toMatchObject({
    page: 'checkout',
    return_url: 'https://nordlicht.example',
  });
  expect(callsOf(host, 'stripe.listen')).toEqual([]);
});

test('forwarded webhooks are off at first, and a wrong clock is told in words', async () => {
  const { user, host, dialog } = await connected();
  expect(dialog.queryByLabelText('Port')).toBeNull();
  await user.click(dialog.getByLabelText(/^Hear forwarded webhooks/));
  expect(dialog.getByText('stripe listen --forward-to 127.0.0.1:4242/stripe')).toBeTruthy();
  await user.type(dialog.getByLabelText('Signing secret'), 'whsec_late');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(callsOf(host, 'stripe.listen')).toEqual([
      { connection_id: 'connection-stripe', port: 4242, secret: 'whsec_late' },
    ]),
  );
  await user.click(await screen.findByRole('button', { name: /^Actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Settings…' }));
  expect(await screen.findByText(/signed 2 hours ahead of this machine’s clock/)).toBeTruthy();
});
