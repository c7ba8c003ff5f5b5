import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Providers } from '../../app/Providers';
import { fakeHost } from '../../ipc/fake/host';
import { createQueryClient } from '../../ipc/query';
import { setHost } from '../../ipc/rpc';
import { axeProblems, openApp } from '../../test/app';
import { RefundCredit } from './RefundCredit';

test('the list sums each currency apart and opens what a payment settled', async () => {
  const user = userEvent.setup();
  const { container } = openApp('/payments');
  const main = within(await screen.findByRole('main'));
  const rows = await main.findAllByRole('row');
  // Six of the seed, and the head.
  expect(rows).toHaveLength(7);
  // 2,975.00 + 1,000.00 + 2,640.00 + 3,695.55 + 500.00 for euros; the pounds stand apart.
  expect(main.getByText('€10,810.55')).toBeTruthy();
  expect(main.getByText('£950.00', { selector: 'b' })).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.click(main.getByRole('button', { name: 'Globex' }));
  const panel = within(await screen.findByRole('dialog'));
  expect(await panel.findByRole('link', { name: 'INV-2026-0043' })).toBeTruthy();
});

test('a payment is split over invoices by the oldest due, retyped, and the rest is credit', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/payments?fresh=c-globex');
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(await dialog.findByLabelText('Amount'), '1500');
  // The older one of 1,190.00 is settled first.
  const older = await dialog.findByLabelText<HTMLInputElement>('Settles of INV-2026-0042');
  await waitFor(() => expect(older.value).toBe('1,190.00'));
  const newer = dialog.getByLabelText<HTMLInputElement>('Settles of INV-2026-0043');
  expect(newer.value).toBe('310.00');
  await user.clear(newer);
  await user.type(newer, '500');
  expect(dialog.getByRole('status').textContent).toBe('That is €190.00 more than there is: type less for one of them.');
  expect(dialog.getByRole('button', { name: 'Record payment' })).toHaveProperty('disabled', true);
  await user.clear(newer);
  await user.type(newer, '200');
  expect(dialog.getByRole('status').textContent).toBe('€110.00 stays to the client’s credit.');
  expect(await axeProblems(document.body)).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Record payment' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const of = (number: string) => host.fake.data.invoices.find((i) => i.number === number);
  expect([of('INV-2026-0042')?.state, of('INV-2026-0042')?.open.minor]).toEqual(['paid', 0]);
  // 2,759.61 less the 1,000.00 of before and 200.00.
  expect(of('INV-2026-0043')?.open.minor).toBe(155_961);
});

test('what is left of a payment is used, and a voided payment is recorded again by its toast', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/payments?id=pay-ahead');
  await user.click(await screen.findByRole('button', { name: 'Use for invoices' }));
  const use = within(await screen.findByRole('dialog', { name: /Use €500.00/ }));
  const share = await use.findByLabelText<HTMLInputElement>('Settles of INV-2026-0046');
  expect(share.value).toBe('500.00');
  await user.click(use.getByRole('button', { name: 'Use for invoices' }));
  const invoice = () => host.fake.data.invoices.find((i) => i.number === 'INV-2026-0046');
  await waitFor(() => expect(invoice()?.paid.minor).toBe(50_000));

  await user.click(await screen.findByRole('button', { name: 'Void' }));
  await user.click(
    within(await screen.findByRole('dialog', { name: 'Void €500.00?' })).getByRole('button', { name: 'Void' }),
  );
  await waitFor(() => expect(invoice()?.paid.minor).toBe(0));
  await user.click(await screen.findByRole('button', { name: 'Undo', hidden: true }));
  await waitFor(() => expect(invoice()?.paid.minor).toBe(50_000));
  expect(host.fake.data.payments.filter((p) => p.client_id === 'c-acme' && p.amount.minor === 50_000)).toHaveLength(2);
});

test('credit is paid back, and no more than there is', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/payments?id=pay-ahead');
  await user.click(await screen.findByRole('button', { name: 'Pay back' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Pay credit back' }));
  const amount = dialog.getByLabelText('Amount in EUR');
  await user.clear(amount);
  await user.type(amount, '500.01');
  await user.click(dialog.getByRole('button', { name: 'Pay back' }));
  expect(await dialog.findByRole('alert')).toBeTruthy();
  await user.clear(amount);
  await user.type(amount, '120');
  await user.click(dialog.getByRole('button', { name: 'Pay back' }));
  await waitFor(() => expect(host.fake.data.payments.at(-1)?.kind).toBe('refund'));
  expect(await screen.findAllByText('€380.00 left')).toBeTruthy();
});

test('what goes back in another currency takes what that was worth', async () => {
  const user = userEvent.setup();
  const host = fakeHost();
  setHost(host);
  render(
    <Providers client={createQueryClient()}>
      <RefundCredit client="c-acme" credit={{ minor: 10_000, currency: 'USD' }} onClose={() => undefined} />
    </Providers>,
  );
  const dialog = within(await screen.findByRole('dialog', { name: 'Pay credit back' }));
  await user.type(dialog.getByLabelText('1 USD was worth, in EUR'), '0,9');
  await user.click(dialog.getByRole('button', { name: 'Pay back' }));
  const asked = () => host.calls.find((call) => call.name === 'payment.refund')?.request;
  await waitFor(() => expect(asked()).toMatchObject({ rate: '0.9', amount: { minor: 10_000, currency: 'USD' } }));
});

test('the rest of an invoice is written off with a reason, and taken back', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/invoices/i-5');
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Write off…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Write off' }));
  expect(await dialog.findByText(/missing|required/i)).toBeTruthy();
  await user.type(dialog.getByLabelText('Why'), 'Insolvent');
  await user.click(dialog.getByRole('button', { name: 'Write off' }));
  const invoice = () => host.fake.data.invoices.find((i) => i.id === 'i-5');
  await waitFor(() => expect(invoice()?.state).toBe('written_off'));
  await user.click(await screen.findByRole('button', { name: 'Take off' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take off' }));
  await waitFor(() => expect(invoice()?.state).toBe('overdue'));
});

test('without payments the screen says what stands here; a failure is told', async () => {
  const { container } = openApp('/payments', { data: 'empty' });
  expect(
    await screen.findByText('Money that came from clients stands here, with the invoices it settled.'),
  ).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('a list that cannot be read says so', async () => {
  openApp('/payments', { fail: 'payment.list' });
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('The database could not be read or written')).toBeTruthy();
});

test('the statement of a client ends with what is owed', async () => {
  const user = userEvent.setup();
  openApp('/clients?id=c-globex');
  await user.click(await screen.findByRole('button', { name: 'Statement' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Statement of Globex' }));
  const closing = await dialog.findByRole('row', { name: /Closing balance/ });
  // 1,190.00 + 2,759.61 less 1,000.00.
  expect(closing.textContent).toBe('Closing balance2,949.61');
  expect(dialog.getAllByRole('row')).toHaveLength(6);
  expect(await axeProblems(document.body)).toEqual([]);
});

test('exchange gains stand row by row, with what has no rate told', async () => {
  openApp('/payments?exchange=true');
  const dialog = within(await screen.findByRole('dialog', { name: 'Exchange gains' }));
  const sum = await dialog.findByRole('row', { name: /1 row without a rate/ });
  // 600.00 at 0.92 and at 0.95: 552.00, 570.00, 18.00. 50.00 went back at 0.92 and 0.90: 46.00 for 45.00.
  expect(sum.textContent).toBe('USD, 1 row without a rate not counted506.00525.0019.00');
  expect(dialog.getByRole('cell', { name: 'paid back' })).toBeTruthy();
  expect(dialog.getAllByText('no rate')).toHaveLength(2);
  expect(await axeProblems(document.body)).toEqual([]);
});
