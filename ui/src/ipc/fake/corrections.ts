import type * as T from '../types';
import { type Fake, find, type Handlers, invalid } from './state';
import { today } from './view';

const ref = ({ id, kind, number, issued_on, totals }: T.Invoice): T.DocumentRef => ({
  id,
  kind,
  number,
  issued_on,
  total: totals.total,
});

const creditedOf = (invoice: T.Invoice) => invoice.corrections.reduce((sum, c) => sum + c.total.minor, 0);
const leftOf = (invoice: T.Invoice) => invoice.totals.total.minor - creditedOf(invoice);

/** The fake credits all that is left, whatever was wished. */
function creditAll(fake: Fake, invoice: T.Invoice, reason: string): T.Invoice {
  const minor = leftOf(invoice);
  const total = { minor, currency: invoice.currency };
  const note: T.Invoice = {
    ...structuredClone(invoice),
    id: fake.newId(),
    kind: 'credit_note',
    state: 'credit_note',
    number: `CN-2026-${String(fake.data.invoices.filter((i) => i.kind === 'credit_note').length + 1).padStart(4, '0')}`,
    issued_on: today(fake),
    note: reason,
    open: { minor: 0, currency: invoice.currency },
    settlements: [],
    corrections: [],
    corrects: ref(invoice),
  };
  note.totals.total = total;
  fake.data.invoices.push(note);
  invoice.corrections.push(ref(note));
  Object.assign(invoice, { state: 'credited', open: { minor: 0, currency: invoice.currency }, credited: total });
  return note;
}

function copyOf(fake: Fake, invoice: T.Invoice): T.Invoice {
  const copy: T.Invoice = {
    ...structuredClone(invoice),
    id: fake.newId(),
    kind: 'invoice',
    state: 'draft',
    number: undefined,
    issued_on: undefined,
    settlements: [],
    corrections: [],
  };
  fake.data.invoices.unshift(copy);
  return copy;
}

export const corrections: Handlers = {
  'invoice.creditable': ({ data }, { id }) => {
    const invoice = find(data.invoices, id);
    const money = (minor: number) => ({ minor, currency: invoice.currency });
    const touched = invoice.corrections.length > 0;
    return {
      total: invoice.totals.total,
      left: money(leftOf(invoice)),
      open: invoice.open,
      inclusive: false,
      lines: invoice.lines.map((line) => ({
        line_id: line.id,
        description: line.description,
        unit: line.unit,
        quantity: line.quantity,
        left: touched ? '0' : line.quantity,
        left_amount: touched ? money(0) : line.amount,
        holds: line.entries > 0,
      })),
      shares: invoice.totals.groups.map((g) => ({ taxes: [g.name], left: touched ? money(0) : g.base })),
    };
  },
  'invoice.credit_preview': ({ data }, { id }) => {
    const { totals, open } = find(data.invoices, id);
    return { net: totals.net, tax: totals.tax, total: totals.total, settles: open };
  },
  'invoice.credit': (fake, { id, reason }) => creditAll(fake, find(fake.data.invoices, id), reason ?? ''),
  'invoice.reissue': (fake, { id, reason }) => {
    const invoice = find(fake.data.invoices, id);
    creditAll(fake, invoice, reason ?? '');
    return Object.assign(copyOf(fake, invoice), { kind: 'corrected', corrects: ref(invoice) });
  },
  'invoice.duplicate': (fake, { id }) => copyOf(fake, find(fake.data.invoices, id)),
  'invoice.void': (fake, { id, reason }) => {
    if (!reason.trim()) throw invalid('reason', 'required', 'is missing: say why');
    const invoice = find(fake.data.invoices, id);
    const at = new Date(fake.nowMs()).toISOString();
    const open = { minor: 0, currency: invoice.currency };
    return Object.assign(invoice, { state: 'voided' as const, open, void: { reason, device: 'this device', at } });
  },
  'invoice.timeline': ({ data }, { id }) => {
    const invoice = find(data.invoices, id);
    const on = invoice.issued_on ?? '2026-11-20';
    const bare = { text: '', voided: false };
    return {
      events: [
        { what: 'created', on, ...bare },
        { what: 'issued', on, amount: invoice.totals.total, ...bare },
        ...invoice.corrections.map((document) => ({
          what: 'credit_note' as const,
          on: document.issued_on ?? on,
          amount: document.total,
          document,
          ...bare,
        })),
      ],
    };
  },
};
