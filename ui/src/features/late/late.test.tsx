import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';

const OVERDUE = '/invoices/i-5';

test('an overdue invoice tells what is owed on top and puts it on a draft', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp(OVERDUE);
  const section = (await screen.findByText('In all, up to today')).closest('section') as HTMLElement;
  // Due on 8 November, today is the 20th: 1,190.00 at 10.15 % for 12 days is 3.97, and 40.00.
  expect(within(section).getByText('12 days on €1,190.00 at 10.15 % a year')).toBeTruthy();
  expect(within(section).getByText('€43.97')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.click(within(section).getByRole('button', { name: 'Put on a draft' }));
  await waitFor(() => expect(host.calls.filter((c) => c.name === 'invoice.claim')).toHaveLength(1));
  expect(host.fake.data.invoices.at(-1)?.state).toBe('draft');
});

test('a rate that nobody knows yet is shown and not billed; added in the settings, it is', async () => {
  const user = userEvent.setup();
  const { container } = openApp('/settings?section=late');
  await user.click(await screen.findByRole('button', { name: /^Remove your rate from/ }));
  await waitFor(() => expect(screen.queryByText('Added by you')).toBeNull());
  await user.type(screen.getByLabelText('Per cent'), '2,15');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(await screen.findByText('Added by you')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test('agreed terms are typed in place', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/settings?section=late');
  await user.click(await screen.findByRole('combobox', { name: 'Interest and fees' }));
  await user.click(await screen.findByRole('option', { name: 'As agreed' }));
  const percent = await screen.findByLabelText('Interest a year');
  await user.clear(percent);
  await user.type(percent, '9,5{Enter}');
  await waitFor(() =>
    expect(host.fake.data.settings.late_terms).toEqual({ kind: 'own', percent: '9.5', flat_minor: 0, grace_days: 0 }),
  );
});
