import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

const callsOf = (host: ReturnType<typeof openApp>['host'], name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

test('a proposal is booked with its guess by one press, and undone by another', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/');
  expect(await screen.findByText(/because you put “Figma · acme · start” there 4 times/)).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Book 10:41 – 11:04: Acme – start page v3' }));
  const [start, end] = ['2026-11-20T09:41:00.000Z', '2026-11-20T10:04:00.000Z'];
  await waitFor(() =>
    expect(callsOf(host, 'capture.accept')).toEqual([
      { proposals: [{ start, end, note: 'Acme – start page v3', link: { task_id: 't-build' } }] },
    ]),
  );
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Book 10:41/ })).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('button', { name: /^Book 10:41/ })).toBeTruthy();
});

test('all are booked at once', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/');
  await user.click(await screen.findByRole('button', { name: 'Book all 2' }));
  expect(await screen.findByText('2 entries booked: 0:52')).toBeTruthy();
  expect(screen.queryByText('From captured activity')).toBeNull();
  expect(callsOf(host, 'capture.accept')).toHaveLength(1);
});

test('a proposal is changed before it is booked', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/');
  await user.click(await screen.findByRole('button', { name: 'Edit 7:52 – 8:21 before booking' }));
  const panel = await screen.findByRole('dialog');
  const note = await within(panel).findByDisplayValue('Globex – brand guidelines, comments');
  await user.clear(note);
  await user.type(note, 'Guidelines');
  await user.click(within(panel).getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(callsOf(host, 'capture.accept')).toHaveLength(1));
  expect(callsOf(host, 'capture.accept')[0]).toMatchObject({ proposals: [{ note: 'Guidelines' }] });
  expect(callsOf(host, 'entry.add')).toEqual([]);
});

test('what is dismissed goes, and comes back by undo', async () => {
  const user = userEvent.setup();
  openApp('/');
  await user.click(await screen.findByRole('button', { name: 'Dismiss 7:52 – 8:21' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Dismiss 7:52 – 8:21' })).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('button', { name: 'Dismiss 7:52 – 8:21' })).toBeTruthy();
});

test('the calendar fills a gap with what was in front', async () => {
  const user = userEvent.setup();
  openApp('/time?view=calendar');
  await user.click(await screen.findByRole('button', { name: /^fill: Acme – start page v3 · 0:23.*10:41 – 11:04$/ }));
  expect(await screen.findByDisplayValue('Acme – start page v3')).toBeTruthy();
});

test('capture is off until it is switched on, then every screen says so', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/settings?section=capture', { data: 'empty' });
  const toggle = await screen.findByRole<HTMLInputElement>('switch', { name: 'Capture activity' });
  expect(toggle.checked).toBe(false);
  expect(screen.queryByRole('link', { name: 'Capturing activity' })).toBeNull();
  expect(screen.getByText('Nothing is kept.')).toBeTruthy();
  await user.click(toggle);
  expect(await screen.findByRole('link', { name: 'Capturing activity' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Pause for an hour' }));
  expect(await screen.findByRole('link', { name: 'Capture paused' })).toBeTruthy();
  expect(await screen.findByText(/^Paused until/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Go on now' }));
  expect(await screen.findByRole('link', { name: 'Capturing activity' })).toBeTruthy();
  expect(callsOf(host, 'capture.pause')).toEqual([{ minutes: 60 }, { minutes: 0 }]);
  expect(await axeProblems(container)).toEqual([]);
});

test('what is excluded is listed and lifted, a number out of range cannot be typed', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/settings?section=capture');
  await user.type(await screen.findByRole('textbox', { name: 'Part of the name or title' }), 'Slack');
  await user.click(screen.getByRole('button', { name: 'Exclude' }));
  await waitFor(() =>
    expect(callsOf(host, 'capture.exclude')).toEqual([{ field: 'app', pattern: 'Slack', keeps_app: false }]),
  );
  await user.click(await screen.findByRole('button', { name: 'Lift the exclusion of Slack' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Lift the exclusion of Slack' })).toBeNull());
  const days = screen.getByRole<HTMLInputElement>('textbox', { name: 'Delete after' });
  await user.clear(days);
  await user.type(days, '0');
  await user.tab();
  // The field knows its own least.
  expect(days.value).toBe('1');
  await user.clear(days);
  await user.type(days, '90{Enter}');
  await waitFor(() => expect(callsOf(host, 'capture.set').at(-1)).toEqual({ retention_days: 90 }));
});

test('everything is deleted after a question', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/settings?section=capture');
  await user.click(await screen.findByRole('button', { name: 'Delete everything' }));
  const question = await screen.findByRole('dialog');
  await user.click(within(question).getByRole('button', { name: 'Delete everything' }));
  await waitFor(() => expect(callsOf(host, 'capture.purge')).toEqual([{ all: true }]));
  expect(await screen.findByText('Nothing is kept.')).toBeTruthy();
});

test('where windows cannot be seen, the switch says why', async () => {
  openApp('/settings?section=capture', { data: 'empty', capture: 'wayland' });
  expect((await screen.findByRole('alert')).textContent).toMatch(/Wayland/);
  expect(screen.getByRole<HTMLInputElement>('switch', { name: 'Capture activity' }).disabled).toBe(true);
});
