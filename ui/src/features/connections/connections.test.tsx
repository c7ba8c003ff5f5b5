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
  expect(await within(dialog).findByText(/Is no key of Stripe/)).toBeTruthy();
  expect(within(dialog).getByLabelText('Restricted key').getAttribute('aria-invalid')).toBe('true');
  await user.clear(within(dialog).getByLabelText('Restricted key'));
  await user.type(within(dialog).getByLabelText('Restricted key'), 'rk_test_1{Enter}');
  expect(await screen.findByText('Test mode')).toBeTruthy();
  expect(await screen.findByText(/^reads again at \d/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Test' }));
  await waitFor(() => expect(callsOf(host, 'connection.test')).toEqual([{ id: 'connection-stripe' }]));
  expect(await axeProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: /^Actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Compare everything' }));
  expect(await screen.findByText('Everything is compared. Nothing was missing.')).toBeTruthy();
  expect(callsOf(host, 'stripe.read')).toEqual([{ everything: true }]);
  await user.click(screen.getByRole('button', { name: /^Actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Disconnect…' }));
  const question = await screen.findByRole('dialog', { name: /Disconnect Studio Nordlicht/ });
  await user.click(within(question).getByRole('button', { name: 'Disconnect' }));
  expect(await screen.findByText('Nothing is connected')).toBeTruthy();
});

test('Google is connected in the browser, with what was chosen there and no more', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/settings?section=connections');
  await user.click(await screen.findByRole('button', { name: 'Connect Google…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Connect Google' });
  expect(await axeProblems(dialog)).toEqual([]);
  await user.type(within(dialog).getByLabelText('Client ID'), 'less.apps.googleusercontent.com');
  await user.type(within(dialog).getByLabelText('Client secret'), 'GOCSPX-1');
  await user.click(within(dialog).getByRole('checkbox', { name: 'Send mail' }));
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/Google’s page is open in your browser/)).toBeTruthy();
  expect(callsOf(host, 'connection.google')).toEqual([
    { client_id: 'less.apps.googleusercontent.com', client_secret: 'GOCSPX-1', powers: ['calendar', 'send_mail'] },
  ]);
  expect(callsOf(host, 'open_page')).toHaveLength(1);
  expect(await screen.findByText(/but without: Send mail/, {}, { timeout: 4000 })).toBeTruthy();
  await user.click(within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Close' })[1] as HTMLElement);
  expect(await screen.findByRole('cell', { name: /^Google · ada@example\.com/ })).toBeTruthy();
  // The rest is asked for later, under the same client.
  await user.click(screen.getByRole('button', { name: /^Actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Permissions…' }));
  const more = await screen.findByRole('dialog', { name: 'Connect ada@example.com again' });
  await user.click(within(more).getByRole('checkbox', { name: 'Send mail' }));
  await user.click(within(more).getByRole('button', { name: 'Go on in the browser' }));
  await waitFor(() =>
    expect(callsOf(host, 'connection.google').at(-1)).toEqual({
      again: 'connection-google',
      powers: ['calendar', 'send_mail'],
    }),
  );
  expect(await screen.findByText('Calendar · Send mail', {}, { timeout: 4000 })).toBeTruthy();
});

test.each([
  ['denied', /You said no/],
  ['late', /Nobody answered/],
  ['nothing', /was ticked/],
  ['other', /You agreed as bob@example.com/],
  ['broken', /Unauthorized/],
])('a consent that comes to nothing says why: %s', async (client, words) => {
  const user = userEvent.setup();
  openApp('/settings?section=connections');
  await user.click(await screen.findByRole('button', { name: 'Connect Google…' }));
  await user.type(screen.getByLabelText('Client ID'), `${client}{Enter}`);
  expect(await screen.findByText(words, {}, { timeout: 4000 })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByLabelText('Client ID')).toHaveProperty('value', client);
});

test('closing the dialog closes the way back', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/settings?section=connections');
  await user.click(await screen.findByRole('button', { name: 'Connect Google…' }));
  await user.type(screen.getByLabelText('Client ID'), 'waits{Enter}');
  await screen.findByText(/Google’s page is open/);
  await user.click(screen.getByRole('button', { name: 'Open the page again' }));
  await waitFor(() => expect(callsOf(host, 'open_page')).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(callsOf(host, 'connection.cancel')).toEqual([{ id: 'consent-1' }]));
});

test('beside a trial stand-ins are one press away', async () => {
  const user = userEvent.setup();
  const mail = { address: 'ada@example.com', host: '127.0.0.1', port: 4011, user: 'ada', password: 'sandbox' };
  const sandbox = {
    page: 'http://127.0.0.1:4010/_control/',
    endpoint: 'http://127.0.0.1:4010',
    stripe_key: 'rk_test_stint',
    client_id: 'stint.apps.example.com',
    client_secret: 'stint-desktop',
    mail: { ...mail, imap_port: 4012 },
  };
  const { host, container } = openApp('/settings?section=connections', { sandbox });
  await user.click(await screen.findByRole('button', { name: 'Stripe' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Stripe' })).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Mail server' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Mail server' })).toBeNull());
  expect(callsOf(host, 'connection.stripe')).toEqual([{ key: 'rk_test_stint', endpoint: sandbox.endpoint }]);
  expect(callsOf(host, 'connection.smtp')).toEqual([{ ...mail, security: 'none' }]);
  await waitFor(() =>
    expect(callsOf(host, 'connection.imap')).toEqual([
      { id: 'connection-smtp', host: '127.0.0.1', port: 4012, security: 'none' },
    ]),
  );
  expect(await axeProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Google…' }));
  await user.click(await screen.findByRole('button', { name: 'Go on in the browser' }));
  await waitFor(() =>
    expect(callsOf(host, 'connection.google')).toEqual([
      {
        client_id: 'stint.apps.example.com',
        client_secret: 'stint-desktop',
        endpoint: sandbox.endpoint,
        powers: ['calendar'],
      },
    ]),
  );
});

test('the mail of a mail server is read too, by its own server, and what is wrong with it is told', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/settings?section=connections');
  await user.click(await screen.findByRole('button', { name: 'Connect a mail server…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Connect a mail server' });
  await user.type(within(dialog).getByLabelText('Mail address'), 'mira@example.org');
  await user.type(within(dialog).getByLabelText('Server'), 'smtp.example.org');
  await user.type(within(dialog).getByLabelText('Password'), 'secret');
  await user.click(within(dialog).getByRole('switch', { name: /^Read mail too/ }));
  const server = within(dialog).getByLabelText('IMAP: Server');
  // As most providers call it.
  expect((server as HTMLInputElement).value).toBe('imap.example.org');
  expect(await axeProblems(dialog)).toEqual([]);
  await user.clear(server);
  await user.type(server, 'own.example');
  await user.click(within(dialog).getByRole('button', { name: 'Connect' }));
  expect(await within(dialog).findByText(/Shows a certificate that is not good/)).toBeTruthy();
  expect(within(dialog).getByLabelText('Certificate')).toBeTruthy();
  await user.clear(server);
  await user.type(server, 'imap.example.org');
  await user.click(within(dialog).getByRole('button', { name: 'Connect' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const asked = callsOf(host, 'connection.imap');
  expect(asked.at(-1)).toEqual({ id: 'connection-smtp', host: 'imap.example.org', security: 'tls' });
  expect(await screen.findByText('Send mail · Read mail')).toBeTruthy();
  // Another password for it.
  await user.click(screen.getByRole('button', { name: /^Actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Change reading mail…' }));
  const change = await screen.findByRole('dialog', { name: 'Read the mail of mira@example.org' });
  expect((within(change).getByLabelText('Server') as HTMLInputElement).value).toBe('imap.example.org');
  await user.type(within(change).getByLabelText('Password'), 'wrong');
  await user.click(within(change).getByRole('button', { name: 'Read mail' }));
  expect(await within(change).findByText('Was refused there: check it.')).toBeTruthy();
  expect(await axeProblems(change)).toEqual([]);
  await user.type(within(change).getByLabelText('Password'), '2');
  await user.click(within(change).getByRole('button', { name: 'Read mail' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: /^Actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Stop reading mail' }));
  await waitFor(() => expect(callsOf(host, 'connection.imap_off')).toEqual([{ id: 'connection-smtp' }]));
  await waitFor(() => expect(screen.queryByText('Send mail · Read mail')).toBeNull());
  expect(await axeProblems(container)).toEqual([]);
});

test('why mail is not read stands with the account', async () => {
  const { container } = openApp('/settings?section=connections', { imap: 'refused' });
  expect(await screen.findByText('Not read until you act')).toBeTruthy();
  expect((await screen.findAllByText('imap.example.org refused name or password')).length).toBe(2);
  expect(await axeProblems(container)).toEqual([]);
});
