import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { openApp } from '../../test/app';

test('N adds time; a wrong end is said beside its field', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/time?view=list');
  await screen.findByRole('button', { name: 'What was it?: Call about the mailbox' });
  await user.keyboard('n');
  const drawer = within(await screen.findByRole('dialog', { name: 'New time entry' }));
  await user.type(await drawer.findByRole('textbox', { name: 'What was it?' }), 'Offer');
  const start = drawer.getByRole('textbox', { name: 'Start' });
  await user.clear(start);
  await user.type(start, '7:00');
  const end = drawer.getByRole('textbox', { name: 'End' });
  await user.clear(end);
  await user.type(end, 'soon');
  await user.tab();
  expect(await drawer.findByText('A time of day like 9:30')).toBeTruthy();
  await user.clear(end);
  await user.type(end, '8:15');
  await user.tab();
  expect((drawer.getByRole('textbox', { name: 'Duration' }) as HTMLInputElement).value).toBe('1:15');
  await user.click(drawer.getByRole('button', { name: 'Add' }));
  await waitFor(() =>
    expect(host.calls.find((c) => c.name === 'entry.add')?.request).toMatchObject({
      note: 'Offer',
      start: '2026-11-20T06:00:00.000Z',
      end: '2026-11-20T07:15:00.000Z',
    }),
  );
});
