import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { openApp } from '../../test/app';

test('a task changes its status by two clicks, and one that is late says so in a word', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/tasks');
  await user.click(await screen.findByRole('button', { name: 'Status of Brand book, second draft: Waiting' }));
  expect(screen.getByText('late')).toBeTruthy();
  await user.click(await screen.findByRole('menuitem', { name: 'Done' }));
  await waitFor(() => expect(host.fake.data.tasks.find((t) => t.id === 't-book')?.status).toBe('done'));
  await waitFor(() => expect(screen.queryByText('late')).toBeNull());
});

test('N waits for a new task, which takes the project of the filter', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/tasks?project=p-web');
  await screen.findByRole('button', { name: /^Status of Build/ });
  await user.keyboard('n');
  await user.keyboard('Favicon{Enter}');
  await waitFor(() => expect(host.fake.data.tasks.at(-1)).toMatchObject({ name: 'Favicon', project_id: 'p-web' }));
});

test('the timer switches to a task from its row', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/tasks');
  await user.click(await screen.findByRole('button', { name: 'Start the timer on Concepts' }));
  expect(await screen.findByRole('button', { name: 'Stop the timer on Concepts' })).toBeTruthy();
  expect(host.calls.find((c) => c.name === 'timer.switch')?.request).toEqual({ link: { task_id: 't-concepts' } });
});
