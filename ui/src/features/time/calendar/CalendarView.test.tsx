import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { openApp } from '../../../test/app';

const block = (name: RegExp) => screen.findByRole('button', { name });

test('arrows move an entry, Shift pulls its end; one rest writes one change', async () => {
  const { host } = openApp('/time?view=calendar');
  const admin = await block(/^Books and mail.*Mon 16, 16:15 – 16:45/);
  admin.focus();
  // Without a breath between the keys: on a busy machine a typist's pauses would be longer than the rest that writes.
  const press = (key: string, shiftKey = false) =>
    fireEvent.keyDown(document.activeElement ?? admin, { key, shiftKey });
  press('ArrowDown');
  press('ArrowDown');
  press('ArrowDown', true);
  press('ArrowRight');
  await waitFor(() => expect(host.calls.filter((c) => c.name === 'entry.edit')).toHaveLength(1));
  expect(host.calls.find((c) => c.name === 'entry.edit')?.request).toEqual({
    id: 'e-0-3',
    start: '2026-11-17T15:45:00.000Z',
    end: '2026-11-17T16:30:00.000Z',
  });
  expect(await block(/^Books and mail.*Tue 17, 16:45 – 17:30/)).toBeTruthy();
});

test('Enter opens the entry in the drawer', async () => {
  const user = userEvent.setup();
  openApp('/time?view=calendar');
  (await block(/^Books and mail/)).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('dialog', { name: 'Time entry' })).toBeTruthy();
  await waitFor(() => expect((screen.getByRole('textbox', { name: 'Start' }) as HTMLInputElement).value).toBe('16:15'));
});
