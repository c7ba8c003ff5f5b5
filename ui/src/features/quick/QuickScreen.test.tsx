import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../test/app';

const field = () => screen.findByRole('combobox', { name: 'What are you working on?' });

test('says what it understood, Enter does it, and the window goes', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/quick');
  const hide = vi.spyOn(host, 'hideQuick');
  await user.type(await field(), '25m call @acme #support $');
  // Now is 11:47 in Berlin.
  expect(
    await screen.findByText('Adds 11:22 – 11:47 (0:25) · Acme › Website · “call” · #support · billable'),
  ).toBeTruthy();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(hide).toHaveBeenCalled());
  expect(host.fake.data.entries.at(-1)).toMatchObject({
    note: 'call',
    tags: ['support'],
    link: { project_id: 'p-web' },
    billable: true,
  });
});

test('with a timer running and nothing typed, Enter stops it', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/quick');
  await field();
  await screen.findByRole('option', { name: /^Stop Checkout/, selected: true });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(host.fake.data.timer).toBeNull());
});

test('Shift and Enter start a suggestion now', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/quick');
  await user.type(await field(), 'concepts');
  await screen.findAllByRole('option', { name: /Concepts/ });
  await user.keyboard('{ArrowDown}{Shift>}{Enter}{/Shift}');
  await waitFor(() => expect(host.fake.data.timer?.link).toEqual({ task_id: 't-concepts' }));
  expect(host.calls.find((c) => c.name === 'quick.run')?.request).toMatchObject({ start_now: true });
});

test('keys that are faster than the list still choose from what was typed', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/quick');
  await screen.findByRole('option', { name: /Mailbox moved/ });
  // Not one pause for the parser between the last letter and Enter: the old list is still on the screen.
  await user.type(await field(), 'concepts{ArrowDown}{Enter}');
  await waitFor(() => expect(host.fake.data.timer?.link).toEqual({ task_id: 't-concepts' }));
});

test('an error stays in the window and says what is safe', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/quick', { fail: 'quick.run' });
  const hide = vi.spyOn(host, 'hideQuick');
  await user.type(await field(), 'offer{Enter}');
  expect(await screen.findByText(/The database could not be read or written/)).toBeTruthy();
  expect(hide).not.toHaveBeenCalled();
});
