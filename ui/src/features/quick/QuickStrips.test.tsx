import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { openApp } from '../../test/app';

test('an absence is answered by a key without leaving the line of input; when none is left the window goes', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/quick');
  const hide = vi.spyOn(host, 'hideQuick');
  await screen.findByText('Away 9:05 – 9:27 (0:22), Cart totals, rounding');
  await user.type(await screen.findByRole('combobox'), 'dks');
  expect(host.calls.some((c) => c.name === 'gap.resolve')).toBe(false);
  await user.keyboard('{Alt>}d{/Alt}');
  await screen.findByText(/^Away 10:00 – 10:45/);
  expect(hide).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: /^Keep/ }));
  await waitFor(() => expect(hide).toHaveBeenCalled());
  const asked = host.calls.filter((c) => c.name === 'gap.resolve').map((c) => c.request);
  expect(asked).toEqual([
    { ids: ['g-today'], choice: 'discard' },
    { ids: ['g-lunch'], choice: 'keep' },
  ]);
});

test('an answer that could not be written says so', async () => {
  const user = userEvent.setup();
  openApp('/quick', { fail: 'gap.resolve' });
  await user.click(await screen.findByRole('button', { name: /^Keep/ }));
  expect(await screen.findByText(/The database could not be read or written/)).toBeTruthy();
});

test('the round of focus shows its end and goes on by a key', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/quick');
  await screen.findByRole('combobox');
  await host.call('pomodoro.start', {});
  await screen.findByText(/^Focus until/);
  await user.keyboard('{Alt>}b{/Alt}');
  await screen.findByText(/^Break until/);
  expect(host.fake.data.timer?.state).toBe('on_break');
});

test('an absence is given to what the line names, by the keyboard alone', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/quick');
  await screen.findByText(/^Away 9:05/);
  await user.keyboard('{Alt>}g{/Alt}');
  const line = await screen.findByRole('combobox', { name: 'What was it?' });
  expect(document.activeElement).toBe(line);
  await user.keyboard('{Enter}');
  expect(host.calls.some((c) => c.name === 'gap.resolve')).toBe(false);
  await user.type(line, 'Dentist');
  await screen.findByText('Gives 9:05 – 9:27 to “Dentist”');
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(host.calls.filter((c) => c.name === 'gap.resolve').map((c) => c.request)).toEqual([
      { ids: ['g-today'], choice: 'give', note: 'Dentist' },
    ]),
  );
  // The next one is asked about; Escape goes back to the line of every day.
  await screen.findByText(/^Away 10:00 – 10:45/);
  await user.keyboard('{Alt>}g{/Alt}{Escape}');
  await screen.findByRole('combobox', { name: 'What are you working on?' });
});
