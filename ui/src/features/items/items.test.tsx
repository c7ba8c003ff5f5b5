import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';
import { readItem } from './useItems';

const callsOf = (host: ReturnType<typeof openApp>['host'], name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

test('an item is typed in one line, its price at the end', () => {
  for (const [text, expected] of [
    ['Hosting 49.00', { name: 'Hosting', price: { minor: 4_900, currency: 'EUR' } }],
    ['  Web  fonts 1.234,50 ', { name: 'Web fonts', price: { minor: 123_450, currency: 'EUR' } }],
    ['Goodwill 0', { name: 'Goodwill', price: { minor: 0, currency: 'EUR' } }],
    ['Hosting', null],
    ['49', null],
  ] as const)
    expect(readItem(text, 'EUR'), text).toEqual(expected);
});

test('one is added by the keyboard, and without a price the row says what to type', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/items');
  await screen.findByRole('button', { name: 'Hosting' });
  expect(await axeProblems(container)).toEqual([]);
  await user.keyboard('n');
  await user.keyboard('Care plan{Enter}');
  expect(await screen.findByText('Type what it is and its price at the end, like Hosting 49.00.')).toBeTruthy();
  await user.keyboard(' 120{Enter}');
  await waitFor(() =>
    expect(callsOf(host, 'item.add')).toEqual([{ name: 'Care plan', price: { minor: 12_000, currency: 'EUR' } }]),
  );
  const panel = within(await screen.findByRole('dialog'));
  const unit = await panel.findByLabelText('Unit');
  await user.type(unit, 'month{Enter}');
  await waitFor(() => expect(host.fake.data.items.at(-1)?.unit).toBe('month'));
});

test('taxes are the usual ones until it gets its own', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/items?id=it-host');
  const panel = within(await screen.findByRole('dialog'));
  await user.click(await panel.findByRole('combobox', { name: 'Taxes' }));
  await user.click(await screen.findByRole('option', { name: 'Its own' }));
  await waitFor(() => expect(host.fake.data.items[0]?.tax_ids).toEqual([]));
  await user.click(await panel.findByRole('button', { name: /(Tax|Taxes) (of|on) Hosting/ }));
  await user.click(await screen.findByRole('checkbox', { name: 'VAT 7 %' }));
  await waitFor(() => expect(host.fake.data.items[0]?.tax_ids).toEqual(['x-7']));
  expect(await axeProblems(document.body)).toEqual([]);
});

test('several are found, chosen and added without the mouse', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/invoices/i-0');
  await screen.findByLabelText(/^Add a line/);
  await user.keyboard('i');
  const dialog = within(await screen.findByRole('dialog', { name: 'Add from the catalogue' }));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Find an item'));
  await user.keyboard('host{Enter}work{Enter}');
  expect(dialog.getByRole('button', { name: 'Add 2 lines' })).toBeTruthy();
  expect(await axeProblems(document.body)).toEqual([]);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(callsOf(host, 'invoice.add_items')).toHaveLength(1));
  expect(callsOf(host, 'invoice.add_items')[0]).toEqual({
    id: 'i-0',
    items: [
      { item_id: 'it-host', quantity: '1' },
      { item_id: 'it-day', quantity: '1' },
    ],
  });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('an item of another currency asks for a price', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/invoices/i-0');
  await screen.findByLabelText(/^Add a line/);
  await user.keyboard('i');
  const dialog = within(await screen.findByRole('dialog', { name: 'Add from the catalogue' }));
  await user.click(await dialog.findByRole('checkbox', { name: 'Web fonts' }));
  await user.click(dialog.getByRole('button', { name: 'Add 1 line' }));
  expect(await dialog.findByText('Price in EUR')).toBeTruthy();
  expect(callsOf(host, 'invoice.add_items')).toEqual([]);
  await user.type(dialog.getByLabelText('Price of Web fonts in EUR'), '82,50');
  const quantity = dialog.getByLabelText('Quantity of Web fonts');
  await user.clear(quantity);
  await user.type(quantity, '2{Enter}');
  await waitFor(() =>
    expect(callsOf(host, 'invoice.add_items')).toEqual([
      { id: 'i-0', items: [{ item_id: 'it-font', quantity: '2', price_minor: 8_250 }] },
    ]),
  );
});

test('a line is kept in the catalogue', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/invoices/i-0');
  const keep = await screen.findAllByRole('button', { name: /^Keep .* in the catalogue$/ });
  const before = host.fake.data.items.length;
  await user.click(keep[0] as HTMLElement);
  await waitFor(() => expect(host.fake.data.items).toHaveLength(before + 1));
});

test.each([
  ['empty', '/items', /^Items are what you sell again and again/],
  ['full', '/items?text=zzz', 'No item fits'],
  ['full', '/items?archived=true', 'No item is archived'],
])('%s %s says so', async (data, address, words) => {
  const { container } = openApp(address, { data });
  expect(await screen.findByText(words)).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('what cannot be read says what happened', async () => {
  openApp('/items', { fail: 'item.list' });
  expect(await screen.findByText('The database could not be read or written')).toBeTruthy();
});
