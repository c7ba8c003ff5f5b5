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

test('the menu at the pointer splits there, and a key asks for the time', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/time?view=calendar');
  const admin = await block(/^Books and mail.*Mon 16, 16:15 – 16:45/);
  fireEvent.contextMenu(admin, { clientX: 5, clientY: 5 });
  // No layout here, so the pointer is not inside and the middle counts.
  await user.click(await screen.findByRole('menuitem', { name: 'Split at 16:30' }));
  await waitFor(() =>
    expect(host.calls.find((c) => c.name === 'entry.split')?.request).toEqual({
      id: 'e-0-3',
      at: '2026-11-16T15:30:00.000Z',
    }),
  );
  (await block(/^Books and mail.*Mon 16, 16:15 – 16:30/)).focus();
  await user.keyboard('x');
  expect(await screen.findByRole('dialog', { name: 'Split this entry' })).toBeTruthy();
});

test('every day has its gaps, and time of another zone says its own clock', async () => {
  const { host } = openApp('/time?view=calendar');
  const [entry] = host.fake.data.entries.filter((e) => e.id === 'e-0-0');
  if (entry) entry.zone = 'America/New_York';
  // Monday 9:00 in Berlin is 3:00 in New York.
  expect(await block(/3:00 – 5:15 in New York/)).toBeTruthy();
  const gaps = await screen.findAllByRole('button', { name: /gap .*12:15 – 13:00/ });
  expect(gaps.length).toBeGreaterThan(0);
});
