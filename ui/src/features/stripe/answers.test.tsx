import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

const callsOf = (host: ReturnType<typeof openApp>['host'], name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

/** The invoice whose payment is disputed. */
async function disputed() {
  const user = userEvent.setup();
  const app = openApp('/inbox');
  const row = (await screen.findByText(/disputes €/)).closest('li');
  await user.click(within(row as HTMLElement).getByRole('button'));
  await screen.findByText('Needs an answer');
  return { user, ...app };
}

test('what is gathered is changed, kept and sent, and stands there as it was sent', async () => {
  const { user, host } = await disputed();
  await user.click(screen.getByRole('button', { name: 'Answer…' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Answer the dispute over/ }));
  expect(dialog.getByLabelText<HTMLInputElement>('When the work was done').value).toBe('2–14 October 2026');
  const text = dialog.getByLabelText('What else tells for you');
  await user.clear(text);
  await user.type(text, 'It is online.');
  expect(await axeProblems(document.body)).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(callsOf(host, 'dispute.save')).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  // Opened again, what was written stands there; nothing is sent yet.
  await user.click(screen.getByRole('button', { name: 'Answer…' }));
  const again = within(await screen.findByRole('dialog', { name: /^Answer the dispute over/ }));
  expect(again.getByLabelText<HTMLTextAreaElement>('What else tells for you').value).toBe('It is online.');
  expect(again.getByText(/Saved/)).toBeTruthy();
  expect(callsOf(host, 'dispute.submit')).toEqual([]);
  await user.click(again.getByRole('button', { name: 'Send the answer' }));
  await user.click(await screen.findByRole('button', { name: 'Send' }));
  await waitFor(() => expect(callsOf(host, 'dispute.submit')).toHaveLength(1));
  expect(callsOf(host, 'dispute.submit')[0]).toMatchObject({
    dispute_id: 'dispute-1',
    evidence: { service_date: '2–14 October 2026', uncategorized_text: 'It is online.' },
  });
  expect(await screen.findByText('Your answer waits to be sent.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Answer…' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'What was sent…' }));
  const sent = within(await screen.findByRole('dialog', { name: 'What was answered' }));
  expect(sent.getByText('It is online.')).toBeTruthy();
  expect(await axeProblems(document.body)).toEqual([]);
});

test('an answer that says nothing is refused where it is missing', async () => {
  const { user } = await disputed();
  await user.click(screen.getByRole('button', { name: 'Answer…' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Answer the dispute over/ }));
  await user.clear(dialog.getByLabelText('What was delivered'));
  await user.clear(dialog.getByLabelText('What else tells for you'));
  await user.click(dialog.getByRole('button', { name: 'Send the answer' }));
  await user.click(await screen.findByRole('button', { name: 'Send' }));
  await waitFor(() => expect(dialog.getByLabelText('What was delivered').getAttribute('aria-invalid')).toBe('true'));
});

test('a loss is accepted only after it was asked', async () => {
  const { user, host } = await disputed();
  await user.click(screen.getByRole('button', { name: 'Accept the loss…' }));
  const asked = within(await screen.findByRole('dialog', { name: 'Accept the loss?' }));
  expect(callsOf(host, 'dispute.accept')).toEqual([]);
  await user.click(asked.getByRole('button', { name: 'Accept' }));
  await waitFor(() => expect(callsOf(host, 'dispute.accept')).toEqual([{ dispute_id: 'dispute-1' }]));
  expect(await screen.findByText('That you accept the loss waits to be sent.')).toBeTruthy();
});
