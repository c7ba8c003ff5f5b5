import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Retainer } from '../../ipc/types';
import { axeProblems, openApp } from '../../test/app';
import { nextPeriods } from './periods';
import { parseAmount, typedAmount } from './useRetainers';

const callsOf = (host: ReturnType<typeof openApp>['host'], name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

test('amounts are typed as hours or as money', () => {
  const hours = { unit: 'hours', currency: 'EUR' } as const;
  const money = { unit: 'money', currency: 'EUR' } as const;
  for (const [text, seconds] of [
    ['10', 36_000],
    ['200h', 720_000],
    ['7:30', 27_000],
    ['1,5', 5_400],
    ['', null],
    ['ten', null],
  ] as const)
    expect(parseAmount(text, hours), text).toBe(seconds);
  expect([parseAmount('1500', money), parseAmount('12.50', money), parseAmount('', money)]).toEqual([
    150_000,
    1_250,
    null,
  ]);
  expect([typedAmount(27_000, hours), typedAmount(150_000, money)]).toEqual(['7:30', '1500.00']);
});

test('new terms begin with a period, and a 31st comes back after a shorter month', () => {
  const of = (starts_on: string, cadence: Retainer['cadence'], ends_on?: string) =>
    nextPeriods({ starts_on, cadence, ends_on } as Retainer, '2027-02-10');
  expect(of('2026-10-31', 'month')).toEqual(['2027-01-31', '2027-02-28', '2027-03-31']);
  expect(of('2026-10-15', 'quarter')).toEqual(['2027-01-15', '2027-04-15', '2027-07-15']);
  expect(of('2026-10-31', 'month', '2027-02-28')).toEqual(['2027-01-31', '2027-02-28']);
  expect(of('2026-10-31', 'once')).toEqual([]);
});

test('the list tells each balance, what is over in words, and what is due', async () => {
  const { container } = openApp('/retainers');
  expect(await screen.findByRole('button', { name: 'Support' })).toBeTruthy();
  expect(screen.getByText('1:30 left')).toBeTruthy();
  expect(screen.getByText('€425.00 over')).toBeTruthy();
  expect(screen.getByText('1 fee due')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('empty, it says what a retainer is and offers one; a failure is told', async () => {
  const { container, unmount } = openApp('/retainers', { data: 'empty' });
  const main = within(await screen.findByRole('main'));
  expect(await main.findByText(/pays ahead/)).toBeTruthy();
  expect(main.getAllByRole('button', { name: /^Add retainer/ }).length).toBe(2);
  expect(await axeProblems(container)).toEqual([]);
  unmount();
  openApp('/retainers', { fail: 'retainer.list' });
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('The database could not be read or written')).toBeTruthy();
});

test('one is added by the keyboard alone', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/retainers?client=c-acme');
  await screen.findByRole('button', { name: 'Support' });
  await user.keyboard('n');
  const dialog = within(await screen.findByRole('dialog', { name: 'Add retainer' }));
  await user.click(dialog.getByLabelText('Name'));
  await user.keyboard('Care{Tab}{Tab}');
  await user.type(dialog.getByLabelText('Hours a period'), 'x{Enter}');
  expect(await dialog.findByText('Is no duration: type 1:30, 1.5 or 90m.')).toBeTruthy();
  await user.clear(dialog.getByLabelText('Hours a period'));
  await user.type(dialog.getByLabelText('Hours a period'), '8');
  await user.type(dialog.getByLabelText('Price in EUR'), '640{Enter}');
  await waitFor(() => expect(callsOf(host, 'retainer.add')).toHaveLength(1));
  expect(callsOf(host, 'retainer.add')[0]).toMatchObject({
    client_id: 'c-acme',
    name: 'Care',
    unit: 'hours',
    amount: 28_800,
    fee_minor: 64_000,
    cadence: 'month',
    starts_on: '2026-11-01',
  });
});

test('its drawer shows figures and rows, and is clean by axe', async () => {
  openApp('/retainers?id=ret-1');
  expect(await screen.findByText('The running timer would use 0:30.')).toBeTruthy();
  expect(await screen.findByText('Rolled over from before')).toBeTruthy();
  expect(screen.getAllByText('13:00').length).toBeGreaterThan(0);
  expect(screen.getByRole('link', { name: 'INV-2026-0046' })).toBeTruthy();
  expect(await axeProblems(document.body)).toEqual([]);
});

test('another period is opened, and a fee is settled elsewhere and taken back', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/retainers?id=ret-1');
  await user.click(await screen.findByRole('button', { name: '1 – 31 Oct 2026' }));
  expect(await screen.findByText('Statement: 1 – 31 Oct 2026')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Settled' }));
  await user.click(await screen.findByRole('button', { name: 'Settled elsewhere' }));
  await waitFor(() =>
    expect(callsOf(host, 'retainer.settle_fees')).toEqual([
      { id: 'ret-1', periods: ['2026-11-01'], elsewhere: true },
      { id: 'ret-1', periods: ['2026-11-01'], elsewhere: false },
    ]),
  );
});

test('fees become a draft, with the time that was used if it is wanted', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/retainers?id=ret-1');
  await user.click(await screen.findByRole('button', { name: 'Bill' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Bill Support' }));
  await user.click(dialog.getByRole('checkbox', { name: 'List the time used up to 31 Oct 2026' }));
  await user.click(dialog.getByRole('button', { name: 'Make a draft' }));
  await waitFor(() =>
    expect(callsOf(host, 'retainer.bill')).toEqual([
      { id: 'ret-1', periods: ['2026-11-01'], covered_to: '2026-10-31' },
    ]),
  );
});

test('rules and terms are changed where they stand', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/retainers?id=ret-1');
  const limit = await screen.findByLabelText('Limit');
  await user.clear(limit);
  await user.type(limit, '3{Enter}');
  const alerts = screen.getByLabelText('Alerts at');
  await user.clear(alerts);
  await user.type(alerts, '50 90{Enter}');
  await user.type(screen.getByLabelText('Hours a period, New terms from'), '12{Enter}');
  await waitFor(() => expect(callsOf(host, 'retainer.set_term')).toHaveLength(1));
  expect(callsOf(host, 'retainer.edit')).toEqual([
    { id: 'ret-1', roll_over_limit: 10_800 },
    { id: 'ret-1', alerts: [50, 90] },
  ]);
  expect(callsOf(host, 'retainer.set_term')).toEqual([
    { id: 'ret-1', valid_from: '2026-11-01', amount: 43_200, fee_minor: 80_000 },
  ]);
});

test('a client’s drawer shows its retainers', async () => {
  openApp('/clients?id=c-acme');
  expect(await screen.findByRole('link', { name: 'Support' })).toBeTruthy();
  expect(screen.getByText('1:30 left')).toBeTruthy();
});

test('a recurring invoice is made of its fee, and named where each period is billed', async () => {
  const user = userEvent.setup();
  const { host, container, unmount } = openApp('/retainers?id=ret-1');
  const panel = within(await screen.findByRole('dialog'));
  await user.click(await panel.findByRole('button', { name: 'Bill each period…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New recurring invoice' }));
  expect(dialog.getByLabelText<HTMLInputElement>('Name').value).toBe('Support');
  const price = dialog.getByLabelText<HTMLInputElement>('Price in EUR');
  expect([price.value, price.readOnly]).toEqual(['800.00', true]);
  await user.click(dialog.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(callsOf(host, 'recurring.add')).toHaveLength(1));
  // The period of today is not billed yet.
  expect(callsOf(host, 'recurring.add')[0]).toEqual({
    client_id: 'c-acme',
    name: 'Support',
    rrule: 'FREQ=MONTHLY;BYMONTHDAY=1',
    starts_on: '2026-11-01',
    mode: 'draft',
    lines: [{ description: 'Support, {period}', retainer_id: 'ret-1' }],
  });
  expect(await screen.findByText(/is the fee of/)).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.click(screen.getByRole('link', { name: 'a retainer' }));
  expect(await screen.findByText(/Each period is billed by/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Bill each period…' })).toBeNull();
  unmount();
});

test('one that ends says that Stripe goes on collecting for it', async () => {
  const { host } = openApp('/retainers?id=ret-1');
  const row = host.fake.data.retainers[0];
  if (row) row.retainer = { ...row.retainer, ends_on: '2026-11-30' };
  const line = host.fake.data.recurring.find((rule) => rule.id === 'rc-care')?.lines[0];
  if (line) line.retainer_id = 'ret-1';
  const panel = within(await screen.findByRole('dialog'));
  expect(await panel.findByText(/Stripe goes on collecting/)).toBeTruthy();
  expect(panel.getByRole('link', { name: 'Care plan' }).getAttribute('href')).toContain('rc-care');
});

test('one that ends has no further period to bill', async () => {
  const { host } = openApp('/retainers?id=ret-1');
  const row = host.fake.data.retainers[0];
  if (row) row.retainer = { ...row.retainer, ends_on: '2026-11-30' };
  if (row?.balance.periods[0]) row.balance.periods[0].fee.state = 'issued';
  const panel = within(await screen.findByRole('dialog'));
  expect(await panel.findByRole('button', { name: 'Bill' })).toBeTruthy();
  await waitFor(() => expect(panel.queryByRole('button', { name: 'Bill each period…' })).toBeNull());
});
