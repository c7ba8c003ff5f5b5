import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

// happy-dom has no canvas; that pages are drawn is seen in the shots.
vi.mock('./pdf', () => ({ draw: vi.fn(async () => ({ pages: [document.createElement('canvas')] })) }));

const callsOf = (host: ReturnType<typeof openApp>['host'], name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

test('a price is typed, the core sums up, and the preview asks for the PDF again', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/invoices/i-0');
  const price = await screen.findByLabelText('Price of Hosting, November');
  await waitFor(() => expect(callsOf(host, 'invoice.pdf')).toHaveLength(1));
  await user.clear(price);
  await user.type(price, '50');
  await waitFor(() => expect(callsOf(host, 'invoice.line_edit')).toEqual([{ line_id: 'l-0c', price_minor: 5000 }]));
  await user.tab();
  // 1,475 + 175 + 50 + 1,200, reverse charge adds nothing.
  await waitFor(() => expect(screen.getAllByText('2,900.00').length).toBeGreaterThan(1));
  await waitFor(() => expect(callsOf(host, 'invoice.pdf').length).toBeGreaterThan(1));
  expect(callsOf(host, 'invoice.line_edit')).toHaveLength(1);
  expect(await axeProblems(container)).toEqual([]);
});

test('a quantity in words is refused beside its cell', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/invoices/i-0');
  const quantity = await screen.findByLabelText('Quantity of API client');
  await user.clear(quantity);
  await user.type(quantity, 'many{Enter}');
  expect(await screen.findByText('Is no number, like 14.75.')).toBeTruthy();
  expect(callsOf(host, 'invoice.line_edit')).toEqual([]);
});

test('Alt and an arrow move a line', async () => {
  const { host } = openApp('/invoices/i-0');
  const grip = await screen.findByRole('button', { name: 'Move Design review' });
  fireEvent.keyDown(grip, { key: 'ArrowUp', altKey: true });
  await waitFor(() => expect(callsOf(host, 'invoice.line_move')).toEqual([{ line_id: 'l-0b', before: 'l-0' }]));
  const order = () => screen.getAllByLabelText(/^Description of/).map((input) => (input as HTMLInputElement).value);
  await waitFor(() => expect(order().slice(0, 2)).toEqual(['Design review', 'API client']));
});

test('a line is added by name and deleted again', async () => {
  const user = userEvent.setup();
  openApp('/invoices/i-0');
  await user.type(await screen.findByLabelText('Add a line'), 'Stamps{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Delete Stamps' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Delete Stamps' })).toBeNull());
});

test('issuing is asked once more, takes the next number and leaves a record that cannot be edited', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/invoices/i-0');
  await user.click(await screen.findByRole('button', { name: 'Issue…' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/It becomes INV-2026-0047/)).toBeTruthy();
  expect(callsOf(host, 'invoice.issue')).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Issue for good' }));
  expect(await screen.findByRole('heading', { level: 1, name: /INV-2026-0047/ })).toBeTruthy();
  expect(screen.queryByLabelText(/^Price of/)).toBeNull();
  expect(callsOf(host, 'invoice.issue')).toEqual([{ id: 'i-0', issue_on: '2026-11-20' }]);
});

test('what is missing is named with the way to mend it, and the draft cannot be issued', async () => {
  const { host } = openApp('/invoices/i-0');
  await screen.findByRole('button', { name: 'Issue…' });
  host.fake.data.profile.legal_name = '';
  host.emit(['profile']);
  expect(await screen.findByText('The name of your business on invoices is missing.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Your business' }).getAttribute('href')).toContain('section=business');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Issue…' }).disabled).toBe(true);
});

test('part of an invoice is paid, then voided', async () => {
  const user = userEvent.setup();
  openApp('/invoices/i-1');
  await user.click(await screen.findByRole('button', { name: 'Mark paid' }));
  const amount = await screen.findByLabelText('Amount in EUR');
  await user.clear(amount);
  await user.type(amount, '1,000');
  await user.click(screen.getByRole('button', { name: 'Record payment' }));
  expect(await screen.findByText('Part-paid')).toBeTruthy();
  expect(screen.getByText('€2,480.75')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Void' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Void' }));
  expect(await screen.findByText('void')).toBeTruthy();
  await waitFor(() => expect(screen.queryByText('Part-paid')).toBeNull());
});

test('the address filters, a range is picked by Shift, and the bar sums each currency apart', async () => {
  const user = userEvent.setup();
  const { container } = openApp('/invoices');
  await user.click(await screen.findByLabelText('Select INV-2026-0045'));
  await user.keyboard('{Shift>}');
  await user.click(screen.getByLabelText('Select INV-2026-0043'));
  await user.keyboard('{/Shift}');
  const bar = screen.getByRole('toolbar', { name: '3 selected' });
  expect(within(bar).getByText('£950.00 · €5,734.61')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.click(screen.getByText(/^Drafts/));
  await waitFor(() => expect(screen.queryByText('INV-2026-0045')).toBeNull());
});

test('a draft is made from the unbilled time that is shown before', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/invoices?fresh=c-globex');
  expect(await screen.findByText(/unbilled in \d+ entries/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Make draft' }));
  expect(await screen.findByRole('heading', { level: 1, name: /Draft for Globex/ })).toBeTruthy();
  expect(callsOf(host, 'invoice.draft')).toEqual([{ client_id: 'c-globex', group: 'task' }]);
});

test('without invoices the screen says what they come from', async () => {
  const { container } = openApp('/invoices', { data: 'empty' });
  expect(await screen.findByText(/An invoice is made from the time you tracked/)).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('without clients a new invoice asks for the first one and goes on with it', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/invoices?fresh=yes', { data: 'empty' });
  await user.type(await screen.findByRole('textbox', { name: 'Who is it for?' }), 'Acme{Enter}');
  const made = await waitFor(() => {
    const [client] = host.fake.data.clients;
    expect(client?.name).toBe('Acme');
    return client;
  });
  await user.click(await screen.findByRole('button', { name: 'Make an empty draft' }));
  await waitFor(() =>
    expect(host.calls.find((call) => call.name === 'invoice.draft')?.request).toMatchObject({ client_id: made?.id }),
  );
});

test('a list without any choice says that there is none yet, not that none fits', async () => {
  const user = userEvent.setup();
  openApp('/invoices', { data: 'empty' });
  await user.click(await screen.findByRole('combobox', { name: 'Client' }));
  expect(await screen.findByText('There are none yet')).toBeTruthy();
});

test('drafts are issued together, and those that cannot be say why; papers of several come in one file', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/invoices');
  const draft = host.fake.data.invoices.find((i) => i.state === 'draft');
  if (!draft) throw new Error('The seed has a draft.');
  draft.problems = [{ field: 'client.address', rule: 'required', message: 'is missing' }];
  const row = (await screen.findByText('Mobile app, November')).closest('tr') as HTMLElement;
  await user.click(within(row).getByRole('checkbox'));
  await user.click(await screen.findByRole('button', { name: 'Issue…' }));
  await user.click(await screen.findByRole('button', { name: 'Issue them' }));
  const dialog = within(await screen.findByRole('dialog', { name: '1 draft could not be issued' }));
  expect(dialog.getByRole('link', { name: 'Initech' })).toBeTruthy();
  await user.keyboard('{Escape}');
  draft.problems = [];
  await user.click(await screen.findByRole('button', { name: 'Issue…' }));
  await user.click(await screen.findByRole('button', { name: 'Issue them' }));
  await waitFor(() => expect(draft.number).toBe('INV-2026-0047'));
  expect(await screen.findByText('1 invoice issued')).toBeTruthy();

  for (const subject of ['Website, sprint 13', 'Website, sprint 14']) {
    const one = (await screen.findByText(subject)).closest('tr') as HTMLElement;
    await user.click(within(one).getByRole('checkbox'));
  }
  await user.click(screen.getByRole('button', { name: 'Save PDFs' }));
  await waitFor(() => expect(host.calls.filter((c) => c.name === 'invoice.pdf_many')).toHaveLength(1));
});

test('what is over a retainer is issued once it is said to be agreed', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/invoices/i-0');
  const draft = host.fake.data.invoices.find((invoice) => invoice.id === 'i-0');
  draft?.over_agreed.push({
    retainer_id: 'r-0',
    name: 'Support',
    unit: 'hours',
    currency: 'EUR',
    amount: 9000,
    billed_seconds: 9000,
  });
  expect(await screen.findByText('2:30 over what Support covers')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Issue…' }));
  const dialog = await screen.findByRole('dialog');
  const go = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Issue for good' });
  expect(go.disabled).toBe(true);
  await user.click(within(dialog).getByLabelText('This is agreed with the client'));
  await user.click(go);
  await waitFor(() => expect(callsOf(host, 'invoice.issue')).toMatchObject([{ id: 'i-0', over_agreed: true }]));
});
