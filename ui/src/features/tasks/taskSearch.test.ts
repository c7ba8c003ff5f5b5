import { expect, test } from 'vitest';
import { readTaskSearch, toFilter, UNDONE } from './taskSearch';

const TODAY = '2026-12-30';

test.each([
  [{}, { status: UNDONE, sort: 'due' }],
  [{ due: 'overdue' }, { status: UNDONE, sort: 'due', due_to: '2026-12-29' }],
  [{ due: 'week' }, { status: UNDONE, sort: 'due', due_from: '2026-12-30', due_to: '2027-01-05' }],
  [
    { due: 'range', to: '2027-02-01' },
    { status: UNDONE, sort: 'due', due_from: undefined, due_to: '2027-02-01' },
  ],
  [
    { status: ['done'], sort: 'name', client: 'c' },
    { status: ['done'], sort: 'name', client_id: 'c' },
  ],
])('%j asks for %j', (address, filter) => {
  expect(toFilter(readTaskSearch(address), TODAY)).toEqual({
    text: undefined,
    client_id: undefined,
    project_id: undefined,
    ...filter,
  });
});

test('an address with nonsense in it is read as if the nonsense were not there', () => {
  expect(readTaskSearch({ status: ['x', 'done'], due: 'never', sort: 1, from: 'yesterday', id: 7 })).toEqual({
    id: '7',
    status: ['done'],
    text: undefined,
    client: undefined,
    project: undefined,
    due: undefined,
    from: undefined,
    to: undefined,
    sort: undefined,
  });
});
