import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setLanguage } from '../i18n';
import { axeProblems, openApp } from './app';

const SCREENS = [
  '/',
  '/time?view=list',
  '/time?view=week',
  '/time?view=calendar',
  '/inbox',
  '/quick',
  '/tasks',
  '/calendar',
  '/projects',
  '/clients',
  '/invoices',
  '/reports',
  '/settings',
  '/import',
];

test.each(SCREENS.flatMap((address) => ['full', 'empty'].map((data) => [address, data] as const)))(
  '%s with a %s workspace is clean by axe',
  async (address, data) => {
    const { container } = openApp(address, { data });
    await screen.findByRole('heading', { level: 1 });
    await Promise.resolve();
    expect(await axeProblems(container)).toEqual([]);
  },
);

test('German reaches the screens', async () => {
  openApp('/', { lang: 'de' });
  expect(await screen.findByText('Wartet auf dich')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Freitag, 20. November');
  setLanguage('en');
});

test('a screen that cannot read says so and offers another try', async () => {
  openApp('/', { fail: 'home.today' });
  expect(await screen.findByText('The database could not be read or written')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});
