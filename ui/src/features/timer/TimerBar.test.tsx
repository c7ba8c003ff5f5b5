import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { openApp } from '../../test/app';

const bar = () => screen.findByRole('region', { name: 'Timer' });
const calls = (host: ReturnType<typeof openApp>['host'], name: string) => host.calls.filter((c) => c.name === name);

test('a running timer is shown with its elapsed time and stops by its button', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/');
  const region = within(await bar());
  expect(((await region.findByRole('textbox')) as HTMLInputElement).value).toBe('Checkout: card errors in plain words');
  expect(region.getByText(/^0:42:\d\d$/)).toBeTruthy();
  await user.click(region.getByRole('button', { name: 'Stop the timer' }));
  await region.findByRole('button', { name: 'Start the timer' });
  expect(host.fake.data.timer).toBeNull();
  expect(host.fake.data.entries.at(-1)).toMatchObject({
    note: 'Checkout: card errors in plain words',
    tags: ['dev'],
    link: { task_id: 't-build' },
  });
  expect(region.getByRole('status').textContent).toBe('The timer is stopped');
});

test('typed words start a timer as the core reads them', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/', { data: 'empty' });
  const region = within(await bar());
  await user.type(await region.findByRole('textbox'), 'Write the offer #sales{Enter}');
  await region.findByRole('button', { name: 'Stop the timer' });
  expect(host.fake.data.timer).toMatchObject({ note: 'Write the offer', tags: ['sales'], state: 'running' });
});

test('S starts at once and puts the cursor where the words belong; S stops', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/', { data: 'empty' });
  const region = within(await bar());
  await region.findByRole('button', { name: 'Start the timer' });
  await user.keyboard('s');
  await region.findByRole('button', { name: 'Stop the timer' });
  await waitFor(() => expect(document.activeElement).toBe(region.getByRole('textbox')));
  await user.keyboard('Call with Mira{Enter}');
  await waitFor(() => expect(host.fake.data.timer?.note).toBe('Call with Mira'));
  await user.keyboard('s');
  await region.findByRole('button', { name: 'Start the timer' });
  expect(host.fake.data.timer).toBeNull();
});

test('pause, then resume', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/');
  const region = within(await bar());
  await region.findByRole('button', { name: 'Stop the timer' });
  await user.keyboard('p');
  await user.click(await region.findByRole('button', { name: 'Resume' }));
  await region.findByRole('button', { name: 'Stop the timer' });
  expect(host.fake.data.timer?.state).toBe('running');
  expect(calls(host, 'timer.pause')).toHaveLength(1);
});

test('discarding asks first', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/');
  const region = within(await bar());
  await user.click(await region.findByRole('button', { name: 'More for the timer' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Discard…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Discard this timer?' }));
  expect(calls(host, 'timer.discard')).toHaveLength(0);
  await user.click(dialog.getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(host.fake.data.timer).toBeNull());
  expect(host.fake.data.entries.some((e) => e.note.startsWith('Checkout: card'))).toBe(false);
});

test('the start of the running timer can be changed', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/');
  const region = within(await bar());
  await user.click(await region.findByRole('button', { name: /^0:42:/ }));
  const field = await screen.findByRole('textbox', { name: 'Started at' });
  await user.clear(field);
  await user.type(field, '10:45{Enter}');
  // 10:45 in Berlin in November.
  await waitFor(() => expect(host.fake.data.timer?.since).toBe('2026-11-20T09:45:00.000Z'));
  expect(await region.findByText(/^1:02:\d\d$/)).toBeTruthy();
});
