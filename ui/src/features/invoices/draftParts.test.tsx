import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

vi.mock('./pdf', () => ({ draw: vi.fn(async () => ({ pages: [document.createElement('canvas')] })) }));

const callsOf = (host: ReturnType<typeof openApp>['host'], name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

async function more(user: ReturnType<typeof userEvent.setup>, name: string) {
  await user.click(await screen.findByRole('button', { name: 'Add something else' }));
  await user.click(await screen.findByRole('menuitem', { name }));
}

test('a share or an amount is taken off a line; words are refused', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/invoices/i-0');
  await user.click(await screen.findByRole('button', { name: 'Discount on Hosting, November' }));
  const field = await screen.findByLabelText('Discount');
  await user.type(field, 'much{Enter}');
  expect(await screen.findByText('Type a share like 10 % or an amount.')).toBeTruthy();
  expect(callsOf(host, 'invoice.line_edit')).toEqual([]);
  await user.clear(field);
  await user.type(field, '10 %{Enter}');
  await waitFor(() =>
    expect(callsOf(host, 'invoice.line_edit')).toEqual([{ line_id: 'l-0c', discount: { percent: '10' } }]),
  );
  // 39.00 less 3.90.
  expect(await screen.findByText('35.10')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Discount on Hosting, November: 10 %' }));
  await user.clear(await screen.findByLabelText('Discount'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(callsOf(host, 'invoice.line_edit')[1]).toEqual({ line_id: 'l-0c', discount: null }));
  await user.click(await screen.findByRole('button', { name: 'Discount on Hosting, November' }));
  await user.type(await screen.findByLabelText('Discount'), '50 %{Escape}');
  await waitFor(() => expect(screen.queryByLabelText('Discount')).toBeNull());
  expect(callsOf(host, 'invoice.line_edit')).toHaveLength(2);
  expect(await axeProblems(container)).toEqual([]);
});

test('a heading gathers lines, moves with them, and goes without them', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/invoices/i-0');
  await more(user, 'Heading');
  const grip = await screen.findByRole('button', { name: 'Move New heading' });
  const title = screen.getByLabelText('Heading New heading');
  await user.clear(title);
  await user.type(title, 'Running{Enter}');
  await screen.findByLabelText('Heading Running');
  // The milestone steps down under the heading, which then says its sum.
  fireEvent.keyDown(screen.getByRole('button', { name: /^Move Milestone 2/ }), { key: 'ArrowDown', altKey: true });
  await waitFor(() => expect(callsOf(host, 'invoice.line_move')).toHaveLength(1));
  expect(await screen.findAllByText('1,200.00')).toHaveLength(2);
  fireEvent.keyDown(grip, { key: 'ArrowUp', altKey: true });
  expect(callsOf(host, 'invoice.section_move')).toEqual([]);
  expect(await axeProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Delete Running' }));
  await waitFor(() => expect(screen.queryByLabelText('Heading Running')).toBeNull());
  expect(screen.getByLabelText(/^Description of Milestone 2/)).toBeTruthy();
});

test('a discount on everything and a fee change the sums', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/invoices/i-0');
  await more(user, 'Discount on everything');
  // 1,475 + 175 + 39 + 1,200 = 2,889.00, a tenth off.
  expect(await screen.findByText('−288.90')).toBeTruthy();
  await more(user, 'Fee or shipping');
  const fee = await screen.findByLabelText('How much: Shipping');
  await user.clear(fee);
  await user.type(fee, '12{Enter}');
  await waitFor(() => expect(callsOf(host, 'invoice.adjustment_edit')).toHaveLength(1));
  expect(callsOf(host, 'invoice.adjustment_edit')[0]).toMatchObject({ portion: { minor: 1200 } });
  const off = screen.getByLabelText('How much: Discount');
  await user.clear(off);
  await user.type(off, '101 %{Enter}');
  expect(await screen.findByText('Type a share like 10 % or an amount.')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Delete Discount' }));
  await waitFor(() => expect(screen.queryByText('−288.90')).toBeNull());
});

test('prices are read with the taxes in them', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/invoices/i-0');
  await user.click(await screen.findByRole('button', { name: 'Actions for Draft' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Prices and rounding' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByLabelText('Prices', { selector: 'input:not([type=hidden])' }));
  await user.click(await screen.findByRole('option', { name: 'with taxes in them' }));
  await waitFor(() => expect(callsOf(host, 'invoice.edit')).toHaveLength(1));
  expect(callsOf(host, 'invoice.edit')[0]).toMatchObject({
    policy: { prices: 'inclusive', rounding: 'half_away_from_zero' },
  });
  expect(await screen.findByText('Prices contain the taxes.')).toBeTruthy();
});

test('versions are read side by side and restored', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/invoices/i-0');
  const note = await screen.findByLabelText('For');
  await user.clear(note);
  await user.type(note, 'December{Enter}');
  await waitFor(() => expect(callsOf(host, 'invoice.edit').length).toBeGreaterThan(0));
  await user.click(screen.getByRole('button', { name: 'Actions for Draft' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Versions' }));
  const dialog = await screen.findByRole('dialog');
  const past = await within(dialog).findByRole('region', { name: 'Then' });
  expect(within(past).getByText('Mobile app, November')).toBeTruthy();
  expect(within(dialog).getByRole('region', { name: 'Now' }).textContent).toContain('December');
  expect(await axeProblems(dialog)).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Restore this version' }));
  await waitFor(() => expect(callsOf(host, 'invoice.restore')).toEqual([{ id: 'i-0', seq: 1 }]));
  expect(await screen.findByDisplayValue('Mobile app, November')).toBeTruthy();
});
