import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

const callsOf = (host: ReturnType<typeof openApp>['host'], name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

test('movements show what they may have been, and the screen is clean by axe', async () => {
  const { container } = openApp('/bank');
  expect(await screen.findByText('Acme: pays 2026-0041')).toBeTruthy();
  expect(screen.getByText('Certain')).toBeTruthy();
  expect(screen.getByText('Likely')).toBeTruthy();
  expect(screen.getByText('No expense fits')).toBeTruthy();
  // 1,813.56 + 500.00 + 123.45 came in.
  expect(screen.getByText('4 movements · €2,437.01 in, €19.99 out')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('arrows walk and Enter confirms the surest proposal, which its toast takes back', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/bank');
  (await screen.findByRole('button', { name: 'ACME GMBH' })).focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('GLOBEX AG');
  await user.keyboard('{ArrowUp}{Enter}');
  await waitFor(() => expect(callsOf(host, 'bank.confirm')).toHaveLength(1));
  expect(callsOf(host, 'bank.confirm')[0]).toMatchObject({
    id: 'bt-acme',
    method: 'Bank transfer',
    as: { kind: 'invoices', client_id: 'c-acme', shares: [{ invoice_id: 'i-1', amount_minor: 181_356 }], fee_minor: 0 },
  });
  const toast = (await screen.findByText('Payment confirmed')).parentElement as HTMLElement;
  await user.click(within(toast).getByRole('button', { name: 'Undo', hidden: true }));
  await waitFor(() => expect(callsOf(host, 'bank.unmatch')).toEqual([{ id: 'bt-acme' }]));
});

test('all that is certain is confirmed at once', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/bank');
  await user.click(await screen.findByRole('button', { name: 'Confirm 1 certain one' }));
  expect(await screen.findByText('1 movement confirmed')).toBeTruthy();
  expect(host.fake.data.bank.filter((r) => r.matched).map((r) => r.id)).toEqual(['bt-acme']);
  expect(screen.queryByRole('button', { name: /certain one/ })).toBeNull();
});

test('the panel says why, and rejects', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/bank?id=bt-globex');
  const panel = await screen.findByRole('dialog');
  expect(await within(panel).findByText('The name is that of the client')).toBeTruthy();
  expect(within(panel).getByText('€1,200.00 open')).toBeTruthy();
  expect(await axeProblems(document.body)).toEqual([]);
  await user.click(within(panel).getByRole('button', { name: 'Not this' }));
  await waitFor(() =>
    expect(callsOf(host, 'bank.reject')).toEqual([{ id: 'bt-globex', proposal: 'invoices:c-globex:i-2' }]),
  );
  expect(await within(panel).findByText(/No open invoice fits/)).toBeTruthy();
});

test('money that went out becomes an expense, and what is private is ignored', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/bank?id=bt-host');
  await user.click(await screen.findByRole('button', { name: 'Make it an expense' }));
  await waitFor(() =>
    expect(callsOf(host, 'bank.confirm')).toMatchObject([{ id: 'bt-host', as: { kind: 'new_expense' } }]),
  );
  await user.click(await screen.findByRole('button', { name: 'A. Stranger' }));
  await user.click(await screen.findByRole('button', { name: 'Ignore' }));
  await waitFor(() => expect(callsOf(host, 'bank.ignore')).toEqual([{ ids: ['bt-who'], note: '' }]));
});

test('a file is looked at before it is kept, and again it adds nothing', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/bank');
  const file = new File(['Day,Amount,Name,Text\n2026-11-20,99.50,Initech,INV 7\n'], 'november.csv');
  await user.upload(await screen.findByLabelText('File of the bank'), file);
  expect(await screen.findByText('1 new, 0 known')).toBeTruthy();
  expect(callsOf(host, 'bank.import').every((call) => (call as { dry_run: boolean }).dry_run)).toBe(true);
  expect(await axeProblems(document.body)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Keep 1 movement' }));
  expect(await screen.findByText('1 movement kept')).toBeTruthy();
  expect(host.fake.data.bank).toHaveLength(5);
});

test('a file that is no statement says so, and nothing is kept', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/bank');
  await user.upload(await screen.findByLabelText('File of the bank'), new File(['hello'], 'letter.txt'));
  expect(await screen.findByText('This is no statement that can be read')).toBeTruthy();
  expect(screen.getByText('Nothing was kept.')).toBeTruthy();
  expect(host.fake.data.bank).toHaveLength(4);
});

test('without a movement there is one way on', async () => {
  const { container } = openApp('/bank', { data: 'empty' });
  expect(await screen.findByText('Statements of your bank, matched with your invoices.')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('a list that cannot be read says what happened', async () => {
  openApp('/bank', { fail: 'bank.list' });
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('The database could not be read or written')).toBeTruthy();
});
