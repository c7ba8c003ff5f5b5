import { addDays } from '../../format/dates';
import type * as T from '../types';
import { EXACT } from './rounding';
import type { RawPayment } from './state';

type Row = [
  number: string | undefined,
  client: string,
  name: string,
  subject: string,
  issued: T.Day,
  due: number,
  net: number,
  state: T.InvoiceState,
  currency?: string,
];

const ROWS: Row[] = [
  [undefined, 'c-initech', 'Initech', 'Mobile app, November', '2026-11-20', 14, 231000, 'draft'],
  ['INV-2026-0046', 'c-acme', 'Acme', 'Website, sprint 14', '2026-11-16', 14, 292500, 'issued'],
  ['INV-2026-0045', 'c-umbra', 'Umbra', 'Retainer, November', '2026-11-10', 14, 95000, 'issued', 'GBP'],
  ['INV-2026-0044', 'c-acme', 'Acme', 'Website, sprint 13', '2026-11-02', 14, 250000, 'paid'],
  ['INV-2026-0043', 'c-globex', 'Globex', 'Brand identity, part 2', '2026-10-28', 30, 231900, 'part_paid'],
  ['INV-2026-0042', 'c-globex', 'Globex', 'Brand identity, part 1', '2026-10-24', 15, 100000, 'overdue'],
  ['INV-2026-0041', 'c-umbra', 'Umbra', 'Retainer, October', '2026-10-10', 14, 95000, 'paid', 'GBP'],
  ['INV-2026-0040', 'c-initech', 'Initech', 'Mobile app, September', '2026-10-02', 14, 264000, 'paid'],
  ['INV-2026-0039', 'c-acme', 'Acme', 'Website, sprint 12', '2026-09-28', 14, 310550, 'paid'],
];

export function seedInvoices(): T.Invoice[] {
  return ROWS.map(([number, client_id, client_name, subject, issued, due, net, state, currency = 'EUR'], index) => {
    const money = (minor: number): T.Money => ({ minor, currency });
    const taxed = client_id === 'c-acme' || client_id === 'c-globex';
    const tax = taxed ? Math.round(net * 0.19) : 0;
    const total = net + tax;
    const paid = state === 'paid' ? total : state === 'part_paid' ? 100000 : 0;
    const line: T.Line = {
      id: `l-${index}`,
      kind: 'time',
      position: 1,
      description: subject,
      quantity: String(net / 10000),
      unit: 'h',
      price: money(10000),
      tax_ids: taxed ? ['x-19'] : ['x-rc'],
      amount: money(net),
      entries: 4,
      seconds: Math.round((net / 10000) * 3600),
      billed_seconds: Math.round((net / 10000) * 3600),
      released: false,
    };
    return {
      id: `i-${index}`,
      number,
      state,
      client_id,
      client_name,
      currency,
      subject,
      note: '',
      references: { buyer_reference: '', order_number: '', contract_number: '', project_number: '' },
      language: 'en',
      due_days: due,
      issue_on: issued,
      issued_on: number ? issued : undefined,
      due_on: addDays(issued, due),
      rounding: EXACT,
      policy: { rounding: 'half_away_from_zero', prices: 'exclusive', tax_level: 'document' },
      lines: number ? [line] : draftLines(line),
      sections: [],
      adjustments: [],
      kind: 'invoice',
      purpose: 'invoice',
      corrections: [],
      totals: {
        lines: money(net),
        net: money(net),
        tax: money(tax),
        total: money(total),
        groups: [
          {
            tax_id: taxed ? 'x-19' : 'x-rc',
            name: taxed ? 'VAT' : 'Reverse charge',
            percent: taxed ? '19' : '0',
            category: taxed ? 'S' : 'AE',
            reason: '',
            base: money(net),
            tax: money(tax),
          },
        ],
      },
      paid: money(paid),
      open: money(total - paid),
      next_number: number ? undefined : 'INV-2026-0047',
      credited: money(0),
      written_off: money(0),
      settlements: paid
        ? [
            {
              id: `a-${index}`,
              source: 'payment',
              payment_id: `pay-${index}`,
              invoice_id: `i-${index}`,
              number,
              amount: money(paid),
              taken: money(paid),
              settled_on: addDays(issued, 13),
              method: 'transfer',
              reference: '',
              note: '',
              voided: false,
            },
          ]
        : [],
      problems: [],
      over_agreed: [],
      unused_deposits: [],
      unbilled_seconds: 12000,
      unbilled_expenses: 0,
      expenses_without_rate: 0,
      unbilled_milestones: 0,
      created_at: `${issued}T09:00:00.000Z`,
    };
  });
}

/** One payment each, as the invoices of the seed tell; and one that is more than was owed. */
export function seedPayments(invoices: T.Invoice[]): RawPayment[] {
  const rows = invoices.flatMap((invoice) =>
    invoice.settlements.map(
      (s): RawPayment => ({
        id: s.payment_id ?? '',
        client_id: invoice.client_id,
        client_name: invoice.client_name,
        kind: 'payment',
        amount: s.taken,
        paid_on: s.settled_on,
        method: s.method,
        reference: s.reference,
        note: s.note,
        fee: { minor: 0, currency: s.taken.currency },
        voided: false,
        recorded_at: `${s.settled_on}T09:00:00.000Z`,
      }),
    ),
  );
  const [first] = rows;
  if (!first) return rows;
  const money = (minor: number): T.Money => ({ minor, currency: 'EUR' });
  const ahead: RawPayment = {
    ...first,
    id: 'pay-ahead',
    client_id: 'c-acme',
    client_name: 'Acme',
    amount: money(50000),
    fee: money(150),
    method: 'card',
    reference: 'Deposit, relaunch',
    paid_on: '2026-11-18',
  };
  return [...rows, ahead].sort((a, b) => a.paid_on.localeCompare(b.paid_on));
}

/** The draft of the seed shows each kind of line: of time, by the piece, and one with a long name. */
function draftLines(time: T.Line): T.Line[] {
  const free = (id: string, description: string, quantity: string, unit: string, minor: number): T.Line => ({
    ...time,
    id,
    kind: 'free',
    description,
    quantity,
    unit,
    price: { minor, currency: time.price.currency },
    entries: 0,
    seconds: 0,
    billed_seconds: 0,
    released: false,
  });
  return [
    { ...time, description: 'API client', quantity: '14.75', seconds: 52680, billed_seconds: 53100, entries: 9 },
    {
      ...time,
      id: 'l-0b',
      description: 'Design review',
      quantity: '1.75',
      seconds: 6300,
      billed_seconds: 6300,
      entries: 2,
    },
    free('l-0c', 'Hosting, November', '1', 'pc', 3900),
    free('l-0d', 'Milestone 2: checkout live in the shops of all three countries', '1', 'pc', 120000),
  ].map((line, n) => ({ ...line, position: n + 1 }));
}
