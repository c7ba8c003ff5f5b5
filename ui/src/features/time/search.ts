import { useNavigate, useSearch } from '@tanstack/react-router';
import { asDay } from '../../format/dates';
import type { Billing, Day, Grouping, Id, ListEntries } from '../../ipc/types';

export const VIEWS = ['list', 'week', 'calendar'] as const;
export type View = (typeof VIEWS)[number];
export const BILLINGS: Billing[] = [
  'unbilled',
  'undecided',
  'retainer',
  'draft',
  'billed',
  'written_off',
  'not_billable',
];

/** How the list is grouped; the groups of all but the first and the last come from the core. */
export const GROUPS = ['day', 'client', 'project', 'task', 'tags', 'billable', 'none'] as const satisfies (
  | Grouping
  | 'day'
  | 'none'
)[];
export type GroupBy = (typeof GROUPS)[number];

/** What the address of the Time screen says. */
export interface TimeSearch {
  view?: View;
  /** Any day of the shown week. */
  day?: Day;
  /** The entry in the drawer. */
  entry?: Id;
  /** First and last day of the list. */
  from?: Day;
  to?: Day;
  text?: string;
  client?: Id;
  project?: Id;
  task?: Id;
  billing?: Billing;
  /** By day when missing. */
  group?: GroupBy;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export function readSearch(raw: Record<string, unknown>): TimeSearch {
  return {
    view: VIEWS.find((view) => view === raw.view),
    day: asDay(raw.day),
    from: asDay(raw.from),
    to: asDay(raw.to),
    entry: text(raw.entry),
    // A number in the address (?text=2026) is still a word to look for.
    text: text(raw.text) ?? (typeof raw.text === 'number' ? String(raw.text) : undefined),
    client: text(raw.client),
    project: text(raw.project),
    task: text(raw.task),
    billing: BILLINGS.find((billing) => billing === raw.billing),
    group: GROUPS.find((group) => group === raw.group && group !== 'day'),
  };
}

export function useTimeSearch(): [TimeSearch, (change: TimeSearch) => void] {
  const search = useSearch({ strict: false }) as TimeSearch;
  const navigate = useNavigate();
  return [
    search,
    (change) => void navigate({ to: '/time', search: (old) => ({ ...readSearch(old), ...change }), replace: true }),
  ];
}

export function filterOf(search: TimeSearch): ListEntries {
  return {
    from: search.from,
    to: search.to,
    text: search.text,
    client_id: search.client,
    project_id: search.project,
    task_id: search.task,
    billing: search.billing && [search.billing],
  };
}

export const isFiltered = (search: TimeSearch) =>
  !!(search.from || search.to || search.text || search.client || search.project || search.task || search.billing);

/** What a saved view keeps of the address. */
const KEPT = ['from', 'to', 'text', 'client', 'project', 'task', 'billing', 'group'] as const;

export function paramsOf(search: TimeSearch): Record<string, string> {
  return Object.fromEntries(KEPT.flatMap((key) => (search[key] ? [[key, search[key]]] : [])));
}

/** The address of a view: what it does not keep is cleared. */
export function searchOf(params: Record<string, string>): TimeSearch {
  const read = readSearch(params);
  return Object.fromEntries(KEPT.map((key) => [key, read[key]]));
}

export const sameParams = (a: Record<string, string>, b: Record<string, string>) =>
  KEPT.every((key) => a[key] === b[key]);
