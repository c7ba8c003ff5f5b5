import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fakeHost } from '../../ipc/fake/host';
import { axeProblems, openApp } from '../../test/app';

test('a workspace takes one name and Enter; the rest is guessed from the system', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/', { data: 'none' });
  const name = await screen.findByLabelText('What is your business called?');
  expect(document.activeElement).toBe(name);
  expect(await axeProblems(container)).toEqual([]);
  await user.keyboard('Studio Nord{Enter}');
  expect(await screen.findByRole('link', { name: /Today/ })).toBeTruthy();
  const made = host.calls.find((call) => call.name === 'workspace.create')?.request;
  expect(made).toMatchObject({
    name: 'Studio Nord',
    country: 'DE',
    currency: 'EUR',
    zone: 'Europe/Berlin',
    demo: false,
  });
});

test('without a name nothing is made and the field says so', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/', { data: 'none' });
  await user.click(await screen.findByRole('button', { name: 'Start working' }));
  expect(await screen.findByText('Type a name; you can change it later.')).toBeTruthy();
  expect(host.calls.some((call) => call.name === 'workspace.create')).toBe(false);
});

test('without a keychain a passphrase is asked for, with a word for its strength', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/', { data: 'none', keychain: 'none' });
  await user.type(await screen.findByLabelText('What is your business called?'), 'Nord');
  await user.click(screen.getByRole('button', { name: 'Start working' }));
  expect(await screen.findByText('Too short: at least 8 characters')).toBeTruthy();
  expect(host.calls.some((call) => call.name === 'workspace.create')).toBe(false);
  await user.type(screen.getByLabelText('Passphrase'), 'correct horse battery staple');
  expect(screen.getByText('Strong')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Start working' }));
  expect(await screen.findByRole('link', { name: /Today/ })).toBeTruthy();
});

test('the demo needs no name', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/', { data: 'none' });
  await user.click(await screen.findByRole('button', { name: 'Open the demo workspace' }));
  await screen.findByRole('link', { name: /Today/ });
  expect(host.calls.find((call) => call.name === 'workspace.create')?.request).toMatchObject({ demo: true });
});

test('a wrong passphrase is told with what to try; the right one opens', async () => {
  const user = userEvent.setup();
  const { container } = openApp('/', { data: 'locked' });
  await user.type(await screen.findByLabelText('Passphrase'), 'wrong{Enter}');
  expect(await screen.findByText(/does not fit/)).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.clear(screen.getByLabelText('Passphrase'));
  await user.type(screen.getByLabelText('Passphrase'), 'right enough{Enter}');
  expect(await screen.findByRole('link', { name: /Today/ })).toBeTruthy();
});

test.each([
  ['damaged', 'The database is damaged.', /nothing was deleted/],
  ['newer_database', 'A newer version of Stint has written this database.', /Install that version/],
  ['keychain_unavailable', 'The keychain of this system does not answer.', /Your data is safe/],
])('%s is told in words with a remedy and asks for no passphrase', async (reason, title, remedy) => {
  openApp('/', { data: `locked-${reason}` });
  expect(await screen.findByText(title)).toBeTruthy();
  expect(screen.getByText(remedy)).toBeTruthy();
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
});

test('the fake refuses a workspace without a name as the core does', async () => {
  const host = fakeHost({ data: 'none' });
  await waitFor(() =>
    expect(host.call('workspace.create', { name: ' ', country: 'DE', currency: 'EUR', zone: 'UTC' })).rejects.toThrow(),
  );
});
