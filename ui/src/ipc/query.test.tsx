import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp } from '../test/app';
import { reads, writes } from './commands';
import { fakeHost } from './fake/host';
import { createQueryClient, invalidateTags, keyOf } from './query';

test('a change event refetches what reads one of its tags, and nothing else', async () => {
  const { host } = openApp('/');
  await screen.findByText('Needs you');
  const count = (name: string) => host.calls.filter((call) => call.name === name).length;
  const before = { today: count('home.today'), settings: count('settings.get'), timer: count('timer.status') };
  // Another process wrote a task.
  act(() => host.emit(['payment']));
  await waitFor(() => expect(count('home.today')).toBe(before.today + 1));
  expect(count('settings.get')).toBe(before.settings);
  expect(count('timer.status')).toBe(before.timer);
});

test('invalidation goes by the tags of the command, whatever the request', async () => {
  const client = createQueryClient();
  client.setQueryData(keyOf('task.list', { text: 'a' }), { tasks: [] });
  client.setQueryData(keyOf('tax.list', {}), { taxes: [] });
  await invalidateTags(client, ['person']);
  expect(client.getQueryState(keyOf('task.list', { text: 'a' }))?.isInvalidated).toBe(true);
  expect(client.getQueryState(keyOf('tax.list', {}))?.isInvalidated).toBe(false);
});

test('no command both reads and writes', () => {
  expect(Object.keys(reads).filter((name) => name in writes)).toEqual([]);
});

test('the fake rejects a command that does not exist, by its name', async () => {
  await expect(fakeHost().call('timer.explode', {})).rejects.toThrow('timer.explode');
});

test('a refused write changes nothing in the fake', async () => {
  const host = fakeHost();
  const before = structuredClone(host.fake.data);
  await expect(host.call('entry.edit', { id: 'e-call', end: '2020-01-01T00:00:00.000Z' })).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ field: 'end', rule: 'end_before_start' }],
  });
  expect(host.fake.data).toEqual(before);
});
