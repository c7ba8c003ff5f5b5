import { addDays } from '../../format/dates';
import type { Day, ListTasks, TaskStatus } from '../../ipc/types';

export const STATUSES = ['open', 'in_progress', 'waiting', 'done'] as const satisfies TaskStatus[];
export const UNDONE: TaskStatus[] = ['open', 'in_progress', 'waiting'];
export const DUES = ['overdue', 'today', 'week', 'range'] as const;
export const SORTS = ['due', 'name', 'project', 'created'] as const;

/** The filters of the task list as they stand in the address. Nothing said means: all that is not done, soonest first. */
export interface TaskSearch {
  id?: string;
  text?: string;
  status?: TaskStatus[];
  client?: string;
  project?: string;
  due?: (typeof DUES)[number];
  from?: Day;
  to?: Day;
  sort?: (typeof SORTS)[number];
}

const oneOf = <T extends string>(list: readonly T[], value: unknown) => list.find((item) => item === value);
const text = (value: unknown) => (value ? String(value) : undefined);
const day = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined);

export function readTaskSearch(raw: Record<string, unknown>): TaskSearch {
  const status = Array.isArray(raw.status) ? STATUSES.filter((s) => (raw.status as unknown[]).includes(s)) : [];
  return {
    id: text(raw.id),
    text: text(raw.text),
    status: status.length > 0 ? status : undefined,
    client: text(raw.client),
    project: text(raw.project),
    due: oneOf(DUES, raw.due),
    from: day(raw.from),
    to: day(raw.to),
    sort: oneOf(SORTS, raw.sort),
  };
}

export function toFilter(search: TaskSearch, today: Day): ListTasks {
  return {
    text: search.text,
    status: search.status ?? UNDONE,
    client_id: search.client,
    project_id: search.project,
    sort: search.sort ?? 'due',
    ...dueRange(search, today),
  };
}

function dueRange({ due, from, to }: TaskSearch, today: Day): Pick<ListTasks, 'due_from' | 'due_to'> {
  switch (due) {
    case 'overdue':
      return { due_to: addDays(today, -1) };
    case 'today':
      return { due_from: today, due_to: today };
    case 'week':
      return { due_from: today, due_to: addDays(today, 6) };
    case 'range':
      return { due_from: from, due_to: to };
    case undefined:
      return {};
  }
}

/** How many filters beyond text and sort are set, for the button that hides them. */
export function countFilters(search: TaskSearch): number {
  return [search.client, search.project, search.due].filter(Boolean).length;
}
