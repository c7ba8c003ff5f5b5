import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../test/app';

test('G then C opens the clients, ? the shortcuts, Ctrl+K the palette', async () => {
  const user = userEvent.setup();
  openApp('/');
  await screen.findByRole('link', { name: /Today/ });
  await user.keyboard('gc');
  expect(await screen.findByRole('heading', { level: 1, name: 'Clients' })).toBeTruthy();
  await user.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
  await user.keyboard('{Escape}');
  await user.keyboard('{Control>}k{/Control}');
  expect(await screen.findByPlaceholderText('Find anything or do anything')).toBeTruthy();
});

test('the palette finds objects of the core', async () => {
  const user = userEvent.setup();
  openApp('/');
  await screen.findByRole('link', { name: /Today/ });
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByPlaceholderText('Find anything or do anything'), 'globex');
  expect(await screen.findByText('Brand identity')).toBeTruthy();
});

test('the palette opens a quote, and begins new things from anywhere', async () => {
  const user = userEvent.setup();
  openApp('/');
  await screen.findByRole('link', { name: /Today/ });
  const type = async (text: string) => {
    await user.keyboard('{Control>}k{/Control}');
    const input = await screen.findByPlaceholderText('Find anything or do anything');
    await user.clear(input);
    await user.type(input, text);
  };
  await type('Q-2026-0002');
  await user.click(await screen.findByText(/^Quote · /));
  expect(await screen.findByRole('heading', { level: 1, name: /Q-2026-0002/ })).toBeTruthy();
  await type('New item');
  await user.click((await screen.findAllByText('New item'))[0] as HTMLElement);
  const row = await screen.findByPlaceholderText(/^Add an item/);
  await waitFor(() => expect(document.activeElement).toBe(row));
  await type('New recurring invoice');
  await user.click((await screen.findAllByText('New recurring invoice'))[0] as HTMLElement);
  expect(await screen.findByRole('dialog', { name: 'New recurring invoice' })).toBeTruthy();
});

test('a program that does not answer says that nothing is lost', async () => {
  openApp('/', { fail: 'all' });
  expect(await screen.findByText('The program is not answering', {}, { timeout: 5000 })).toBeTruthy();
});

test('the frame is clean by axe', async () => {
  const { container } = openApp('/clients');
  await screen.findByRole('heading', { level: 1 });
  expect(await axeProblems(container)).toEqual([]);
});

test('what clients pay ahead lies under Clients', async () => {
  openApp('/retainers');
  const clients = await screen.findByRole('link', { name: /^Clients/ });
  expect(clients.dataset.on).toBe('true');
  expect((await screen.findByRole('link', { name: /^Projects/ })).dataset.on).toBeUndefined();
});

test('the dot says what waits to be sent, and leads to it', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/');
  await user.click(await screen.findByRole('link', { name: 'Local only' }));
  expect(await screen.findByRole('heading', { name: 'To be sent' })).toBeTruthy();
  await host.call('connection.stripe', { key: 'rk_test_1' });
  expect(await screen.findByRole('link', { name: 'All sent' })).toBeTruthy();
  await host.call('stripe.link', { invoice_id: 'i-1', wanted: true });
  expect(await screen.findByRole('link', { name: '1 to be sent' })).toBeTruthy();
  await host.call('outbox.carry', {});
  expect(await screen.findByRole('link', { name: 'All sent' })).toBeTruthy();
});
