import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

type Host = ReturnType<typeof openApp>['host'];
const callsOf = (host: Host, name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request as Record<string, unknown>);
const open = (address = '/messages') => openApp(address, { google: 'mail' });
const rowOf = (name: RegExp) => screen.findByRole('button', { name });

test('a thread is read when it is opened, and unread again by a key', async () => {
  const user = userEvent.setup();
  const { host, container } = open();
  expect(await screen.findByText('Unread 1')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.click(await rowOf(/first drafts/));
  expect(await screen.findByText(/The second one it is. Could/, { selector: 'p' })).toBeTruthy();
  await waitFor(() => expect(callsOf(host, 'message.mark')).toEqual([{ id: 'thread-0', read: true }]));
  expect(await axeProblems(container)).toEqual([]);
  await user.keyboard('u');
  await waitFor(() => expect(callsOf(host, 'message.mark').at(-1)).toEqual({ id: 'thread-0', read: false }));
  expect(await screen.findByText('Unread 1')).toBeTruthy();
  // It is not marked as read again behind the user's back.
  expect(callsOf(host, 'message.mark')).toHaveLength(2);
  await user.keyboard('j');
  expect(await screen.findByText(/Paid today, thank you/, { selector: 'p' })).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(await screen.findByText('Choose a message')).toBeTruthy();
});

test('an answer goes out with what it answers', async () => {
  const user = userEvent.setup();
  const { host } = open('/messages?id=thread-0');
  await screen.findByText(/The second one it is. Could/);
  await user.keyboard('r');
  const text = await screen.findByLabelText('Your answer');
  await user.clear(text);
  await user.type(text, 'Tomorrow.');
  await user.click(screen.getByRole('button', { name: 'Repeat their words below' }));
  await user.click(screen.getByRole('button', { name: /Also to Bob/ }));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(callsOf(host, 'mail.send')).toHaveLength(1));
  const sent = callsOf(host, 'mail.send')[0];
  expect(sent).toMatchObject({
    kind: 'message',
    to: ['Ada Lovelace <ada@globex.example>'],
    cc: ['Bob <bob@globex.example>'],
    subject: 'Re: Re: Website, first drafts',
    answers: { in_reply_to: '<thread-0@globex.example>' },
  });
  expect(String(sent?.body)).toMatch(/^Tomorrow\.\n\n> The second/);
});

test('what can run is warned of, and pictures from elsewhere stay there', async () => {
  const user = userEvent.setup();
  const { host } = open('/messages?id=thread-0');
  await user.click(await screen.findByRole('button', { name: 'Save brand-fonts.pdf.exe' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/can run something/)).toBeTruthy();
  expect(callsOf(host, 'file.show')).toHaveLength(0);
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await user.click(screen.getByRole('button', { name: 'As designed' }));
  const frame = await screen.findByTitle('The mail as its reader sees it');
  expect(frame.getAttribute('sandbox')).toBe('');
  expect(screen.getByText(/2 pictures from elsewhere were left out/)).toBeTruthy();
  await user.click(screen.getByText(/Where its links lead/));
  expect(screen.getByText('https://globex.example/plan')).toBeTruthy();
});

test('a stranger’s mail is nobody’s until the user says whose', async () => {
  const user = userEvent.setup();
  const { host } = open();
  await user.click(await screen.findByText('Nobody’s yet 1'));
  await user.click(await rowOf(/reading circle/));
  const reply = await screen.findByRole('button', { name: /^Reply/ });
  expect(reply).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('combobox', { name: 'Client' }));
  const [option] = await screen.findAllByRole('option');
  await user.click(option as HTMLElement);
  await waitFor(() => expect(callsOf(host, 'message.assign')[0]).toMatchObject({ id: 'thread-2' }));
  await waitFor(() => expect(screen.getByRole('button', { name: /^Reply/ })).toHaveProperty('disabled', false));
});

test('a mail that was saved as a file is dropped in', async () => {
  const { host, container } = open();
  await screen.findByText('Choose a message');
  const file = new File(['From: eve@elsewhere.example\n\nCan you?'], 'mail.eml');
  fireEvent.drop(container.querySelector('[class*="screen"]') as Element, { dataTransfer: { files: [file] } });
  expect(await screen.findByText('The mail is here.')).toBeTruthy();
  expect(await screen.findByText('Can you?', { selector: 'p' })).toBeTruthy();
  expect(callsOf(host, 'message.import')).toHaveLength(1);
});

test('without an account the way to one is shown, and unread mail waits in the inbox', async () => {
  openApp('/messages', { data: 'empty' });
  expect(await screen.findByRole('link', { name: 'Connect an account' })).toBeTruthy();
});

test('the inbox leads to what nobody has read', async () => {
  const user = userEvent.setup();
  open('/inbox');
  const need = await screen.findByText(/wrote: Re: Website/);
  await user.click(within(need.closest('li') as HTMLElement).getByRole('button'));
  expect(await screen.findByText(/The second one it is. Could/)).toBeTruthy();
});
