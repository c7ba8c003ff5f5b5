import type * as T from '../types';
import { EXACT } from './rounding';
import type { RawQuote } from './state';

interface Seeded {
  papers: T.Invoice[];
  quotes: RawQuote[];
}

const money = (minor: number): T.Money => ({ minor, currency: 'EUR' });

function line(id: string, position: number, description: string, minor: number): T.Line {
  return {
    id,
    kind: 'free',
    position,
    description,
    quantity: '1',
    unit: '',
    price: money(minor),
    tax_ids: ['x-19'],
    amount: money(minor),
    entries: 0,
    seconds: 0,
    billed_seconds: 0,
    released: false,
  };
}

const section = (id: string, position: number, title: string, choice: T.Choice, minor: number): T.Section => ({
  id,
  position,
  title,
  choice,
  amount: money(minor),
});

function paper(id: T.Id, client: [T.Id, string], subject: string, parts: Pick<T.Invoice, 'lines' | 'sections'>) {
  const invoice: T.Invoice = {
    id,
    state: 'draft',
    kind: 'quote',
    purpose: 'quote',
    client_id: client[0],
    client_name: client[1],
    currency: 'EUR',
    subject,
    note: 'Half of it in advance.',
    references: { buyer_reference: '', order_number: '', contract_number: '', project_number: '' },
    language: 'en',
    due_days: 14,
    rounding: EXACT,
    policy: { rounding: 'half_away_from_zero', prices: 'exclusive', tax_level: 'document' },
    ...parts,
    adjustments: [],
    totals: { lines: money(0), net: money(0), tax: money(0), total: money(0), groups: [] },
    paid: money(0),
    credited: money(0),
    written_off: money(0),
    open: money(0),
    settlements: [],
    corrections: [],
    problems: [],
    unused_deposits: [],
    over_agreed: [],
    unbilled_seconds: 0,
    unbilled_expenses: 0,
    expenses_without_rate: 0,
    unbilled_milestones: 0,
    created_at: '2026-11-12T09:00:00.000Z',
  };
  return invoice;
}

/** One that waits and leaves much to choose, one that is being written, one that was accepted. */
export function seedQuotes(): Seeded {
  const relaunch = {
    lines: [
      line('ql-1', 1, 'Concept and design', 480_000),
      line('ql-2', 3, 'Five pages', 240_000),
      line('ql-3', 5, 'Ten pages and a blog', 420_000),
      line('ql-4', 7, 'A day with a photographer', 120_000),
    ],
    sections: [
      section('qs-small', 2, 'Small site', 'package', 240_000),
      section('qs-large', 4, 'Large site', 'package', 420_000),
      section('qs-photos', 6, 'Photos', 'optional', 120_000),
    ],
  };
  const raw = (id: T.Id, more: Partial<RawQuote>): RawQuote => ({
    id,
    first: id,
    version: 1,
    intro: '',
    invoices: [],
    ...more,
  });
  return {
    papers: [
      paper('q-1', ['c-acme', 'Acme'], 'Website relaunch', relaunch),
      paper('q-2', ['c-globex', 'Globex'], 'Brand guide', {
        lines: [line('ql-5', 1, 'Brand guide', 350_000)],
        sections: [],
      }),
      paper('q-3', ['c-acme', 'Acme'], 'Newsletter', { lines: [line('ql-6', 1, 'Templates', 90_000)], sections: [] }),
    ],
    quotes: [
      raw('q-1', {
        number: 'Q-2026-0002',
        sent_on: '2026-11-12',
        valid_until: '2026-12-12',
        intro: 'Thank you for asking.',
      }),
      raw('q-2', {}),
      raw('q-3', {
        number: 'Q-2026-0001',
        sent_on: '2026-10-05',
        valid_until: '2026-11-04',
        answer: {
          answer: 'accepted',
          on: '2026-10-09',
          by: 'Jana Weber',
          note: 'By phone',
          chosen: [],
          total: money(107_100),
          project_id: 'p-web',
          project_name: 'Website',
          contract: 'Agreement: Newsletter\n\nbetween Studio Nordlicht\nand Acme GmbH',
        },
      }),
    ],
  };
}
