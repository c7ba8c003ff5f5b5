import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

type Host = ReturnType<typeof openApp>['host'];
const callsOf = (host: Host, name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request as Record<string, unknown>);

async function connected(): Promise<ReturnType<typeof openApp>> {
  const opened = openApp('/invoices/i-2');
  const server = { address: 'mira@nordlicht.example', host: 'smtp.nordlicht.example', security: 'tls', password: 'x' };
  await opened.host.call('connection.smtp', server as never);
  return opened;
}

async function dialogOf(user: ReturnType<typeof userEvent.setup>): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: 'Send…' }));
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByLabelText('Subject');
  return dialog;
}

test('an invoice is sent as it was proposed, listed, and can be taken back', async () => {
  const user = userEvent.setup();
  const { host } = await connected();
  const dialog = await dialogOf(user);
  expect(within(dialog).getByLabelText('Subject')).toHaveProperty('value', 'invoice 2026-0042');
  expect(await axeProblems(dialog)).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(callsOf(host, 'mail.send')).toHaveLength(1));
  expect(callsOf(host, 'mail.send')[0]).toMatchObject({
    about: { about: 'invoice', id: 'i-2' },
    kind: 'invoice',
    connection_id: 'connection-smtp',
    to: ['Ada Lovelace <ada@globex.example>'],
    papers: ['pdf'],
  });
  expect(await screen.findByText('Waiting')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Do not send' }));
  expect(await screen.findByText('Not sent')).toBeTruthy();
});

test('what is wrong stands at its field, and another template keeps what it is about', async () => {
  const user = userEvent.setup();
  const { host } = await connected();
  const dialog = await dialogOf(user);
  await user.clear(within(dialog).getByLabelText('Subject'));
  await user.click(within(dialog).getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(within(dialog).getByLabelText('Subject').getAttribute('aria-invalid')).toBe('true'));
  await user.click(within(dialog).getByRole('combobox', { name: 'Template' }));
  await user.click(await screen.findByRole('option', { name: 'First reminder' }));
  await waitFor(() => expect(within(dialog).getByLabelText('Subject')).toHaveProperty('value', 'reminder_1 2026-0042'));
  await user.click(within(dialog).getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(callsOf(host, 'mail.send').at(-1)).toMatchObject({ kind: 'reminder_1' }));
});

test('without an account it is saved as a file', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/invoices/i-2');
  const dialog = await dialogOf(user);
  expect(within(dialog).getByText(/No account may send mail yet/)).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Save as .eml' }));
  await waitFor(() => expect(callsOf(host, 'mail.file')).toHaveLength(1));
  expect(callsOf(host, 'mail.send')).toHaveLength(0);
});

test('a template is tried while it is typed, saved, and brought back', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/settings?section=mail');
  const body = await screen.findByLabelText('Text of the template');
  expect(await axeProblems(container)).toEqual([]);
  await user.clear(body);
  await user.type(body, 'Hello{Enter}{{{{ unknown }}');
  expect(await screen.findByText(/unknown in line 2 is not known here/)).toBeTruthy();
  await user.clear(body);
  await user.type(body, 'Number ');
  await user.click(screen.getByRole('button', { name: 'Insert document.number' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(callsOf(host, 'mail_template.save')[0]).toMatchObject({ body: 'Number {{ document.number }}' }),
  );
  expect(await screen.findByText('changed')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Back to Stint’s words' }));
  await waitFor(() => expect(callsOf(host, 'mail_template.reset')).toHaveLength(1));
});

test('a mail server is connected, and a wrong password stands at its field', async () => {
  const user = userEvent.setup();
  openApp('/settings?section=connections');
  await user.click(await screen.findByRole('button', { name: 'Connect a mail server…' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Mail address'), 'mira@nordlicht.example');
  await user.type(within(dialog).getByLabelText('Server'), 'smtp.nordlicht.example');
  await user.type(within(dialog).getByLabelText('Password'), 'wrong');
  expect(await axeProblems(dialog)).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Connect' }));
  await waitFor(() => expect(within(dialog).getByLabelText('Password').getAttribute('aria-invalid')).toBe('true'));
  await user.clear(within(dialog).getByLabelText('Password'));
  await user.type(within(dialog).getByLabelText('Password'), 'right{Enter}');
  expect(await screen.findByText(/Mail server · mira@nordlicht.example/)).toBeTruthy();
});

test('a server whose certificate nobody knows is asked for one', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/settings?section=connections');
  await user.click(await screen.findByRole('button', { name: 'Connect a mail server…' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Mail address'), 'mira@nordlicht.example');
  await user.type(within(dialog).getByLabelText('Server'), 'own.example');
  await user.type(within(dialog).getByLabelText('Password'), 'right');
  expect(within(dialog).queryByLabelText('Certificate')).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Connect' }));
  expect(await within(dialog).findByText(/Shows a certificate that is not good/)).toBeTruthy();
  await user.type(await within(dialog).findByLabelText('Certificate'), '-----BEGIN CERTIFICATE-----');
  await user.click(within(dialog).getByRole('button', { name: 'Connect' }));
  await waitFor(() =>
    expect(callsOf(host, 'connection.smtp').at(-1)).toMatchObject({ certificate: '-----BEGIN CERTIFICATE-----' }),
  );
  expect(await screen.findByText(/Mail server · mira@nordlicht.example/)).toBeTruthy();
});
