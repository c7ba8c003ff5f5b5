import type * as T from '../types';
import { milestonesOf } from './milestones';
import { cannot, type Fake, type Handlers, invalid, iso } from './state';

const DAY_MS = 86_400_000;
const eur = (minor: number) => ({ minor, currency: 'EUR' });

interface Kept {
  charges: T.StripeCharge[];
  payouts: T.StripePayoutHolds[];
  holds: Map<T.Id, T.StripeHold[]>;
}

/** Kept beside the data of the seed: no other stand-in asks for it. */
const kept = new WeakMap<Fake, Kept>();
const of = (fake: Fake): Kept => {
  const found = kept.get(fake) ?? seed(fake);
  kept.set(fake, found);
  return found;
};

/** Two of the invoices that are paid were paid through Stripe; the first of them is disputed. */
function seed(fake: Fake): Kept {
  const paid = fake.data.invoices
    .filter((invoice) => invoice.state === 'paid' && invoice.currency === 'EUR')
    .slice(0, 2)
    .flatMap((invoice) => invoice.settlements.slice(0, 1).map((s) => ({ invoice, s })));
  const charges = paid.map(({ invoice, s: { payment_id: payment = '', amount } }, n): T.StripeCharge => {
    const at = fake.nowMs() - (n + 3) * DAY_MS;
    return {
      id: `charge-${n}`,
      charge: `ch_3Q${n}Nordlicht`,
      invoice_id: invoice.id,
      payment_id: payment,
      amount,
      fee: { ...amount, minor: Math.round(amount.minor * 0.015) + 25 },
      paid_at: iso(at),
      refundable: amount,
      refunds: [],
      disputes:
        n > 0
          ? []
          : [
              {
                id: 'dispute-1',
                dispute: 'du_1',
                state: 'needs_response',
                is_inquiry: false,
                amount,
                fee: eur(1500),
                reason: 'product_not_received',
                opened_at: iso(at + DAY_MS),
                due_at: iso(fake.nowMs() + 11 * DAY_MS),
                days_left: 11,
                can_answer: true,
              },
            ],
    };
  });
  return { charges, payouts: charges.length > 0 ? seedPayouts(fake, charges) : [], holds: seedHolds(fake) };
}

/** The first milestone that is not done yet is held for. */
function seedHolds(fake: Fake): Kept['holds'] {
  const milestone = milestonesOf(fake).find((m) => m.amount && !m.completion && !m.invoice_id);
  if (!milestone?.amount) return new Map();
  const hold: T.StripeHold = {
    id: 'hold-1',
    state: 'held',
    amount: milestone.amount,
    capture_before: iso(fake.nowMs() + 2 * DAY_MS),
    hours_left: 48,
    asked_at: iso(fake.nowMs() - 5 * DAY_MS),
  };
  return new Map([[milestone.id, [hold]]]);
}

function holdsOf(fake: Fake, milestone: T.Id): T.StripeHolds {
  const holds = of(fake).holds.get(milestone) ?? [];
  const m = milestonesOf(fake).find((one) => one.id === milestone);
  const live = holds.some((h) => ['waiting', 'offered', 'held', 'parked'].includes(h.state));
  return { holds, can_ask: of(fake).charges.length > 0 && !!m?.amount && !m.invoice_id && !live };
}

function changeHold(fake: Fake, id: T.Id, change: Partial<T.StripeHold>): T.StripeHolds {
  for (const [milestone, holds] of of(fake).holds) {
    const hold = holds.find((h) => h.id === id);
    if (hold) {
      Object.assign(hold, change);
      return holdsOf(fake, milestone);
    }
  }
  throw cannot('not_held', 'Nothing is held there.');
}

function seedPayouts(fake: Fake, charges: T.StripeCharge[]): T.StripePayoutHolds[] {
  const [charge] = charges;
  const day = (n: number) => iso(fake.nowMs() + n * DAY_MS).slice(0, 10);
  const number = fake.data.invoices.find((i) => i.id === charge?.invoice_id)?.number;
  const move = (name: string, category: string, minor: number, fee: number): T.HeldMove => ({
    name,
    category,
    amount: eur(minor),
    fee: eur(fee),
    net: eur(minor - fee),
    at: iso(fake.nowMs() - 4 * DAY_MS),
    invoice_id: charge?.invoice_id,
    number,
  });
  const payout = (n: number, minor: number): T.StripePayoutHolds => ({
    id: `payout-${n}`,
    payout: `po_${n}`,
    state: n === 0 ? 'in_transit' : 'paid',
    amount: eur(minor),
    arrives_on: day(2 - n * 7),
    created_at: iso(fake.nowMs() - n * 7 * DAY_MS),
    charges: eur(minor + 2_175),
    refunds: eur(n === 0 ? -1_900 : 0),
    disputes: eur(0),
    fees: eur(n === 0 ? 275 : 2_175),
    other: eur(0),
    missing: eur(0),
    moves: [
      move(`txn_${n}1`, 'charge', minor + 2_175, n === 0 ? 275 : 2_175),
      ...(n === 0 ? [move('txn_02', 'refund', -1_900, 0)] : []),
    ],
    bank:
      n === 0
        ? undefined
        : {
            transaction_id: 'bank-payout',
            account_id: 'account-1',
            booked_on: day(2 - n * 7),
            amount: eur(minor),
            counterparty: 'STRIPE',
            text: 'STRIPE PAYOUT',
          },
  });
  return [payout(0, 82_210), payout(1, 140_000)];
}

/** What is gathered, until something else was saved. */
const drafts = new WeakMap<Fake, { evidence: T.DisputeEvidence; saved_at: string }>();

function disputeOf(fake: Fake, id: T.Id): T.DisputeView {
  for (const charge of of(fake).charges) {
    const dispute = charge.disputes.find((d) => d.id === id);
    const invoice = fake.data.invoices.find((i) => i.id === charge.invoice_id);
    if (!dispute) continue;
    const gathered: T.DisputeEvidence = {
      customer_name: invoice?.client_name ?? '',
      customer_email_address: 'ada@client.example',
      billing_address: 'Torstraße 140, 10119 Berlin, DE',
      service_date: '2–14 October 2026',
      product_description: 'It bills:\n- 12 h × Design',
      uncategorized_text: `Invoice ${invoice?.number} was issued to ${invoice?.client_name}.`,
    };
    return {
      dispute,
      payment_id: charge.payment_id,
      paid: charge.amount,
      invoice_id: charge.invoice_id,
      number: invoice?.number,
      client_name: invoice?.client_name ?? '',
      evidence: drafts.get(fake)?.evidence ?? gathered,
      saved_at: drafts.get(fake)?.saved_at,
    };
  }
  throw cannot('not_found', 'It is not here any more.');
}

const whole = (evidence: Partial<T.DisputeEvidence>): T.DisputeEvidence => ({
  customer_name: '',
  customer_email_address: '',
  billing_address: '',
  service_date: '',
  product_description: '',
  uncategorized_text: '',
  ...evidence,
});

function answered(fake: Fake, id: T.Id, evidence?: T.DisputeEvidence): T.DisputeView {
  const { dispute } = disputeOf(fake, id);
  dispute.can_answer = false;
  dispute.answer = { state: 'waiting', evidence, asked_at: iso(fake.nowMs()) };
  return disputeOf(fake, id);
}

export function dueDisputes(fake: Fake): T.DueDispute[] {
  return of(fake).charges.flatMap((charge) =>
    charge.disputes.map(({ id, amount, reason, due_at, days_left }) => ({
      id,
      payment_id: charge.payment_id,
      invoice_id: charge.invoice_id,
      number: fake.data.invoices.find((i) => i.id === charge.invoice_id)?.number,
      client_name: fake.data.invoices.find((i) => i.id === charge.invoice_id)?.client_name ?? '',
      amount,
      reason,
      due_at,
      days_left,
    })),
  );
}

export function dueHolds(fake: Fake): T.DueHold[] {
  return [...of(fake).holds].flatMap(([milestone_id, holds]) => {
    const m = milestonesOf(fake).find((one) => one.id === milestone_id);
    return holds.flatMap(({ id, state, amount, capture_before, hours_left }) =>
      m && state === 'held' && capture_before && hours_left != null
        ? [
            {
              id,
              milestone_id,
              milestone: m.name,
              project_id: m.project_id,
              client_name: m.client_name ?? '',
              amount,
              capture_before,
              hours_left,
            },
          ]
        : [],
    );
  });
}

export const stripe: Handlers = {
  'stripe.paid': (fake, { invoice_id, payment_id }) => ({
    charges: of(fake).charges.filter((c) => c.invoice_id === invoice_id || c.payment_id === payment_id),
  }),
  'stripe.read': () => ({ payments: 0, refunds: 0, disputes: 0, payouts: 0, foreign: 0, may_not: [] }),
  'stripe.refund': (fake, { payment_id, amount, reason }) => {
    const charge = of(fake).charges.find((c) => c.payment_id === payment_id);
    if (!charge) throw cannot('not_stripe', 'This did not come through Stripe.');
    const minor = amount?.minor ?? charge.refundable.minor;
    if (minor > charge.refundable.minor) {
      throw invalid('amount.minor', 'exceeds_charge', 'is more than what can still go back of this payment: type less');
    }
    charge.refundable = { ...charge.refundable, minor: charge.refundable.minor - minor };
    charge.refunds.push({
      id: `refund-${charge.refunds.length}`,
      state: 'waiting',
      amount: { ...charge.amount, minor },
      reason: reason ?? undefined,
      at: iso(fake.nowMs()),
    });
    return { charges: [charge] };
  },
  'dispute.show': (fake, { dispute_id }) => disputeOf(fake, dispute_id),
  'dispute.save': (fake, { dispute_id, evidence }) => {
    if (evidence) drafts.set(fake, { evidence: whole(evidence), saved_at: iso(fake.nowMs()) });
    else drafts.delete(fake);
    return disputeOf(fake, dispute_id);
  },
  'dispute.submit': (fake, { dispute_id, evidence }) => {
    const texts = evidence ? whole(evidence) : disputeOf(fake, dispute_id).evidence;
    if (!texts.product_description && !texts.uncategorized_text)
      throw invalid('evidence.product_description', 'required', 'is missing: say what was delivered');
    return answered(fake, dispute_id, texts);
  },
  'dispute.accept': (fake, { dispute_id }) => answered(fake, dispute_id),
  'stripe.holds': (fake, { milestone_id }) => holdsOf(fake, milestone_id),
  'stripe.hold': (fake, { milestone_id, amount }) => {
    const milestone = milestonesOf(fake).find((m) => m.id === milestone_id);
    const wanted = amount ?? milestone?.amount ?? eur(0);
    const holds = of(fake).holds.get(milestone_id) ?? [];
    const hold: T.StripeHold = {
      id: `hold-${milestone_id}`,
      state: 'waiting',
      amount: wanted,
      asked_at: iso(fake.nowMs()),
    };
    of(fake).holds.set(milestone_id, [hold, ...holds]);
    return holdsOf(fake, milestone_id);
  },
  'stripe.capture': (fake, { hold_id, amount }) =>
    changeHold(fake, hold_id, { state: 'captured', captured: amount ?? undefined }),
  'stripe.hold_end': (fake, { hold_id }) => changeHold(fake, hold_id, { state: 'released' }),
  'stripe.payouts': (fake) => {
    const { payouts } = of(fake);
    return { payouts: payouts.map(({ moves: _, ...payout }) => payout), connected: payouts.length > 0, refused: false };
  },
  'stripe.payout': (fake, { payout_id }) => {
    const found = of(fake).payouts.find((payout) => payout.id === payout_id);
    if (!found) throw cannot('not_found', 'It is not here any more.');
    return found;
  },
};
