import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

test('the list sums what waits, was accepted and is written, and filters by state', async () => {
  const user = userEvent.setup();
  const { container } = openApp('/quotes');
  const main = within(await screen.findByRole('main'));
  expect(await main.findAllByRole('row')).toHaveLength(4);
  // (4,800 + 2,400) × 1.19, 900 × 1.19, 3,500 × 1.19.
  for (const sum of ['€8,568.00', '€1,071.00', '€4,165.00'])
    expect(main.getByText(sum, { selector: 'b' })).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.click(main.getByRole('radio', { name: /Accepted/ }));
  await waitFor(() => expect(main.getAllByRole('row')).toHaveLength(2));
  expect(main.getByRole('button', { name: 'Q-2026-0001' })).toBeTruthy();
});

test('a heading becomes an option, whose total is told, and the quote is sent', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/quotes/q-2');
  await user.click(await screen.findByRole('button', { name: 'Add something else' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Option (may be left)' }));
  await user.type(await screen.findByRole('textbox', { name: 'Add a line' }), 'Printing{Enter}');
  const options = (await screen.findByRole('columnheader', { name: 'Total with it' })).closest('table') as HTMLElement;
  const option = await within(options).findByRole('row', { name: /New option Optional/ });
  expect(within(option).getByText('4,165.00')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Mark as sent…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/It becomes Q-2026-0003/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Mark as sent' }));
  await waitFor(() => expect(host.fake.data.quotes.find((q) => q.id === 'q-2')?.number).toBe('Q-2026-0003'));
  expect(await screen.findByText(/Sent quotes stand as they are/)).toBeTruthy();
});

test('another package and an option are accepted, and taken back', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/quotes/q-1');
  await user.click(await screen.findByRole('button', { name: 'Accept…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('radio', { name: /Large site/ }));
  await user.click(dialog.getByRole('checkbox', { name: /Photos/ }));
  // (4,800 + 4,200 + 1,200) × 1.19.
  await waitFor(() => expect(dialog.getByRole('status').textContent).toBe('€12,138.00'));
  expect(await axeProblems(document.body)).toEqual([]);
  await user.type(dialog.getByLabelText('Said by'), 'Jana Weber');
  await user.click(dialog.getByRole('button', { name: 'Accept' }));
  const quote = () => host.fake.data.quotes.find((q) => q.id === 'q-1');
  await waitFor(() => expect(quote()?.answer?.chosen).toEqual(['qs-large', 'qs-photos']));
  expect(await screen.findByRole('link', { name: 'Website relaunch' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Actions for Q-2026-0002' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Take the answer back' }));
  await waitFor(() => expect(quote()?.answer).toBeUndefined());
});

test('a new version is written and takes the place of the one before', async () => {
  const user = userEvent.setup();
  openApp('/quotes/q-1');
  await user.click(await screen.findByRole('button', { name: 'Actions for Q-2026-0002' }));
  await user.click(await screen.findByRole('menuitem', { name: 'New version' }));
  expect(await screen.findByText('Q-2026-0002 · version 2')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Mark as sent…' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Mark as sent' }));
  await user.click(await screen.findByRole('link', { name: 'Version 1' }));
  expect(await screen.findByText('Replaced')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Accept…' })).toBeNull();
});

test('an invoice is drafted from what was accepted', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/quotes/q-3');
  await user.click(await screen.findByRole('button', { name: 'Draft an invoice' }));
  await waitFor(() => expect(host.fake.data.quotes.find((q) => q.id === 'q-3')?.invoices).toHaveLength(1));
  expect(await screen.findByText('Invoice drafted from the quote')).toBeTruthy();
});

test('without quotes the screen says what stands here; a failure is told', async () => {
  const { container } = openApp('/quotes', { data: 'empty' });
  expect(await screen.findByText(/What you offer to clients stands here/)).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('a list that cannot be read says so', async () => {
  openApp('/quotes', { fail: 'quote.list' });
  expect(await screen.findByText('The database could not be read or written')).toBeTruthy();
});
