import type * as T from '../types';
import { type Fake, find, type Handlers } from './state';

/** What the stand-in keeps: the draft as it was first seen, and as it is. */
const firsts = new WeakMap<Fake, Map<T.Id, T.Invoice>>();

/** Remembers a draft before its first change. */
export function remember(fake: Fake, invoice: T.Invoice) {
  const known = firsts.get(fake) ?? new Map<T.Id, T.Invoice>();
  firsts.set(fake, known);
  if (!known.has(invoice.id)) known.set(invoice.id, structuredClone(invoice));
}

function pair(fake: Fake, id: T.Id) {
  const now = find(fake.data.invoices, id);
  return { now, first: firsts.get(fake)?.get(id) ?? now };
}

const edited = (first: T.Invoice, now: T.Invoice): T.Change[] =>
  (['subject', 'note', 'language'] as const)
    .filter((field) => first[field] !== now[field])
    .map((field) => ({ part: 'head', kind: 'edited', name: '', field, before: first[field], after: now[field] }));

export const versions: Handlers = {
  'invoice.versions': (fake, { id }) => {
    const { now, first } = pair(fake, id);
    const row = (seq: number, of: T.Invoice, changed: T.Change[]) => ({
      seq,
      saved_at: now.created_at,
      device_id: 'd-1',
      changed,
      total: of.totals.total,
    });
    return { versions: [row(2, now, edited(first, now)), row(1, first, [])] };
  },
  'invoice.compare': (fake, { id }) => {
    const { now, first } = pair(fake, id);
    return { before: first, after: now, changes: edited(first, now) };
  },
  'invoice.restore': (fake, { id }) => {
    const { now, first } = pair(fake, id);
    Object.assign(now, structuredClone(first));
    return { invoice: now, left_out: [] };
  },
};
