import { screen, within } from '@testing-library/react';
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

test.each([
  ['/clients', () => screen.findAllByText('Acme')],
  ['/clients?id=c-acme', () => screen.findAllByLabelText('Legal name')],
  ['/projects', () => screen.findAllByText('Brand identity')],
  ['/projects?id=p-web', () => screen.findAllByLabelText('Budget in hours')],
  ['/tasks', () => screen.findAllByLabelText('Add a task: type what there is to do and press Enter')],
  ['/tasks?id=t-build', () => screen.findAllByLabelText(/^Assignee/)],
  ['/import', () => screen.findAllByText('Drop a file here, or choose one')],
])('%s is clean by axe once it is filled', async (address, filled) => {
  openApp(address);
  await filled();
  expect(await axeProblems(document.body)).toEqual([]);
});

test.each(['/clients', '/projects', '/tasks'])('%s shows one way on while it is empty', async (address) => {
  const { container } = openApp(address, { data: 'empty' });
  const main = within(await screen.findByRole('main'));
  expect((await main.findAllByRole('button', { name: /^Add (client|project|task)$/ })).length).toBeGreaterThan(0);
  expect(await axeProblems(container)).toEqual([]);
});

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

test.each([
  ['/clients', 'client.list'],
  ['/projects', 'project.list'],
  ['/tasks', 'task.list'],
  ['/invoices', 'invoice.list'],
  ['/invoices/i-1', 'invoice.show'],
])('%s says what happened when %s fails', async (address, fail) => {
  openApp(address, { fail });
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('The database could not be read or written')).toBeTruthy();
});
