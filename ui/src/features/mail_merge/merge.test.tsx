import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { sendSome } from '../../ipc/fake/mailMerge';
import { axeProblems, openApp } from '../../test/app';

type Host = ReturnType<typeof openApp>['host'];
const callsOf = (host: Host, name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request as Record<string, unknown>);

async function opened(address: string): Promise<ReturnType<typeof openApp>> {
  const app = openApp(address);
  const server = { address: 'mira@nordlicht.example', host: 'smtp.nordlicht.example', security: 'tls', password: 'x' };
  await app.host.call('connection.smtp', server as never);
  app.host.emit(['connection']);
  return app;
}

async function dialog() {
  const found = await screen.findByRole('dialog', { name: /Mail to many/ });
  await within(found).findByRole('list', { name: 'Recipients' });
  return within(found);
}

test('clients are selected in their list, written to, and what was unticked gets none', async () => {
  const user = userEvent.setup();
  const { host } = await opened('/clients');
  await user.click(await screen.findByRole('checkbox', { name: 'Select all clients' }));
  await user.click(within(screen.getByRole('toolbar')).getByRole('link', { name: 'Mail to many…' }));
  const form = await dialog();
  expect(await axeProblems(screen.getByRole('dialog'))).toEqual([]);
  const boxes = form.getAllByRole<HTMLInputElement>('checkbox', { name: /^Write to/ });
  const ticked = boxes.filter((box) => box.checked);
  expect(ticked.length).toBeGreaterThan(1);
  // Who has no address is told of, and cannot be ticked.
  expect(boxes.filter((box) => box.disabled).length).toBe(form.queryAllByText('No contact has a mail address').length);
  await user.click(ticked[0] as HTMLElement);
  await user.type(form.getByLabelText('Subject'), 'We move');
  await user.type(form.getByLabelText('Text'), 'Hello {{{{ client.name }}');
  const send = await form.findByRole('button', { name: `Send ${ticked.length - 1} mails` });
  await user.click(send);
  await waitFor(() => expect(callsOf(host, 'mail_merge.send')).toHaveLength(1));
  const request = callsOf(host, 'mail_merge.send')[0] as { written: { to: { client_ids: string[] } }; id: string };
  expect(request).toMatchObject({
    connection_id: 'connection-smtp',
    written: { subject: 'We move', body: 'Hello {{ client.name }}', with_gaps: false },
  });
  expect(request.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(request.written.to.client_ids).toHaveLength(boxes.length - 1);
  // It stands in the panel, and can be paused, resumed and given up.
  const panel = within(await screen.findByRole('dialog', { name: /We move/ }));
  expect(await panel.findByText(new RegExp(`^0 sent · ${ticked.length - 1} wait`))).toBeTruthy();
  await user.click(panel.getByRole('button', { name: 'Pause' }));
  await user.click(await panel.findByRole('button', { name: 'Go on' }));
  await waitFor(() => expect(callsOf(host, 'mail_merge.resume')).toHaveLength(1));
  sendSome(host.fake, request.id, 1);
  host.emit(['mail']);
  expect(await panel.findByText(/^1 sent/)).toBeTruthy();
  await user.click(panel.getByRole('button', { name: 'Give up the rest…' }));
  const question = within(await screen.findByRole('dialog', { name: /Never send/ }));
  expect(question.getByText('1 mail has gone and stays sent.')).toBeTruthy();
  await user.click(question.getByRole('button', { name: 'Give up the rest' }));
  expect((await panel.findAllByText('Cancelled')).length).toBe(1);
});

test('what is empty is named, who is looked at is shown, and a test goes to oneself', async () => {
  const user = userEvent.setup();
  const { host } = await opened('/merges?fresh=yes');
  const form = await dialog();
  await user.type(form.getByLabelText('Text'), 'Dear {{{{ client.first_name }}');
  await user.click(form.getByRole('button', { name: 'Insert client.name' }));
  expect(form.getByLabelText('Text')).toHaveProperty('value', 'Dear {{ client.first_name }}{{ client.name }}');
  await waitFor(() => expect(callsOf(host, 'mail_merge.preview').at(-1)).toMatchObject({ with_gaps: false }));
  const row = form.getAllByRole('button').find((button) => button.textContent?.includes('@')) as HTMLElement;
  await user.click(row);
  expect(await form.findByTitle('The mail as its reader sees it')).toBeTruthy();
  await user.click(form.getByRole('button', { name: 'Test to me' }));
  await waitFor(() => expect(callsOf(host, 'mail_merge.test')).toHaveLength(1));
  expect(await screen.findByText('A test goes to mira@nordlicht.example.')).toBeTruthy();
  // A word that nobody knows stands at its field.
  await user.type(form.getByLabelText('Text'), '{{{{ unknown }}');
  await waitFor(() => expect(form.getByLabelText('Text').getAttribute('aria-invalid')).toBe('true'));
});

test('without an account nothing can be sent, and the way to one is shown', async () => {
  openApp('/merges?fresh=yes');
  const form = await dialog();
  expect(form.getByText(/No account may send mail yet/)).toBeTruthy();
  expect(form.getByRole('button', { name: /^Send/ })).toHaveProperty('disabled', true);
});

test('a contact is opted out beside its address, listed, and allowed again', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/clients?id=c-acme');
  const toggle = (await screen.findAllByRole('button', { name: /^Mails to many:/ }))[0] as HTMLElement;
  await user.click(toggle);
  await waitFor(() => expect(callsOf(host, 'mail_merge.opt_out')[0]).toMatchObject({ out: true }));
  await waitFor(() => expect(toggle.getAttribute('aria-pressed')).toBe('false'));
  expect(await screen.findByRole('button', { name: 'Undo', hidden: true })).toBeTruthy();
});

test('who opted out is listed, added and allowed again', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/merges?outs=true');
  expect(await screen.findByText('Nobody opted out')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.click(screen.getByRole('combobox', { name: 'Add a client' }));
  await user.click(await screen.findByRole('option', { name: 'Acme' }));
  expect(await screen.findByText('with all contacts')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Allow mails to many to Acme again' }));
  expect(await screen.findByText('Nobody opted out')).toBeTruthy();
  expect(callsOf(host, 'mail_merge.opt_out')).toHaveLength(2);
});

test('an empty screen shows the way on, and a failure what happened', async () => {
  const { container, unmount } = openApp('/merges');
  expect(await screen.findByText('Nothing was sent to many yet')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  unmount();
  openApp('/merges', { fail: 'mail_merge.list' });
  expect(await screen.findByText('The database could not be read or written')).toBeTruthy();
});
