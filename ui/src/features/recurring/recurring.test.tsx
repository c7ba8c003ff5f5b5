import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { RecurringRhythm } from '../../ipc/types';
import { axeProblems, openApp } from '../../test/app';
import { toRule, typed } from './rhythm';

const callsOf = (host: ReturnType<typeof openApp>['host'], name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

test('what is chosen is written as a rule, and a rule is shown as what is chosen', () => {
  const rule = (fields: Partial<RecurringRhythm>): RecurringRhythm => ({
    every: 'month',
    interval: 1,
    weekdays: [],
    ...fields,
  });
  for (const [rhythm, text] of [
    [rule({}), 'FREQ=MONTHLY'],
    [rule({ interval: 6, month_day: -1 }), 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1'],
    [rule({ every: 'week', weekdays: ['MO', 'FR'], interval: 2 }), 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR'],
    [rule({ every: 'year', month: 3, month_day: 31, count: 4 }), 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31;COUNT=4'],
    [rule({ every: 'day', interval: 10, until: '2027-06-30' }), 'FREQ=DAILY;INTERVAL=10;UNTIL=20270630'],
  ] as const)
    expect(toRule(typed(rhythm), rhythm)).toBe(text);
  expect(typed(rule({ interval: 6 }))).toMatchObject({ every: 'quarter', interval: 2 });
  // Another kind lets go what does not belong to it.
  expect(
    toRule({ ...typed(rule({ every: 'year', month: 3 })), every: 'month' }, rule({ every: 'year', month: 3 })),
  ).toBe('FREQ=MONTHLY');
});

test('the list tells how often, what comes next, and what could not be issued', async () => {
  const { container } = openApp('/recurring');
  const row = (await screen.findByRole('button', { name: 'Hosting' })).closest('tr') as HTMLElement;
  expect(within(row).getByText('each quarter, last day')).toBeTruthy();
  expect(within(row).getByText('Not issued')).toBeTruthy();
  expect(within(row).getByText('147.00')).toBeTruthy();
  expect(screen.getByText('Paused')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('one is added by the keyboard, with its next days while one chooses', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/recurring?client=c-acme');
  await screen.findByRole('button', { name: 'Care plan' });
  await user.keyboard('n');
  const dialog = within(await screen.findByRole('dialog', { name: 'New recurring invoice' }));
  const days = async () => within(await dialog.findByRole('list', { name: 'The next days' })).getAllByRole('listitem');
  expect((await days()).map((li) => li.querySelector('span')?.textContent)[1]).toMatch(
    /1 January 2027|1 Jan|01\/01\/2027/,
  );
  expect(await days()).toHaveLength(6);
  await user.type(dialog.getByLabelText('Name'), 'Watch');
  await user.type(dialog.getByLabelText('Price in EUR'), 'x{Enter}');
  expect(await dialog.findByText('Is no amount of this currency, like 90 or 90.50.')).toBeTruthy();
  await user.clear(dialog.getByLabelText('Price in EUR'));
  await user.type(dialog.getByLabelText('Price in EUR'), '120');
  await user.click(dialog.getByRole('combobox', { name: 'On' }));
  await user.click(await screen.findByRole('option', { name: 'last day' }));
  await waitFor(() =>
    expect(callsOf(host, 'recurring.preview').at(-1)).toMatchObject({ rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1' }),
  );
  await user.click(dialog.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(callsOf(host, 'recurring.add')).toHaveLength(1));
  expect(callsOf(host, 'recurring.add')[0]).toEqual({
    client_id: 'c-acme',
    name: 'Watch',
    rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1',
    starts_on: '2026-12-01',
    mode: 'draft',
    lines: [{ description: 'Watch, {period}', price_minor: 12_000 }],
  });
});

test('its drawer shows what it made and why not; lines and rhythm are saved where they stand', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/recurring?id=rc-host');
  const panel = within(await screen.findByRole('dialog'));
  expect(await panel.findByText(/Could not be issued\./)).toBeTruthy();
  expect(panel.getByRole('link', { name: 'Draft' }).getAttribute('href')).toContain('/invoices/i-0');
  const price = panel.getByLabelText('Price of Hosting, {period}');
  await user.clear(price);
  await user.type(price, '150{Enter}');
  await waitFor(() =>
    expect(host.fake.data.recurring.find((r) => r.id === 'rc-host')?.lines[0]?.price_minor).toBe(15_000),
  );
  await user.type(panel.getByLabelText('Add a line'), 'Backups{Enter}');
  await waitFor(() => expect(host.fake.data.recurring.find((r) => r.id === 'rc-host')?.lines).toHaveLength(2));
  expect(callsOf(host, 'recurring.edit').at(-1)).toMatchObject({ lines: [{ id: 'rl-3' }, { description: 'Backups' }] });
  await user.click(panel.getByRole('combobox', { name: 'Ends' }));
  await user.click(await screen.findByRole('option', { name: 'After so many' }));
  await waitFor(() =>
    expect(callsOf(host, 'recurring.edit').at(-1)).toEqual({
      id: 'rc-host',
      rrule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;COUNT=12',
    }),
  );
  expect(await axeProblems(document.body)).toEqual([]);
});

test('paused, it says that its days are left out; resumed, it goes on', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/recurring?id=rc-mag');
  expect(await screen.findByText('Its days are left out until you resume it.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Actions for Magazine' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Resume' }));
  await waitFor(() => expect(callsOf(host, 'recurring.pause')).toEqual([{ id: 'rc-mag', paused: false }]));
  expect(await screen.findByRole('list', { name: 'The next days' })).toBeTruthy();
});

test.each([
  ['empty', '/recurring', /^A recurring invoice is made by itself/],
  ['full', '/recurring?client=c-umbra', 'This client has no recurring invoice'],
])('%s %s says so', async (data, address, words) => {
  const { container } = openApp(address, { data });
  expect(await screen.findByText(words)).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('what cannot be read says what happened', async () => {
  openApp('/recurring', { fail: 'recurring.list' });
  expect(await screen.findByText('The database could not be read or written')).toBeTruthy();
});

test('its lines stand in the editor of drafts: under a heading, less a discount, moved by keys', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/recurring?id=rc-care');
  const panel = within(await screen.findByRole('dialog'));
  const rule = () => host.fake.data.recurring.find((r) => r.id === 'rc-care');
  await user.click(await panel.findByRole('button', { name: 'Heading' }));
  await waitFor(() => expect(rule()?.lines.at(-1)).toMatchObject({ heading: true, description: 'New heading' }));
  const heading = await panel.findByLabelText('Heading New heading');
  await user.clear(heading);
  await user.type(heading, 'Servers{Enter}');
  await waitFor(() => expect(rule()?.lines.at(-1)?.description).toBe('Servers'));
  // The second line goes under it.
  await user.type(panel.getByLabelText('Quantity of Hosting'), '{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() =>
    expect(rule()?.lines.map((l) => l.description)).toEqual(['Care plan, {period}', 'Servers', 'Hosting']),
  );

  await user.click(panel.getByRole('button', { name: /^Discount on Hosting/ }));
  await user.type(await screen.findByRole('textbox', { name: /^Discount/ }), '10 %{Enter}');
  await waitFor(() => expect(rule()?.lines[2]?.discount).toEqual({ percent: '10' }));
  // 290.00 and 70.00 less 7.00; 19 % of 353.00 is 67.07.
  expect(await panel.findByText('Each time €353.00 net, €420.07 in all')).toBeTruthy();
  await user.click(panel.getByRole('button', { name: 'Delete Servers' }));
  await waitFor(() => expect(rule()?.lines).toHaveLength(2));
  expect(await axeProblems(container)).toEqual([]);
});
