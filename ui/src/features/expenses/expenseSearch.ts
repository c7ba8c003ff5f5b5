import type { Req } from '../../ipc/operations';
import type { Day, Id } from '../../ipc/types';

export const STATES = ['unbilled', 'draft', 'billed', 'written_off', 'not_billable'] as const;
export const TABS = ['all', 'unbilled', 'draft', 'billed'] as const;
export type State = (typeof STATES)[number];

/** What the address of the expenses' screen says. */
export interface ExpenseSearch {
  id?: Id;
  text?: string;
  billing?: State;
  client?: Id;
  project?: Id;
  category?: Id;
  from?: Day;
  to?: Day;
}

const word = (raw: unknown) => (raw ? String(raw) : undefined);
const day = (raw: unknown) => (/^\d{4}-\d\d-\d\d$/.test(String(raw)) ? String(raw) : undefined);

export function readExpenseSearch(raw: Record<string, unknown>): ExpenseSearch {
  return {
    id: word(raw.id),
    text: word(raw.text),
    billing: STATES.find((state) => state === raw.billing),
    client: word(raw.client),
    project: word(raw.project),
    category: word(raw.category),
    from: day(raw.from),
    to: day(raw.to),
  };
}

export function toRequest(search: ExpenseSearch): Req<'expense.list'> {
  return {
    text: search.text,
    billing: search.billing ? [search.billing] : [],
    client_id: search.client,
    project_id: search.project,
    category_id: search.category,
    from: search.from,
    // A range that is still being turned round shows nothing wrong.
    to: search.from && search.to && search.to < search.from ? search.from : search.to,
    limit: 1000,
  };
}

export const countFilters = ({ client, project, category, from, to }: ExpenseSearch) =>
  [client, project, category, from ?? to].filter(Boolean).length;
