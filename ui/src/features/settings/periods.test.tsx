import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

const callsOf = (host: ReturnType<typeof openApp>['host'], name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

test('last month is closed by one press and opened again with a reason', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/settings?section=periods');
  expect(await screen.findByText('Nothing is closed.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(callsOf(host, 'period.close')).toEqual([{ day: '2026-10-31' }]));
  const open = await screen.findByRole<HTMLButtonElement>('button', { name: 'Open' });
  expect(open.disabled).toBe(true);
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Forgot the workshop');
  await user.click(open);
  await waitFor(() => expect(callsOf(host, 'period.open')).toEqual([{ reason: 'Forgot the workshop' }]));
  expect(await screen.findByText('Forgot the workshop')).toBeTruthy();
  expect(await screen.findByText('Nothing is closed.')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('an entry shows what it was before and after each change', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/time?view=list&entry=e-0-6');
  await user.click(await screen.findByRole('button', { name: 'History' }));
  const note = host.fake.data.entries.find((e) => e.id === 'e-0-6')?.note;
  expect(await screen.findByText(`${note} (first words)`)).toBeTruthy();
  expect(screen.getByText(/^Recorded/)).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});
