import type * as T from '../types';
import { rules } from './recurring';
import { cannot, type Fake, find, type Handlers, invalid, iso } from './state';

const DAY_MS = 86_400_000;
const eur = (minor: number) => ({ minor, currency: 'EUR' });

/** Kept beside the data of the seed: no other stand-in asks for it. */
const kept = new WeakMap<Fake, Map<T.Id, T.StripeCollection>>();
function of(fake: Fake): Map<T.Id, T.StripeCollection> {
  const found = kept.get(fake) ?? seed(fake);
  kept.set(fake, found);
  return found;
}

const blank = (rule: T.RecurringView): T.StripeCollection => ({
  state: 'off',
  can_ask: rule.state === 'active',
  changes: false,
  amount: rule.paper.totals.total,
  off_beat: false,
  periods: [],
});

/** Of the first rule a card did not pay the last time. */
function seed(fake: Fake): Map<T.Id, T.StripeCollection> {
  const rule = rules(fake).find((r) => r.id === 'rc-care');
  if (!rule) return new Map();
  const amount = eur(40_000);
  const period = (n: number, period_on: T.Day, state: T.CollectedState): T.CollectedPeriod => ({
    id: `collected-${n}`,
    period_on,
    amount,
    state,
    url: state === 'failed' ? 'https://invoice.stripe.com/i/acct_1/test_1' : undefined,
    invoice_id: n === 0 ? 'i-1' : undefined,
    number: n === 0 ? 'INV-2026-0046' : undefined,
    at: iso(fake.nowMs() - (n + 1) * 20 * DAY_MS),
  });
  return new Map([
    [
      rule.id,
      {
        ...blank(rule),
        state: 'past_due',
        can_ask: false,
        amount,
        other_amount: rule.paper.totals.total,
        first_on: '2026-10-01',
        next_on: '2026-12-01',
        periods: [period(0, '2026-11-01', 'failed'), period(1, '2026-10-01', 'paid')],
      },
    ],
  ]);
}

function shown(fake: Fake, id: T.Id): T.StripeCollection {
  const rule = find(rules(fake), id);
  const there = of(fake).get(id);
  if (there) return there;
  const connected = of(fake).size > 0;
  return { ...blank(rule), can_ask: connected && rule.state === 'active' };
}

function change(fake: Fake, id: T.Id, to: Partial<T.StripeCollection>): T.StripeCollection {
  const next = { ...shown(fake, id), ...to };
  of(fake).set(id, next);
  return next;
}

export function failedCollections(fake: Fake): T.FailedCollection[] {
  return [...of(fake)].flatMap(([recurring_id, c]) => {
    const rule = rules(fake).find((r) => r.id === recurring_id);
    return c.periods
      .filter((p) => p.state === 'failed')
      .map(({ id, period_on, amount }) => ({
        id,
        recurring_id,
        name: rule?.name ?? '',
        client_name: rule?.client_name ?? '',
        period_on,
        amount,
        attempts: 1,
      }));
  });
}

export const collect: Handlers = {
  'stripe.collection': (fake, { recurring_id }) => shown(fake, recurring_id),
  'stripe.collect': (fake, { recurring_id }) => {
    const rule = find(rules(fake), recurring_id);
    if (rule.rhythm.month_day === -1) throw invalid('rrule', 'not_stripes', 'comes on days that Stripe does not count');
    return change(fake, recurring_id, {
      state: 'offered',
      can_ask: false,
      first_on: rule.next[0]?.on,
      url: 'https://checkout.stripe.com/c/pay/cs_test_1',
      expires_at: iso(fake.nowMs() + DAY_MS),
    });
  },
  'stripe.collect_amount': (fake, { recurring_id }) => {
    const { other_amount } = shown(fake, recurring_id);
    if (!other_amount) throw cannot('same_amount', 'Stripe charges what the rule comes to already');
    return change(fake, recurring_id, { amount: other_amount, other_amount: undefined, changes: true });
  },
  'stripe.collect_end': (fake, { recurring_id, when }) => {
    const { state } = shown(fake, recurring_id);
    if (state === 'offered') return change(fake, recurring_id, { state: 'closed', can_ask: true, url: undefined });
    if (when === 'never') return change(fake, recurring_id, { state: 'active', ends_on: undefined });
    return when === 'now'
      ? change(fake, recurring_id, { state: 'ended', can_ask: true, next_on: undefined, other_amount: undefined })
      : change(fake, recurring_id, { state: 'ending', ends_on: '2026-12-01', next_on: undefined });
  },
};
