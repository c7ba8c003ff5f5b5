import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../test/app';
import { SECTIONS } from './settings/sections';

const PLACES = [
  ['/clients', 'Acme'],
  ['/clients?id=c-acme', 'Legal name'],
  ['/projects', 'Brand identity'],
  ['/projects?id=p-web', 'Budget in hours'],
  ['/tasks', 'Add a task: type what there is to do and press Enter'],
  ['/tasks?id=t-build', 'Assignee'],
  ['/import', 'Drop a file here, or choose one'],
] as const;

test.each(PLACES)('%s is clean by axe, with data and empty', async (address, words) => {
  openApp(address);
  await screen.findAllByText(words).catch(() => screen.findAllByLabelText(words));
  expect(await axeProblems(document.body)).toEqual([]);
});

test.each(['/clients', '/projects', '/tasks'])('%s shows one way on while it is empty', async (address) => {
  const { container } = openApp(address, { data: 'empty' });
  const main = within(await screen.findByRole('main'));
  expect((await main.findAllByRole('button', { name: /^Add (client|project|task)$/ })).length).toBeGreaterThan(0);
  expect(await axeProblems(container)).toEqual([]);
});

test.each(SECTIONS.map(({ key }) => key))('the settings of %s are clean by axe', async (key) => {
  const { container } = openApp(`/settings?section=${key}`);
  await screen
    .findByRole('heading', { level: 2, name: /./, hidden: false })
    .catch(() => screen.findAllByRole('heading'));
  await waitFor(() => expect(screen.queryByRole('status', { name: 'Loading…' })).toBeNull());
  expect(await axeProblems(container)).toEqual([]);
});

test.each([
  ['/clients', 'client.list'],
  ['/projects', 'project.list'],
  ['/tasks', 'task.list'],
  ['/invoices', 'invoice.list'],
  ['/invoices/i-1', 'invoice.show'],
])('%s says what happened when %s fails', async (address, fail) => {
  openApp(address, { fail });
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('The database could not be read or written')).toBeTruthy();
});

test('a client is added, renamed in the drawer and brought back by undo', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/clients');
  await user.type(await screen.findByLabelText('Add a client: type a name and press Enter'), 'Wayne{Enter}');
  const name = await screen.findByLabelText<HTMLInputElement>('Name');
  await user.clear(name);
  await user.type(name, 'Wayne Ltd{Enter}');
  await waitFor(() => expect(host.fake.data.clients.at(-1)?.name).toBe('Wayne Ltd'));
  await screen.findByText('Saved');
  await user.click(screen.getByRole('button', { name: 'Undo', hidden: true }));
  await waitFor(() => expect(host.fake.data.clients.at(-1)?.name).toBe('Wayne'));
});

test('a client in use is not deleted, and the reason is told', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/clients?id=c-acme');
  await user.click(await screen.findByRole('button', { name: 'Actions for Acme' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  const dialog = (await screen.findByText('Delete Acme?')).closest('section') as HTMLElement;
  await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('It is still in use. Archive it instead.')).toBeTruthy();
  expect(host.fake.data.clients.some((c) => c.id === 'c-acme')).toBe(true);
});

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
