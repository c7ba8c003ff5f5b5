import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp } from '../../test/app';

const ADDRESS = '/settings?section=shortcuts';

test('a shortcut that another program holds is named, with what to do', async () => {
  openApp(ADDRESS, { shortcut: 'taken' });
  const words = (await screen.findByRole('alert')).textContent;
  expect(words).toContain('Ctrl+Alt+T does nothing here: another program has it.');
  expect(words).toContain('Record another combination');
});

test('a shortcut that works says nothing', async () => {
  openApp(ADDRESS);
  await screen.findByRole('button', { name: 'Record…' });
  expect(screen.queryByRole('alert')).toBeNull();
});
