import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

const callsOf = (host: ReturnType<typeof openApp>['host'], name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

test('Stripe is connected by a key, tested, and disconnected after a question', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/settings?section=connections');
  expect(await screen.findByText('Nothing is connected')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Connect Stripe…' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Restricted key'), 'pk_live_1');
  await user.click(within(dialog).getByRole('button', { name: 'Connect' }));
  expect(await within(dialog).findByText(/is no key of Stripe/)).toBeTruthy();
  expect(within(dialog).getByLabelText('Restricted key').getAttribute('aria-invalid')).toBe('true');
  await user.clear(within(dialog).getByLabelText('Restricted key'));
  await user.type(within(dialog).getByLabelText('Restricted key'), 'rk_test_1{Enter}');
  expect(await screen.findByText('Test mode')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Test' }));
  await waitFor(() => expect(callsOf(host, 'connection.test')).toEqual([{ id: 'connection-stripe' }]));
  expect(await axeProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Disconnect' }));
  const question = await screen.findByRole('dialog', { name: /Disconnect Studio Nordlicht/ });
  await user.click(within(question).getByRole('button', { name: 'Disconnect' }));
  expect(await screen.findByText('Nothing is connected')).toBeTruthy();
});
