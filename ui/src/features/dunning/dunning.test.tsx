import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { ReminderPlan } from '../../ipc/types';
import { axeProblems, openApp } from '../../test/app';

const plans = (host: ReturnType<typeof openApp>['host']) =>
  host.calls.filter((call) => call.name === 'dunning.set_plan').map((call) => call.request as ReminderPlan);

test('reminders are turned on, given other days, and what goes when is listed', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/settings?section=reminders');
  await user.click(await screen.findByRole('switch', { name: 'Remind by itself' }));
  await waitFor(() => expect(plans(host).at(-1)?.on).toBe(true));
  expect(await axeProblems(container)).toEqual([]);
  const days = screen.getByRole('textbox', { name: 'Days of the First reminder' });
  await user.clear(days);
  await user.type(days, '5{Enter}');
  await waitFor(() => expect(plans(host).at(-1)?.steps[0]).toEqual({ stage: 'reminder_1', days: 5 }));
  await user.click(screen.getByRole('checkbox', { name: 'Second reminder' }));
  await waitFor(() =>
    expect(
      plans(host)
        .at(-1)
        ?.steps.map((s) => s.stage),
    ).toEqual(['reminder_1', 'reminder_3']),
  );
  await user.click(screen.getByRole('checkbox', { name: 'Sat' }));
  await waitFor(() => expect(plans(host).at(-1)?.weekdays).toContain('saturday'));
  // Days that are out of order are told, and nothing changes.
  await user.clear(days);
  await user.type(days, '40{Enter}');
  expect(await screen.findByText(/^Is not after the one before it/)).toBeTruthy();

  const row = screen.getByRole('row', { name: /2026-0042/ });
  expect(within(row).getByText(/First reminder · /)).toBeTruthy();
  await user.click(within(row).getByRole('switch', { name: 'Pause the reminders of 2026-0042' }));
  expect(await within(row).findByText('Paused')).toBeTruthy();
});

test('a client is never reminded, or by steps of its own', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/clients?id=c-acme');
  const field = await screen.findByRole('combobox', { name: 'Reminders' });
  await user.click(field);
  await user.click(await screen.findByRole('option', { name: 'Never' }));
  const set = () => host.calls.filter((call) => call.name === 'dunning.set_client').map((call) => call.request);
  await waitFor(() => expect(set().at(-1)).toMatchObject({ own: { paused: true } }));
  await user.click(field);
  await user.click(await screen.findByRole('option', { name: 'Steps of its own' }));
  expect(await screen.findByRole('textbox', { name: 'Days of the Last reminder' })).toBeTruthy();
});

test('an invoice that is open tells what goes next, once reminders are on', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/invoices/i-5');
  await screen.findByText('History');
  expect(screen.queryByText('Reminders')).toBeNull();
  const plan = (await host.call('dunning.plan', {} as never)) as ReminderPlan;
  await host.call('dunning.set_plan', { ...plan, on: true } as never);
  await user.click(await screen.findByRole('button', { name: 'Pause' }));
  expect(await screen.findByRole('button', { name: 'Go on' })).toBeTruthy();
});
