import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';
import { kindOf } from './kinds';

const HEAD = 'client,project,note,day,time,length\n';
const GOOD = `${HEAD}Acme,Website,Cart,2026-09-01,08:30:00,2:10\nWayne,Cave,Lights,2026-09-02,09:00:00,0:45\n`;
const file = (text: string) => new File([text], 'Toggl_export.csv', { type: 'text/csv' });
const choose = async (user: ReturnType<typeof userEvent.setup>, text: string) =>
  user.upload(await screen.findByLabelText<HTMLInputElement>('File to import'), file(text));

test('a file is tried out first, then imported, and the second time everything is here already', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/import');
  await choose(user, GOOD);
  expect(await screen.findByText('the file states 2:55')).toBeTruthy();
  expect(screen.getByText('Wayne')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  const before = host.fake.data.entries.length;
  await user.click(screen.getByRole('button', { name: 'Import 2 entries' }));
  expect(await screen.findByText('2 entries added, 2:55 in all.')).toBeTruthy();
  expect(host.fake.data.entries.length).toBe(before + 2);
  await user.click(screen.getByRole('button', { name: 'Import another file' }));
  await choose(user, GOOD);
  expect(await screen.findByText(/is here already: there is nothing to add/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Import 0 entries' }).disabled).toBe(true);
});

test('a bad row names its reason; the rest is imported only when it is asked for', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/import');
  await choose(user, `${GOOD}Acme,Website,Broken,someday,08:00:00,1:00\n`);
  expect(await screen.findByText(/start: "someday 08:00:00" is no date in this order/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Import 2 entries' }).disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Import the rest, skip 1 bad row' }));
  expect(await screen.findByText('2 entries added, 2:55 in all.')).toBeTruthy();
  expect(host.calls.at(-1)).toBeTruthy();
  const written = host.calls.filter((c) => c.name === 'import.run').map((c) => c.request as { skip_bad?: boolean });
  expect(written.at(-1)?.skip_bad).toBe(true);
});

test('dates that can be read in two ways are asked about', async () => {
  const user = userEvent.setup();
  const { host } = openApp('/import');
  await choose(user, `${HEAD}Acme,Website,Cart,01/02/2026,08:30:00,2:10\n`);
  expect(await screen.findByText('Is the day or the month written first?')).toBeTruthy();
  await user.click(screen.getByText('Day first'));
  expect(await screen.findByRole('button', { name: 'Import 1 entry' })).toBeTruthy();
  await waitFor(() => {
    const last = host.calls.filter((c) => c.name === 'import.run').at(-1)?.request;
    expect(last).toMatchObject({ date_order: 'dmy', dry_run: true, kind: 'toggl' });
  });
});

test('an empty file is refused in words', async () => {
  const user = userEvent.setup();
  openApp('/import');
  await choose(user, ' ');
  expect(await screen.findByText('The file holds no rows')).toBeTruthy();
  expect(screen.getByText('Nothing was written.')).toBeTruthy();
});

test('a table of any program is mapped: what is missing is said beside its field, then it is tried out', async () => {
  const user = userEvent.setup();
  const { host, container } = openApp('/import');
  await user.click(await screen.findByRole('combobox', { name: 'From' }));
  await user.click(await screen.findByRole('option', { name: 'Another CSV table' }));
  await user.upload(
    await screen.findByLabelText<HTMLInputElement>('File to import'),
    new File([GOOD], 'mine.csv', { type: 'text/csv' }),
  );
  expect(await screen.findByText('Choose a column')).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.click(screen.getByRole('combobox', { name: 'Length' }));
  await user.click(await screen.findByRole('option', { name: 'length · 2:10' }));
  await user.click(await screen.findByRole('button', { name: 'Import 2 entries' }));
  expect(await screen.findByText('2 entries added, 2:55 in all.')).toBeTruthy();
  const last = host.calls.filter((c) => c.name === 'import.run').at(-1)?.request;
  expect(last).toMatchObject({ kind: 'csv', mapping: { client: 0, date: 3, duration: 5 } });
});

test.each([
  ['2026-11.data', 'timewarrior'],
  ['frames', 'watson'],
  ['frames.json', 'watson'],
  ['work.ics', 'ics'],
  ['kimai-export.csv', 'kimai'],
  ['mine.csv', undefined],
])('%s is told by its name', (name, kind) => expect(kindOf(name)).toBe(kind));
