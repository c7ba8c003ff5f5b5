import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

const saved = (host: ReturnType<typeof openApp>['host']) =>
  host.calls.filter((c) => c.name === 'settings.update').map((c) => c.request);

async function retype(user: ReturnType<typeof userEvent.setup>, name: string, text: string) {
  const field = await screen.findByRole('textbox', { name });
  await user.clear(field);
  await user.type(field, `${text}{Enter}`);
}

test('absence and rounds of focus are set; what cannot be is said', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/settings?section=rhythm');
  await retype(user, 'Ask after minutes away', '12');
  await retype(user, 'Focus, minutes', '50');
  await waitFor(() =>
    expect(saved(host)).toEqual([
      { idle_minutes: 12 },
      { pomodoro: { focus_minutes: 50, break_minutes: 5, long_break_minutes: 15, long_break_after: 4 } },
    ]),
  );
  await retype(user, 'Ask after minutes away', '481');
  expect(await screen.findByText(/480/)).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('the reminder shows its hours once it is wanted', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/settings?section=rhythm');
  await user.click(await screen.findByRole('switch', { name: 'Remind me' }));
  await retype(user, 'From', '8:30');
  await user.click(await screen.findByRole('checkbox', { name: 'Sat' }));
  await waitFor(() => expect(host.fake.data.settings.reminder).toMatchObject({ on: true, from_minute: 510 }));
  expect(host.fake.data.settings.reminder.days).toEqual([
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'saturday',
  ]);
});

test('somebody who comes back is asked at once', async () => {
  const { host } = openApp('/clients');
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => {
    host.back();
    expect(screen.getByRole('dialog', { name: 'You were away' })).toBeTruthy();
  });
});
