import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { rpc } from '../../../ipc/rpc';
import { openApp } from '../../../test/app';

const box = (name: string) => screen.findAllByRole('checkbox', { name: `Select ${name}` });

test('a selection is changed by one command, with hours and money in the bar', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/time?view=list');
  for (const name of ['Mailbox moved', 'Call about the mailbox']) {
    const [first] = await box(name);
    if (first) await user.click(first);
  }
  // 0:20 and 0:30 at 75.00 pounds an hour: 1224 s make 25.50, half an hour 37.50.
  const bar = within(await screen.findByRole('toolbar', { name: '2 selected' }));
  expect(bar.getByText('0:50 · £63.00')).toBeTruthy();
  await user.keyboard('e');
  const panel = within(await screen.findByRole('dialog', { name: 'Change 2 entries' }));
  expect((panel.getByRole('button', { name: 'Change 2 entries' }) as HTMLButtonElement).disabled).toBe(true);
  await user.type(panel.getByRole('combobox', { name: 'Add tags' }), 'q4{Enter}');
  await user.click(panel.getByRole('radio', { name: 'Not billable' }));
  await user.click(panel.getByRole('button', { name: 'Change 2 entries' }));
  await waitFor(() => expect(host.calls.filter((c) => c.name === 'entry.edit_many')).toHaveLength(1));
  expect(host.calls.find((c) => c.name === 'entry.edit_many')?.request).toEqual({
    ids: ['e-0-14', 'e-call'],
    add_tags: ['q4'],
    remove_tags: [],
    billable: false,
  });
  expect(await screen.findByText('2 changed')).toBeTruthy();
  expect(screen.queryByRole('toolbar', { name: '2 selected' })).toBeNull();
});

test('a rate of their own changes what the selection earns, and can be taken away', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/time?view=list');
  const select = async () => {
    const [first] = await box('Call about the mailbox');
    if (first) await user.click(first);
    await user.keyboard('e');
    return within(await screen.findByRole('dialog', { name: 'Change 1 entry' }));
  };
  let panel = await select();
  await user.type(panel.getByRole('textbox', { name: 'Rate per hour, GBP' }), '120');
  await user.tab();
  await user.click(panel.getByRole('button', { name: 'Change 1 entry' }));
  const asked = () => host.calls.filter((c) => c.name === 'entry.edit_many').map((c) => c.request);
  await waitFor(() => expect(asked()[0]).toMatchObject({ hourly: { minor: 12_000, currency: 'GBP' } }));
  panel = await select();
  await user.click(panel.getByRole('checkbox', { name: 'Take rates of their own away' }));
  await user.click(panel.getByRole('button', { name: 'Change 1 entry' }));
  await waitFor(() => expect(asked()[1]).toMatchObject({ hourly: null }));
});

test('what is billed is told before, and left out with its reason', async () => {
  const user = userEvent.setup();
  openApp('/time?view=list&billing=billed');
  const [first] = await screen.findAllByRole('checkbox', { name: /^Select (?!all)/ });
  if (first) await user.click(first);
  await user.keyboard('e');
  const panel = within(await screen.findByRole('dialog', { name: 'Change 1 entry' }));
  expect(panel.getByText('1 is on an issued invoice and stays as it is.')).toBeTruthy();
  await user.type(panel.getByRole('textbox', { name: 'What was it?' }), 'x{Enter}');
  expect(await screen.findByText('0 changed · 1 left out: it is on an issued invoice')).toBeTruthy();
});

test('grouped by client, a group closes and opens', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/time?view=list&group=client');
  const hide = await screen.findByRole('button', { name: 'Hide Acme' });
  const rows = () => screen.queryAllByRole('button', { name: 'What was it?: Review with Mira' }).length;
  await waitFor(() => expect(rows()).toBeGreaterThan(0));
  await user.click(hide);
  await screen.findByRole('button', { name: 'Show Acme' });
  expect(rows()).toBe(0);
  const asked = host.calls.filter((c) => c.name === 'entry.list').map((c) => c.request);
  expect(asked).toContainEqual({ group: { by: 'client', key: 'c-acme' }, totals: false });
});

test('a view is saved, shown, made the default, renamed and deleted', async () => {
  const user = userEvent.setup();
  const { host, unmount } = openApp('/time?view=list&text=mailbox');
  await user.click(await screen.findByRole('button', { name: 'Save this view…' }));
  await user.type(await screen.findByRole('textbox', { name: 'Name of the view' }), 'Mailbox{Enter}');
  const tab = await screen.findByRole('button', { name: 'Mailbox', pressed: true });
  expect(host.fake.data.views.at(-1)).toMatchObject({ screen: 'time', name: 'Mailbox', params: { text: 'mailbox' } });
  await user.click(await screen.findByRole('button', { name: 'To bill' }));
  await waitFor(() => expect(tab.getAttribute('aria-pressed')).toBe('false'));
  expect(host.calls.some((c) => c.name === 'entry.groups')).toBe(true);
  await user.click(tab);
  await user.click(await screen.findByRole('button', { name: 'More for the view Mailbox' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Open the list with it' }));
  expect(await screen.findByRole('img', { name: 'The list opens with it' })).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'More for the view Mailbox' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename…' }));
  const name = await screen.findByRole('textbox', { name: 'Name of the view' });
  await user.clear(name);
  await user.type(name, 'Post{Enter}');
  await user.click(await screen.findByRole('button', { name: 'More for the view Post' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete the view' }));
  await waitFor(() => expect(host.fake.data.views.some((v) => v.name === 'Post')).toBe(false));
  unmount();
});

test('closed time says so and cannot be changed', async () => {
  const { host } = openApp('/time?view=list');
  await screen.findAllByText('Mailbox moved');
  await rpc('period.close', { day: '2026-11-19' });
  host.emit(['entry']);
  const locks = await screen.findAllByRole('img', { name: /^This time is closed/ });
  expect(locks.length).toBeGreaterThan(0);
  // What is billed says that first, and today is open.
  const fixed = (note: string) =>
    screen.getAllByRole('button', { name: `What was it?: ${note}` }).map((b) => (b as HTMLButtonElement).disabled);
  expect(fixed('Mailbox moved')).toContain(true);
  expect(fixed('Checkout: card errors in plain words')).toContain(false);
});

test('the box of a group takes all of it, also what was not loaded yet', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/time?view=list&group=client');
  await user.click(await screen.findByRole('checkbox', { name: 'Select all of Acme' }));
  const { groups } = await rpc('entry.groups', { by: 'client', entries: {} });
  const count = groups.find((group) => group.path.client_name === 'Acme')?.count ?? 0;
  await screen.findByRole('toolbar', { name: `${count} selected` });
  expect(host.calls.filter((c) => c.name === 'entry.list').length).toBeGreaterThan(0);
});
