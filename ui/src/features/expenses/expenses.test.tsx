import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';
import { readRate } from './ExchangeField';
import { readLine } from './readLine';

const callsOf = (host: ReturnType<typeof openApp>['host'], name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

test.each([
  ['Deutsche Bahn 119,00', 'EUR', 'Deutsche Bahn', 11_900],
  ['Taxi 24.5', 'EUR', 'Taxi', 2_450],
  ['12', 'EUR', '', 1_200],
  ['Ramen 1200', 'JPY', 'Ramen', 1_200],
  ['Visa 2.345', 'KWD', 'Visa', 2_345],
])('%s in %s is paid to %s', (text, currency, merchant, minor) =>
  expect(readLine(text, currency)).toEqual({ merchant, minor }),
);

test.each(['Taxi', '', 'Taxi 0', 'Taxi -5', 'Ramen 12.5 JPY'])('%s has no amount', (text) =>
  expect(readLine(text, 'EUR')).toBeNull(),
);

test.each([
  ['0,0061', '0.0061'],
  ['1.12345678', '1.12345678'],
  ['1.123456789', null],
  ['0', null],
  ['x', null],
])('%s as a rate is %s', (text, rate) => expect(readRate(text)).toBe(rate));

test('the list shows its rows, their sums by currency, and is clean by axe', async () => {
  const { container } = openApp('/expenses');
  expect(await screen.findByRole('button', { name: 'Deutsche Bahn' })).toBeTruthy();
  // 119.00 + 57.90 + 349.00, and the yen by themselves.
  expect(screen.getByText('€525.90')).toBeTruthy();
  expect(screen.getAllByText('¥24,000').length).toBe(2);
  expect(screen.getByText('No rate to EUR')).toBeTruthy();
  expect(screen.getByText(/^4 expenses · €167.90/)).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('an expense is added by one line, and its amount is asked for when it lacks', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/expenses');
  const add = await screen.findByLabelText(/^Add an expense:/);
  await user.type(add, 'Taxi{Enter}');
  expect(await screen.findByText('Type what was paid at the end, like Taxi 24.50.')).toBeTruthy();
  await user.clear(add);
  await user.type(add, 'Taxi 24.50{Enter}');
  await waitFor(() => expect(callsOf(host, 'expense.add')).toHaveLength(1));
  expect(callsOf(host, 'expense.add')[0]).toMatchObject({ merchant: 'Taxi', amount: { minor: 2450, currency: 'EUR' } });
  expect(await screen.findByLabelText('Paid to')).toBeTruthy();
});

test('the panel shows what it comes to, takes changes and is clean by axe', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/expenses?id=x-train');
  const panel = await screen.findByRole('dialog');
  // 119.00 with 19 % in it is 100.00; 10 % on top are 110.00.
  expect(await within(panel).findByText('€100.00')).toBeTruthy();
  expect(within(panel).getByText('€110.00')).toBeTruthy();
  const markup = within(panel).getByLabelText('Markup in %');
  await user.clear(markup);
  await user.type(markup, '12,5{Enter}');
  await waitFor(() => expect(callsOf(host, 'expense.edit')).toEqual([{ id: 'x-train', markup: '12.5' }]));
  expect(await within(panel).findByText('€112.50')).toBeTruthy();
  expect(within(panel).getByRole('img', { name: 'ticket.png' })).toBeTruthy();
  expect(await axeProblems(document.body)).toEqual([]);
});

test('an amount in another currency asks for the rate to the currency of its client', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/expenses?id=x-hotel');
  const rate = await screen.findByLabelText('1 JPY in EUR');
  await user.type(rate, '0,0061{Enter}');
  await waitFor(() =>
    expect(callsOf(host, 'expense.edit')).toEqual([{ id: 'x-hotel', exchange: { currency: 'EUR', rate: '0.0061' } }]),
  );
  // 24,000 × 0.0061
  expect(await screen.findByText('€146.40')).toBeTruthy();
});

test('a receipt is dropped, shown and removed with a way back; a program is refused in words', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/expenses?id=x-chair');
  const zone = (await screen.findByText('Drop receipts here, paste them, or')).parentElement as HTMLElement;
  const drop = (file: File) => fireEvent.drop(zone, { dataTransfer: { files: [file] } });
  drop(new File(['taxi, cash'], 'note.txt'));
  expect(await screen.findByText('note.txt')).toBeTruthy();
  expect(screen.getByText('There is no picture of this kind of file. Save it to open it.')).toBeTruthy();
  drop(new File(['MZ program'], 'setup.exe'));
  expect(await screen.findByText(/^Is a program or a script/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove note.txt' }));
  await waitFor(() => expect(host.fake.data.expenses.find((e) => e.id === 'x-chair')?.files).toEqual([]));
  const toast = (await screen.findByText('note.txt removed')).parentElement as HTMLElement;
  await user.click(within(toast).getByRole('button', { name: 'Undo', hidden: true }));
  const names = () => host.fake.data.expenses.find((e) => e.id === 'x-chair')?.files.map((f) => f.name);
  await waitFor(() => expect(names()).toEqual(['note.txt']));
});

test('a file beyond 25 MB is not read', async () => {
  const { host } = openApp('/expenses?id=x-chair');
  const zone = (await screen.findByText('Drop receipts here, paste them, or')).parentElement as HTMLElement;
  const large = new File(['x'], 'large.pdf');
  Object.defineProperty(large, 'size', { value: (25 << 20) + 1 });
  fireEvent.drop(zone, { dataTransfer: { files: [large] } });
  expect((await screen.findByRole('alert')).textContent).toMatch(/^large.pdf is larger than 25 MB/);
  expect(callsOf(host, 'expense.attach')).toEqual([]);
});

test('several are put into a category in one step that is undone', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/expenses');
  await user.click(await screen.findByRole('checkbox', { name: 'Select Deutsche Bahn' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select Office supplies' }));
  const bar = screen.getByRole('toolbar', { name: '2 selected' });
  // 119.00 + 349.00
  expect(within(bar).getByText('€468.00')).toBeTruthy();
  await user.click(within(bar).getByRole('button', { name: 'Category' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Mileage' }));
  const of = (id: string) => host.fake.data.expenses.find((e) => e.id === id)?.category_id;
  await waitFor(() => expect([of('x-train'), of('x-chair')]).toEqual(['k-drive', 'k-drive']));
  await user.click(await screen.findByRole('button', { name: 'Undo', hidden: true }));
  await waitFor(() => expect([of('x-train'), of('x-chair')]).toEqual(['k-travel', 'k-hard']));
});

test('mileage is added with the rate of the day', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/expenses');
  await user.click(await screen.findByRole('button', { name: 'Add mileage' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Distance, one way'), '12,5');
  await user.click(within(dialog).getByLabelText('There and back'));
  await user.click(within(dialog).getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(callsOf(host, 'expense.add')).toHaveLength(1));
  expect(callsOf(host, 'expense.add')[0]).toMatchObject({ trip: { distance: '12.5', unit: 'km', return_trip: true } });
  // 25 km × 0.30
  expect((await screen.findAllByText('€7.50')).length).toBeGreaterThan(0);
});

test('expenses go on a draft and lead back', async () => {
  const user = userEvent.setup();
  openApp('/invoices/i-0');
  await user.click(await screen.findByRole('button', { name: '1 expense' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByRole('checkbox', { name: 'Hamburg – Kiel' })).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Add' }));
  const link = await screen.findByRole('link', { name: 'Expense' });
  expect(link.getAttribute('href')).toContain('x-drive');
});

test.each([
  ['empty', '/expenses', 'Expenses are what you paid or drove for your business, with their receipts.'],
  ['full', '/expenses?text=zzz', 'No expense fits'],
])('%s %s says so', async (data, address, words) => {
  const { container } = openApp(address, { data });
  expect(await screen.findByText(words)).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('what cannot be read says what happened', async () => {
  openApp('/expenses', { fail: 'expense.list' });
  expect(await screen.findByText('The database could not be read or written')).toBeTruthy();
});
