import { daysBetween } from '../../format/dates';
import type * as T from '../types';
import { corrections } from './corrections';
import { drafts } from './drafts';
import { issued } from './issued';
import { lates } from './late';
import { payments } from './payments';
import { type Fake, type Handlers, includes } from './state';
import { versions } from './versions';
import { today } from './view';

const isOpen = (i: T.Invoice) => i.state !== 'draft' && i.open.minor > 0;
const isOverdue = (i: T.Invoice, day: T.Day) => isOpen(i) && (i.due_on ?? '9') < day;

function row(i: T.Invoice, day: T.Day): T.InvoiceRow {
  const { id, kind, number, client_id, client_name, subject, issued_on, due_on, state, open } = i;
  return {
    id,
    kind,
    number,
    client_id,
    client_name,
    subject,
    issued_on,
    due_on,
    state,
    open,
    total: i.totals.total,
    overdue_days: isOverdue(i, day) ? daysBetween(due_on ?? day, day) : undefined,
  };
}

function ageing(fake: Fake): T.Ageing[] {
  const day = today(fake);
  const sumOf = (list: T.Invoice[]) => list.reduce((a, i) => a + i.open.minor, 0);
  return [...new Set(fake.data.invoices.filter(isOpen).map((i) => i.currency))].map((currency) => {
    const open = fake.data.invoices.filter((i) => isOpen(i) && i.currency === currency);
    const week = open.filter((i) => !isOverdue(i, day) && daysBetween(day, i.due_on ?? day) <= 7);
    const overdue = sumOf(open.filter((i) => isOverdue(i, day)));
    const between = (from: number, to: number) =>
      sumOf(
        open.filter((i) => {
          const late = daysBetween(i.due_on ?? day, day);
          return late >= from && late <= to;
        }),
      );
    return {
      currency,
      open_minor: sumOf(open),
      overdue_minor: overdue,
      due_week_minor: sumOf(week),
      not_due_minor: sumOf(open) - overdue - sumOf(week),
      overdue_by: {
        to_30_minor: between(1, 30),
        to_60_minor: between(31, 60),
        to_90_minor: between(61, 90),
        beyond_minor: between(91, 9999),
      },
      average_days_to_pay: currency === 'EUR' ? 13 : undefined,
    };
  });
}

export const invoices: Handlers = {
  'invoice.list': (fake, { state, client_id, text }) => {
    const day = today(fake);
    const all = fake.data.invoices.filter((i) => i.purpose !== 'quote');
    const is = {
      all: () => true,
      draft: (i: T.Invoice) => i.state === 'draft',
      open: isOpen,
      overdue: (i: T.Invoice) => isOverdue(i, day),
      paid: (i: T.Invoice) => i.state === 'paid',
      credited: (i: T.Invoice) => i.state === 'credited',
      written_off: (i: T.Invoice) => i.state === 'written_off',
      voided: (i: T.Invoice) => i.state === 'voided',
      credit_notes: (i: T.Invoice) => i.kind === 'credit_note',
    };
    const count = (key: keyof typeof is) => all.filter((i) => is[key](i)).length;
    return {
      invoices: all
        .filter(
          (i) =>
            is[state ?? 'all'](i) &&
            (!client_id || i.client_id === client_id) &&
            includes(`${i.number} ${i.client_name} ${i.subject}`, text),
        )
        .map((i) => row(i, day)),
      counts: {
        all: count('all'),
        draft: count('draft'),
        open: count('open'),
        overdue: count('overdue'),
        paid: count('paid'),
        credited: count('credited'),
        written_off: count('written_off'),
        voided: count('voided'),
        credit_notes: count('credit_notes'),
      },
      ageing: ageing(fake),
    };
  },
  ...drafts,
  ...corrections,
  ...lates,
  ...versions,
  ...issued,
  ...payments,
};
