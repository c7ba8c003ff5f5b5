import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

test('rounds of focus begin in the menu of the timer, go on by the chip, and end', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/clients');
  await user.click(await screen.findByRole('button', { name: 'More for the timer' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Start focus rounds' }));
  const chip = await screen.findByRole('button', { name: 'Focus: 0:25 left. Break now' });
  expect(await axeProblems(screen.getByRole('region', { name: 'Timer' }))).toEqual([]);
  await user.click(chip);
  await screen.findByRole('button', { name: 'Break: 0:05 left. Back to focus' });
  expect(host.fake.data.timer?.state).toBe('on_break');
  await user.click(screen.getByRole('button', { name: 'More for the timer' }));
  await user.click(await screen.findByRole('menuitem', { name: 'End focus rounds' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /left/ })).toBeNull());
});

test('a focus whose timer is paused waits', async () => {
  const { host } = openApp('/clients');
  await screen.findByRole('button', { name: 'More for the timer' });
  await host.call('pomodoro.start', {});
  await host.call('timer.pause', {});
  expect(await screen.findByRole('button', { name: /^Focus waits for the timer/ })).toBeTruthy();
});
