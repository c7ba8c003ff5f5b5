import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

const callsOf = (host: ReturnType<typeof openApp>['host'], name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

test('a card that did not pay stands in the Inbox and with its rule, with the page to pay otherwise', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/inbox');
  const row = (await screen.findByText(/was not charged €400.00/)).closest('li');
  await user.click(within(row as HTMLElement).getByRole('button'));
  const panel = within(await screen.findByRole('dialog'));
  expect(await panel.findByText('Collected through Stripe')).toBeTruthy();
  expect(panel.getByText('https://invoice.stripe.com/i/acct_1/test_1')).toBeTruthy();
  expect(panel.getByText('Charged')).toBeTruthy();
  // The rule comes to another amount than what is charged.
  await user.click(panel.getByRole('button', { name: /^Charge €.* from the next time on$/ }));
  await waitFor(() => expect(callsOf(host, 'stripe.collect_amount')).toEqual([{ recurring_id: 'rc-care' }]));
  expect(await panel.findByText('A change waits to be sent.')).toBeTruthy();
  expect(await axeProblems(document.body)).toEqual([]);
});

test('a client is asked for another rule, on a page that is handed on', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/recurring?id=rc-host');
  const panel = within(await screen.findByRole('dialog'));
  // Stripe knows no last day of a month.
  await user.click(await panel.findByRole('button', { name: 'Collect through Stripe…' }));
  await user.click(await screen.findByRole('button', { name: 'Make the page' }));
  expect((await panel.findByRole('alert')).textContent).toContain('of a month one from 1 to 28');
  const rule = host.fake.data.recurring.find((r) => r.id === 'rc-host');
  if (rule) rule.rrule = 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15';
  await user.click(await panel.findByRole('button', { name: 'Collect through Stripe…' }));
  await user.click(await screen.findByRole('button', { name: 'Make the page' }));
  await waitFor(() => expect(callsOf(host, 'stripe.collect')).toHaveLength(2));
  expect(await panel.findByText('https://checkout.stripe.com/c/pay/cs_test_1')).toBeTruthy();
  expect(panel.getByText(/Send this address to the client/)).toBeTruthy();
  await user.click(panel.getByRole('button', { name: 'Close the page' }));
  expect(await panel.findByText('Nobody can agree there any more.')).toBeTruthy();
});

test('it ends with what is paid, and goes on after all', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/recurring?id=rc-care');
  const panel = within(await screen.findByRole('dialog'));
  await user.click(await panel.findByRole('button', { name: 'End…' }));
  await user.click(await screen.findByRole('button', { name: 'With the period that is paid' }));
  expect(await panel.findByText('Ending')).toBeTruthy();
  await user.click(panel.getByRole('button', { name: 'Go on after all' }));
  await waitFor(() =>
    expect(callsOf(host, 'stripe.collect_end')).toEqual([
      { recurring_id: 'rc-care', when: 'period_end' },
      { recurring_id: 'rc-care', when: 'never' },
    ]),
  );
  // The rule is active, and so is what is collected for it.
  await waitFor(() => expect(panel.getAllByText('Active')).toHaveLength(2));
});

test('without Stripe nothing is said of it', async () => {
  openApp('/recurring?id=rc-mag');
  await screen.findByText('Its days are left out until you resume it.');
  expect(screen.queryByText('Collected through Stripe')).toBeNull();
});
