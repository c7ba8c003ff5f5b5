import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';
import { placeHeld } from './days';

type Host = ReturnType<typeof openApp>['host'];
const callsOf = (host: Host, name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

test('an event becomes time in one click, shows that it did, and one step takes it back', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/time?view=calendar', { google: 'calendar' });
  const event = await screen.findByRole('button', {
    name: /^Beta review with Globex ?15:00 – 16:30$/,
    description: /click to track/,
  });
  // What lies ahead is shown, and not to be tracked yet.
  expect(await screen.findByText('Call with the tax adviser')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Call with the tax adviser/ })).toBeNull();
  event.focus();
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(callsOf(host, 'calendar.to_entry')).toEqual([{ event_id: 'ev-review', original: undefined }]),
  );
  expect(await screen.findByText('“Beta review with Globex” is tracked.')).toBeTruthy();
  expect(await screen.findByText(/Beta review with Globex · tracked/)).toBeTruthy();
  expect(await screen.findByRole('button', { name: /^Beta review with Globex.*15:00 – 16:30/ })).toBeTruthy();
  expect(screen.queryByRole('button', { description: /click to track/ })).toBeTruthy();
});

test('whole days and what is due stand above the hours, and lead to what they are about', async () => {
  const { unmount } = openApp('/time?view=calendar');
  const band = await screen.findByRole('region', { name: 'Whole days and what is due' });
  expect(
    within(band)
      .getByRole('link', { name: /Milestone: Brand book.*overdue/ })
      .getAttribute('href'),
  ).toContain('ms-book');
  expect(within(band).queryByText('Design fair, Hamburg')).toBeNull();
  unmount();
  openApp('/time?view=calendar', { google: 'calendar' });
  expect(await screen.findAllByText('Design fair, Hamburg')).toHaveLength(2);
  const both = screen.getByRole('region', { name: 'Whole days and what is due' });
  expect(await axeProblems(both)).toEqual([]);
});

test('calendars are chosen, and one takes what is due', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/settings?section=connections', { google: 'calendar' });
  await user.click(await screen.findByRole('checkbox', { name: /^Work/ }));
  expect(callsOf(host, 'calendar.read')).toEqual([{ id: 'calendar-work', read: true }]);
  await user.click(screen.getByRole('combobox', { name: 'Put what is due into' }));
  expect(screen.queryByRole('option', { name: 'Holidays in Germany' })).toBeNull();
  await user.click(await screen.findByRole('option', { name: 'Work' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Tasks' }));
  expect(callsOf(host, 'calendar.target')).toEqual([
    { calendar_id: 'calendar-work', milestones: true, invoices: true, tasks: true },
    { calendar_id: 'calendar-work', milestones: true, invoices: true, tasks: false },
  ]);
  expect(await axeProblems(container)).toEqual([]);
});

test('while the account cannot be asked, the calendar says of when its events are', async () => {
  openApp('/calendar', { google: 'reconnect' });
  expect(
    await screen.findByText(/Events are as of today, 11:47: ada@example.com has to be connected again/),
  ).toBeTruthy();
  expect(screen.getByRole('link', { name: 'To the connections' })).toBeTruthy();
});

test('what was changed here and there is decided in the inbox', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/inbox', { google: 'conflict' });
  const row = (await screen.findByText('Beta · App')).closest('li') as HTMLElement;
  await user.click(within(row).getByRole('button', { name: 'Decide' }));
  const dialog = await screen.findByRole('dialog', { name: 'Changed here and there' });
  expect(within(dialog).getByText('Beta!')).toBeTruthy();
  expect(await axeProblems(dialog)).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Keep theirs' }));
  expect(callsOf(host, 'calendar.keep')).toEqual([{ id: 'push-1', mine: false }]);
  await waitFor(() => expect(screen.queryByText('Beta · App')).toBeNull());
});

test('events share the width by lanes, and make room for what was tracked', () => {
  const held = (id: string, from: number, to: number) => ({
    event: { event_id: id } as never,
    from: from * 3600,
    to: to * 3600,
  });
  const placed = placeHeld(
    [held('a', 9, 11), held('b', 10, 12), held('c', 14, 14.1)],
    [{ from: 14 * 3600, to: 15 * 3600 }],
  );
  expect(placed.map(({ lane, lanes, beside }) => [lane, lanes, beside])).toEqual([
    [0, 2, false],
    [1, 2, false],
    [0, 1, true],
  ]);
  // A few minutes are drawn as a quarter of an hour.
  expect(placed[2]?.to).toBe(14.25 * 3600);
});
