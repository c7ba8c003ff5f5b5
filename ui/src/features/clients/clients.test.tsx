import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { openApp } from '../../test/app';

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
