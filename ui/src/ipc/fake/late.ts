import type * as T from '../types';
import { cannot, type Fake, find, type Handlers } from './state';
import { today } from './view';

const DAY_MS = 86_400_000;
const A_YEAR = 365;

/** The fake knows one rate of each law, and one stretch. */
function late(fake: Fake, id: T.Id): T.LatePayment {
  const invoice = find(fake.data.invoices, id);
  const client = find(fake.data.clients, invoice.client_id);
  const terms = client.late_terms ?? fake.data.settings.late_terms;
  const to = today(fake);
  const { currency } = invoice;
  const zero = { minor: 0, currency };
  const days = invoice.due_on ? (Date.parse(to) - Date.parse(invoice.due_on)) / DAY_MS : 0;
  const claim: T.Claim = { stretches: [], interest: zero, sum: zero, source: '' };
  if (terms.kind === 'none' || days <= 0 || invoice.open.minor <= 0) return { terms, claim, to, sum_claimed: false };
  const percent = terms.kind === 'own' ? terms.percent : '10.15';
  const assumed = terms.kind === 'statutory' && !fake.data.ownRates.some((r) => r.from === '2026-07-01');
  const minor = Math.round((invoice.open.minor * Number(percent) * days) / 100 / A_YEAR);
  const from = new Date(Date.parse(invoice.due_on ?? to) + DAY_MS).toISOString().slice(0, 10);
  claim.interest = { minor, currency };
  claim.sum = { minor: terms.kind === 'own' ? terms.flat_minor : 4000, currency };
  if (terms.kind === 'statutory') claim.source = 'Directive 2011/7/EU, articles 2 (6) and (7), 3 and 6';
  claim.stretches = [{ from, to, days, owed: invoice.open, percent, interest: claim.interest, assumed }];
  return { terms, claim, to, sum_claimed: false };
}

const known: T.ReferenceRate[] = [
  { authority: 'ecb', name: 'ECB', from: '2026-01-01', percent: '2.15', own: false },
  { authority: 'ecb', name: 'ECB', from: '2025-07-01', percent: '2.15', own: false },
  { authority: 'bundesbank', name: 'Bundesbank', from: '2025-07-01', percent: '1.27', own: false },
  { authority: 'boe', name: 'Bank of England', from: '2025-07-01', percent: '4.25', own: false },
];

const rates = (fake: Fake): T.ReferenceRates => ({
  rates: [...fake.data.ownRates, ...known].sort((a, b) => b.from.localeCompare(a.from)),
});

export const lates: Handlers = {
  'invoice.late': (fake, { id }) => late(fake, id),
  'invoice.claim': (fake, { id }) => {
    const { claim } = late(fake, id);
    if (claim.stretches.some((s) => s.assumed)) throw cannot('rate_unknown', 'The reference rate is not known.');
    const invoice = find(fake.data.invoices, id);
    const draft = { ...structuredClone(invoice), id: fake.newId(), state: 'draft' as const, number: undefined };
    fake.data.invoices.push(draft);
    return draft;
  },
  'late.rates': (fake) => rates(fake),
  'late.rate_set': (fake, { authority, from, percent }) => {
    fake.data.ownRates = fake.data.ownRates.filter((r) => r.authority !== authority || r.from !== from);
    fake.data.ownRates.push({ authority, name: authority, from, percent, own: true });
    return rates(fake);
  },
  'late.rate_delete': (fake, { authority, from }) => {
    fake.data.ownRates = fake.data.ownRates.filter((r) => r.authority !== authority || r.from !== from);
    return rates(fake);
  },
};
