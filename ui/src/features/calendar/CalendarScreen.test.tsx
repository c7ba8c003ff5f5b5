import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { setLanguage } from '../../i18n';
import { axeProblems, openApp } from '../../test/app';

const GOOGLE = { google: 'calendar' };
type Host = ReturnType<typeof openApp>['host'];
const callsOf = (host: Host, name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);
const cell = (day: string) => document.querySelector<HTMLElement>(`[data-cell="${day}"]`) as HTMLElement;

beforeAll(() => {
  // Nothing comes into sight without a layout.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});

test('a month shows events, what is due and what was tracked, each leading to where it lives', async () => {
  const { container } = openApp('/calendar', GOOGLE);
  await screen.findByRole('grid', { name: 'November 2026' });
  const late = await within(cell('2026-11-08')).findByRole('link', { name: /INV-2026-0042 is due · Globex · overdue/ });
  expect(late.getAttribute('href')).toContain('/invoices/');
  expect(
    within(cell('2026-11-24'))
      .getByRole('link', { name: /Milestone: Beta/ })
      .getAttribute('href'),
  ).toContain('milestone=ms-beta');
  // Monday's hours by hand: 2:15, 0:45, 3:00 and 0:30.
  const sum = await within(cell('2026-11-16')).findByRole('link', { name: '6:30' });
  expect(sum.getAttribute('href')).toContain('from=2026-11-16&to=2026-11-16');
  expect(within(cell('2026-11-18')).getByRole('button', { name: 'Design fair, Hamburg' })).toBeTruthy();
  expect(cell('2026-11-20').getAttribute('aria-current')).toBe('date');
  expect(await axeProblems(container)).toEqual([]);
});

test('keys go from day to day and from month to month, and Enter shows all of a day', async () => {
  const user = userEvent.setup();
  openApp('/calendar', GOOGLE);
  await screen.findByRole('grid', { name: 'November 2026' });
  cell('2026-11-20').focus();
  await user.keyboard('{ArrowDown}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  await waitFor(() => expect(document.activeElement).toBe(cell('2026-11-24')));
  await user.keyboard('{Enter}');
  const card = await screen.findByRole('dialog', { name: 'Tuesday 24 November' });
  expect(within(card).getAllByRole('listitem')).toHaveLength(8);
  expect(await axeProblems(card)).toEqual([]);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(cell('2026-11-24')));
  await user.keyboard('{PageDown}');
  await screen.findByRole('grid', { name: 'December 2026' });
  await waitFor(() => expect(document.activeElement).toBe(cell('2026-12-24')));
  await user.keyboard('t');
  expect(await screen.findByRole('grid', { name: 'November 2026' })).toBeTruthy();
});

test('Shift and an arrow move a task, not an invoice, and one step brings it back', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/calendar?day=2026-11-23');
  const task = await screen.findByRole('link', { name: /Task: Concepts/ });
  task.focus();
  fireEvent.keyDown(task, { key: 'ArrowRight', shiftKey: true });
  await waitFor(() => expect(callsOf(host, 'task.edit')).toEqual([{ id: 't-concepts', due_on: '2026-11-24' }]));
  const there = await within(cell('2026-11-24')).findByRole('link', { name: /Task: Concepts/ });
  await waitFor(() => expect(document.activeElement).toBe(there));
  const invoice = within(cell('2026-11-24')).getByRole('link', { name: /INV-2026-0045/ });
  fireEvent.keyDown(invoice, { key: 'ArrowRight', shiftKey: true });
  await user.keyboard('{Control>}z{/Control}');
  expect(await within(cell('2026-11-23')).findByRole('link', { name: /Task: Concepts/ })).toBeTruthy();
  expect(callsOf(host, 'invoice.edit')).toEqual([]);
  expect(host.fake.data.tasks.find(({ id }) => id === 't-concepts')?.due_on).toBe('2026-11-23');
});

test('a layer that is left out is gone from each view', async () => {
  const user = userEvent.setup();
  openApp('/calendar', GOOGLE);
  await screen.findByRole('link', { name: /Task: Concepts/ });
  await user.click(screen.getByRole('button', { name: 'Show' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Tasks' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('link', { name: /Task: / })).toBeNull());
  expect(screen.getByRole('button', { name: 'Show · 4 of 5' })).toBeTruthy();
  await user.keyboard('4');
  const late = await screen.findByRole('region', { name: 'Overdue' });
  expect(within(late).queryByText('Brand book, second draft')).toBeNull();
  expect(within(late).getByRole('link', { name: /^Milestone: ?Brand book$/ })).toBeTruthy();
});

test('the agenda begins with what is overdue, goes on, and says where nothing is', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/calendar?view=agenda', GOOGLE);
  const late = await screen.findByRole('region', { name: 'Overdue' });
  expect(
    within(late)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Invoice: INV-2026-0042', 'Milestone: Brand book', 'Task: Brand book, second draft']);
  const today = screen.getByRole('region', { name: 'Friday 20 November' });
  expect(await within(today).findByText('2:52 tracked')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Earlier' }));
  // Four weeks before: what was due in them stands on its days now.
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Overdue' })).toBeNull());
  expect(within(screen.getByRole('region', { name: 'Wednesday 18 November' })).getAllByText('overdue')).toHaveLength(2);
  expect(callsOf(host, 'calendar.days')).toContainEqual({ from: '2026-10-23', to: '2026-11-19' });
  await user.keyboard('[[');
  await screen.findByRole('button', { name: '13 Nov 2026' });
});

test('stretches without anything are one line, and looked past on request', async () => {
  const user = userEvent.setup();
  openApp('/calendar?view=agenda&day=2027-03-01');
  const further = await screen.findByRole('button', { name: 'Look further' });
  expect(screen.getByText('Nothing 1 – 28 Mar 2027')).toBeTruthy();
  await user.click(further);
  expect(await screen.findByText('Nothing 1 Mar – 25 Apr 2027')).toBeTruthy();
});

test('a whole day asks how long it was, an hour is tracked at once', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/calendar?view=agenda&day=2026-11-17', GOOGLE);
  await user.click(await screen.findByRole('button', { name: 'Track Stand-up Acme' }));
  await waitFor(() => expect(callsOf(host, 'calendar.to_entry')).toHaveLength(1));
  const wednesday = screen.getByRole('region', { name: 'Wednesday 18 November' });
  await user.click(within(wednesday).getByRole('button', { name: 'Design fair, Hamburg' }));
  const drawer = await screen.findByRole('dialog', { name: 'Event' });
  expect(await within(drawer).findByText('18 – 19 Nov 2026')).toBeTruthy();
  await user.click(await within(drawer).findByRole('button', { name: 'Track time…' }));
  const form = await screen.findByRole('dialog', { name: 'New time entry' });
  await waitFor(() =>
    expect(within(form).getByRole<HTMLInputElement>('textbox', { name: 'Start' }).value).toBe('9:00'),
  );
  await user.click(within(form).getByRole('button', { name: 'Add' }));
  // Nine in the morning in Berlin, for the eight hours that the workspace's day has.
  await waitFor(() =>
    expect(callsOf(host, 'entry.add')).toMatchObject([
      { note: 'Design fair, Hamburg', start: '2026-11-18T08:00:00.000Z', end: '2026-11-18T16:00:00.000Z' },
    ]),
  );
});

test('N adds a task that is due on the day one looks at', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/calendar?day=2026-12-03');
  await screen.findByRole('grid', { name: 'December 2026' });
  await user.keyboard('n');
  await user.type(await screen.findByRole('textbox', { name: 'What is there to do?' }), 'Call Hank{Enter}');
  await waitFor(() =>
    expect(callsOf(host, 'task.add')).toEqual([{ name: 'Call Hank', due_on: '2026-12-03', project_id: undefined }]),
  );
  expect(await within(cell('2026-12-03')).findByRole('link', { name: /Call Hank/ })).toBeTruthy();
});

test('without anything it says what will stand here, and how', async () => {
  const { unmount } = openApp('/calendar', { data: 'empty' });
  expect(await screen.findByText(/Nothing is due in these weeks/)).toBeTruthy();
  const connect = await screen.findByRole('link', { name: 'Connect Google Calendar' });
  expect(connect.getAttribute('href')).toContain('section=connections');
  unmount();
  openApp('/calendar?view=agenda', { data: 'empty', lang: 'de' });
  expect(await screen.findByText('Nichts 20. Nov. – 17. Dez. 2026')).toBeTruthy();
  setLanguage('en');
});

test.each(['month', 'agenda'])('the %s says what happened when the days cannot be read', async (view) => {
  openApp(`/calendar?view=${view}`, { fail: 'calendar.days' });
  expect(await screen.findByText('The database could not be read or written')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});
