import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';
import { readMilestone, readPrice } from './readMilestone';

const callsOf = (host: ReturnType<typeof openApp>['host'], name: string) =>
  host.calls.filter((call) => call.name === name).map((call) => call.request);

async function section(path = '/projects?id=p-app') {
  const app = openApp(path);
  const panel = await screen.findByRole('dialog');
  return { ...app, part: within(await within(panel).findByRole('region', { name: 'Milestones' })) };
}

test.each([
  ['Design 3000', 'EUR', { name: 'Design', amount: { minor: 300_000, currency: 'EUR' } }],
  ['Go live, second try 1.250,50', 'EUR', { name: 'Go live, second try', amount: { minor: 125_050, currency: 'EUR' } }],
  ['Launch 30 %', 'EUR', { name: 'Launch', share: '30' }],
  ['Launch 33,33%', 'EUR', { name: 'Launch', share: '33.33' }],
  ['Kick-off', 'EUR', { name: 'Kick-off' }],
  ['Version 2.345', 'JPY', { name: 'Version', amount: { minor: 2345, currency: 'JPY' } }],
])('%s in %s', (line, currency, expected) => expect(readMilestone(line, currency)).toEqual(expected));

test.each(['x', '0', '-5', '0 %', '101 %'])('%s is no price', (text) => expect(readPrice(text, 'EUR')).toBeNull());

test('the project shows its milestones with what they come to, clean by axe', async () => {
  const { part, container } = await section();
  // 30 % of €12,000.00 twice, one of them done and to be billed.
  expect(await part.findAllByText('€3,600.00')).toHaveLength(2);
  expect(part.getByText('€4,800.00')).toBeTruthy();
  expect(part.getByText('To be billed')).toBeTruthy();
  expect(part.getByText('Due soon')).toBeTruthy();
  expect(part.getByText(/€0.00 paid · €0.00 billed · €12,000.00 agreed/)).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('one is added by its line and edited where it stands', async () => {
  const user = userEvent.setup();
  const { host, part } = await section();
  await user.type(await part.findByLabelText(/^Add a milestone:/), 'Training 1500{Enter}');
  await waitFor(() => expect(callsOf(host, 'milestone.add')).toHaveLength(1));
  expect(callsOf(host, 'milestone.add')[0]).toEqual({
    project_id: 'p-app',
    name: 'Training',
    amount: { minor: 150_000, currency: 'EUR' },
  });
  expect(await part.findByText('€1,500.00 more than agreed')).toBeTruthy();
  await user.click(part.getByRole('button', { name: /^Training/ }));
  const amount = part.getByRole('textbox', { name: 'Amount or share' });
  await user.clear(amount);
  await user.type(amount, 'lots{Enter}');
  expect(await part.findByText('Type an amount like 3000, or a share like 30 %.')).toBeTruthy();
  await user.clear(amount);
  await user.type(amount, '10 %{Enter}');
  await waitFor(() => expect(callsOf(host, 'milestone.edit')).toEqual([{ id: expect.any(String), share: '10' }]));
});

test('completing asks for what shows it, and reopening for the reason', async () => {
  const user = userEvent.setup();
  const { host, part } = await section('/projects?milestone=ms-beta');
  await user.click(await part.findByRole('button', { name: 'Complete…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Complete Beta' }));
  await user.type(dialog.getByLabelText('Note'), 'Signed off');
  await user.type(dialog.getByLabelText('Link'), 'beta.example.com');
  await user.click(dialog.getByRole('button', { name: 'Complete' }));
  expect(await dialog.findByText('Is no address like https://example.com.')).toBeTruthy();
  await user.clear(dialog.getByLabelText('Link'));
  await user.upload(dialog.getByLabelText('Choose files'), new File(['Approved'], 'sign-off.txt'));
  await user.click(dialog.getByRole('button', { name: 'Complete' }));
  await waitFor(() => expect(callsOf(host, 'milestone.attach')).toHaveLength(1));
  expect(await part.findByText('sign-off.txt')).toBeTruthy();
  await user.click(part.getByRole('button', { name: 'Reopen…' }));
  const reopen = within(await screen.findByRole('dialog', { name: 'Reopen Beta' }));
  await user.click(reopen.getByRole('button', { name: 'Reopen' }));
  expect(await reopen.findByText('Is missing: type something here.')).toBeTruthy();
  await user.type(reopen.getByLabelText('Why is it not done after all?'), 'Crashes on start');
  await user.click(reopen.getByRole('button', { name: 'Reopen' }));
  await user.click(await part.findByRole('button', { name: 'History' }));
  expect(await part.findByText('Crashes on start')).toBeTruthy();
});

test('a completed one goes on a draft, and the line leads back', async () => {
  const user = userEvent.setup();
  const { host, part } = await section();
  await user.click(await part.findByRole('button', { name: 'Bill 1 completed' }));
  await waitFor(() => expect(callsOf(host, 'milestone.bill')).toEqual([{ milestone_ids: ['ms-concept'] }]));
  const link = await screen.findByRole('link', { name: 'Milestone' });
  expect(link.getAttribute('href')).toContain('milestone=ms-concept');
});

test('they move by the keyboard', async () => {
  const user = userEvent.setup();
  const { host, part } = await section();
  const launch = await part.findByRole('button', { name: /^Launch/ });
  launch.focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(callsOf(host, 'milestone.move')).toEqual([{ id: 'ms-launch', before: 'ms-beta' }]));
});

test('a plan of shares says its sum before it is made', async () => {
  const user = userEvent.setup();
  const { host, part } = await section();
  await user.click(await part.findByRole('button', { name: 'Plan…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Plan milestones' }));
  expect(dialog.getByText('100 % in all')).toBeTruthy();
  await user.click(dialog.getByLabelText('Leave out part 3'));
  expect(dialog.getByText('70 % in all')).toBeTruthy();
  await user.clear(dialog.getByLabelText('Share of part 2 in per cent'));
  await user.type(dialog.getByLabelText('Share of part 2 in per cent'), '69,5');
  expect(dialog.getByText('99.50 % in all')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Add 2 milestones' }));
  await waitFor(() => expect(callsOf(host, 'milestone.plan')).toHaveLength(1));
  expect(callsOf(host, 'milestone.plan')[0]).toMatchObject({
    parts: [{ share: '30' }, { name: 'Part 2', share: '69.5' }],
  });
});

test('a deposit is asked for before it is done', async () => {
  const user = userEvent.setup();
  const { host, part } = await section('/projects?milestone=ms-beta');
  await user.click(await part.findByRole('button', { name: 'Ask for a deposit…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Deposit for Beta' }));
  await user.clear(dialog.getByLabelText('Deposit'));
  await user.type(dialog.getByLabelText('Deposit'), '50 %');
  await user.click(dialog.getByRole('button', { name: 'Draft deposit invoice' }));
  await waitFor(() => expect(callsOf(host, 'milestone.deposit')).toEqual([{ id: 'ms-beta', percent: '50' }]));
});

test('what is due stands in the inbox and opens its project', async () => {
  const user = userEvent.setup();
  openApp('/inbox');
  const row = (await screen.findByText('Brand book')).closest('li');
  expect(row?.textContent).toMatch(/Globex › Brand identity was due/);
  await user.click(within(row as HTMLElement).getByRole('button', { name: 'Look' }));
  expect(await screen.findByRole('textbox', { name: 'Amount or share' })).toBeTruthy();
});

test('a project without milestones says what they are for, and one that cannot be read says so', async () => {
  const { part } = await section('/projects?id=p-ret');
  expect(await part.findByText('A milestone is a part of the project that is paid when it is done.')).toBeTruthy();
  cleanup();
  openApp('/projects?id=p-app', { fail: 'milestone.list' });
  const broken = await screen.findByRole('region', { name: 'Milestones' });
  expect(await within(broken).findByRole('button', { name: /again/i })).toBeTruthy();
});

test('the client and Today tell what waits, and the client what is due', async () => {
  openApp('/clients?id=c-initech');
  const panel = within(await screen.findByRole('dialog'));
  const part = within(await panel.findByRole('region', { name: 'Milestones' }));
  expect(part.getByRole('link', { name: 'Beta' }).getAttribute('href')).toContain('milestone=ms-beta');
  expect(part.getAllByRole('link').map((link) => link.textContent)).toEqual(['Concept', 'Beta', 'Launch']);
  cleanup();
  openApp('/');
  expect(await screen.findByText(/€3,600.00 for 1 milestone/)).toBeTruthy();
});
