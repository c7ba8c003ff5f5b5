import { RpcError } from '../host';
import type { OpName, Req, Res } from '../operations';
import type * as T from '../types';

export type RawProject = Omit<T.Project, 'client_name'>;
export type RawTask = Omit<T.Task, 'project_name' | 'color' | 'client_id' | 'client_name' | 'assignee_name'>;
export type RawEntry = Omit<
  T.Entry,
  'path' | 'seconds' | 'amount' | 'overlaps' | 'editable' | 'closed' | 'invoice_number' | 'drawn_seconds'
> & {
  link: T.Link;
};
export interface RawTimer {
  timer_id: T.Id;
  entry_id: T.Id;
  state: T.TimerState;
  link: T.Link;
  note: string;
  tags: string[];
  billable: boolean;
  started_at: T.Instant;
  since: T.Instant;
  before: number;
}
export type RawBlock = T.CaptureBlock & { note: string; guess?: { link: T.Link; words: string[]; times: number } };
/** What is typed of an expense; the rest follows. */
export type RawExpense = Pick<
  T.ExpenseView,
  | 'id'
  | 'kind'
  | 'spent_on'
  | 'category_id'
  | 'client_id'
  | 'project_id'
  | 'merchant'
  | 'note'
  | 'amount'
  | 'tax'
  | 'trip'
  | 'billable'
  | 'markup'
  | 'exchange'
  | 'files'
  | 'created_at'
> & { written_off?: boolean; invoice_id?: T.Id };
/** What is typed of a milestone; the rest follows. */
export type RawMilestone = Pick<
  T.Milestone,
  'id' | 'project_id' | 'name' | 'description' | 'due_on' | 'amount' | 'share' | 'completion' | 'created_at'
> & { past: T.MilestoneEvent[]; deposit?: T.Id };
/** One version; what follows from its paper is left out. */
export interface RawQuote {
  id: T.Id;
  first: T.Id;
  version: number;
  number?: string;
  intro: string;
  valid_until?: T.Day;
  sent_on?: T.Day;
  answer?: T.QuoteAnswer;
  invoices: T.Id[];
}
export type RawPayment = Omit<T.PaymentRow, 'settles' | 'left'>;
export type RawFavourite = { favourite_id: T.Id; link: T.Link; note: string; tags: string[]; billable: boolean };

/** Everything the make-believe core remembers. Plain data, so that undo is a copy. */
export interface Data {
  workspace: T.WorkspaceStatus;
  settings: T.Settings;
  profile: T.ProfileView;
  paperFont: T.PaperFont;
  clients: T.Client[];
  projects: RawProject[];
  tasks: RawTask[];
  people: T.Person[];
  rates: T.Rate[];
  entries: RawEntry[];
  timer: RawTimer | null;
  favourites: RawFavourite[];
  invoices: T.Invoice[];
  /** Their papers stand among the invoices, under the same ids. */
  quotes: RawQuote[];
  payments: RawPayment[];
  /** What stands behind refunds; all else that payments settle stands with its invoice. */
  returns: T.Settlement[];
  taxes: T.TaxRate[];
  series: T.Series[];
  /** Reference rates that the user added. */
  ownRates: T.ReferenceRate[];
  retainers: T.RetainerRow[];
  bank: T.BankRow[];
  bankAccounts: T.BankAccount[];
  items: T.Item[];
  milestones: RawMilestone[];
  recurring: T.RecurringView[];
  views: T.SavedView[];
  capture: T.CaptureStatus & { blocks: RawBlock[]; dismissed: { start: T.Instant; end: T.Instant }[] };
  round: { id: T.Id; phase: NonNullable<T.PomodoroStatus['next']>; started_at: T.Instant } | null;
  rounds_done: number;
  /** When nobody was here, and the entry that it was noticed on. */
  gaps: { id: T.Id; cause: T.AwayGap['cause']; from: T.Instant; to: T.Instant; entry_id: T.Id; decided: boolean }[];
  /** Two ids in order, with a space. */
  keptOverlaps: string[];
  expenses: RawExpense[];
  categories: T.ExpenseCategory[];
  mileage: T.MileageRate[];
  /** The bytes of a file by the id of its link. */
  bytes: Record<T.Id, string>;
}

export interface Fake {
  data: Data;
  nowMs: () => number;
  newId: () => T.Id;
}

/** The last day that is closed, beside the data of the seed. */
export const closedDays = new WeakMap<Fake, T.Day>();

export type Handlers = { [K in OpName]?: (fake: Fake, request: Req<K>) => Res<K> };

export const iso = (ms: number): T.Instant => new Date(ms).toISOString();

export function find<X extends { id: T.Id }>(list: X[], id: T.Id | null | undefined): X {
  const found = list.find((x) => x.id === id);
  if (!found) throw new RpcError('not_found', `There is nothing with the id ${id}.`);
  return found;
}

export const cannot = (reason: string, message: string) => new RpcError('cannot_now', message, reason);
export const invalid = (field: string, rule: string, message: string) =>
  new RpcError('invalid', message, undefined, [{ field, rule, message }]);

export function includes(haystack: string, needle: string | undefined): boolean {
  return !needle || haystack.toLowerCase().includes(needle.toLowerCase());
}

/** Copies the given fields only: absent ones stay, as in every patch request. */
export function patch<X extends object>(target: X, fields: object): X {
  for (const [key, value] of Object.entries(fields)) {
    if (key !== 'id' && value !== undefined) Object.assign(target, { [key]: value });
  }
  return target;
}
