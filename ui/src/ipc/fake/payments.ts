import { daysBetween } from '../../format/dates';
import type * as T from '../types';
import { cannot, type Fake, find, type Handlers, includes, invalid, iso, type RawPayment } from './state';
import { sum, today } from './view';

const live = (list: T.Settlement[]) => list.filter((s) => !s.voided);
const minors = (list: T.Settlement[]) => sum(list.map((s) => s.amount.minor));

/** Counts what stands for an invoice, and its state with it. */
export function settle(fake: Fake, invoice: T.Invoice): T.Invoice {
  const stands = live(invoice.settlements);
  const of = (...sources: T.Settlement['source'][]) => minors(stands.filter((s) => sources.includes(s.source)));
  const { currency } = invoice;
  const paid = of('payment');
  const open = invoice.totals.total.minor - minors(stands);
  invoice.paid = { minor: paid, currency };
  invoice.credited = { minor: of('credit_note'), currency };
  invoice.written_off = { minor: of('small_difference', 'bad_debt'), currency };
  invoice.open = { minor: open, currency };
  const late = (invoice.due_on ?? '9') < today(fake);
  const done = of('bad_debt') > 0 ? 'written_off' : paid === 0 && of('credit_note') > 0 ? 'credited' : 'paid';
  invoice.state = open <= 0 ? done : late ? 'overdue' : paid > 0 ? 'part_paid' : 'issued';
  return invoice;
}

function usesOf(fake: Fake, id: T.Id): T.Settlement[] {
  const settled = fake.data.invoices.flatMap((i) => i.settlements);
  return [...settled, ...fake.data.returns].filter((s) => s.payment_id === id || s.refund_id === id);
}

function view(fake: Fake, payment: RawPayment): T.PaymentRow {
  const settles = usesOf(fake, payment.id);
  const used = sum(live(settles).map((s) => s.taken.minor));
  const left = payment.voided || payment.kind === 'refund' ? 0 : payment.amount.minor - used;
  return { ...payment, settles, left: { minor: left, currency: payment.amount.currency } };
}

const openOf = (fake: Fake, client: T.Id) =>
  fake.data.invoices
    .filter((i) => i.client_id === client && i.number && i.open.minor > 0)
    .sort((a, b) => (a.due_on ?? '').localeCompare(b.due_on ?? ''));

function allocate(fake: Fake, payment: RawPayment, shares: T.PaymentShare[] | undefined, on: T.Day) {
  let left = view(fake, payment).left.minor;
  const open = openOf(fake, payment.client_id);
  const same = open.filter((i) => i.currency === payment.amount.currency);
  for (const [n, share] of (shares ?? same.map((i): T.PaymentShare => ({ invoice_id: i.id }))).entries()) {
    const invoice = find(open, share.invoice_id);
    const amount = share.amount_minor ?? Math.min(invoice.open.minor, left);
    if (amount <= 0) continue;
    if (amount > invoice.open.minor)
      throw invalid(`allocations[${n}].amount_minor`, 'exceeds_open', 'is more than is open');
    const taken = share.taken_minor ?? amount;
    if (taken > left) throw invalid('allocations', 'exceeds_amount', 'come to more than there is');
    left -= taken;
    put(fake, invoice, 'payment', amount, on, { payment, taken });
    if (share.write_off_rest && invoice.open.minor > 0)
      put(fake, invoice, 'small_difference', invoice.open.minor, on, {});
  }
}

interface From {
  payment?: RawPayment;
  taken?: number;
  reason?: string;
}

function put(
  fake: Fake,
  invoice: T.Invoice,
  source: T.Settlement['source'],
  minor: number,
  on: T.Day,
  { payment, taken, reason }: From,
) {
  invoice.settlements.push({
    id: fake.newId(),
    source,
    payment_id: payment?.id,
    invoice_id: invoice.id,
    number: invoice.number,
    amount: { minor, currency: invoice.currency },
    taken: { minor: taken ?? minor, currency: payment?.amount.currency ?? invoice.currency },
    settled_on: on,
    method: payment?.method ?? '',
    reference: payment?.reference ?? '',
    note: payment?.note ?? reason ?? '',
    voided: false,
  });
  settle(fake, invoice);
}

function credit(fake: Fake, client: T.Id): T.Credit[] {
  const rows = fake.data.payments.filter((p) => p.client_id === client).map((p) => view(fake, p));
  const byCurrency = new Map<string, T.Credit>();
  for (const row of rows.filter((r) => r.left.minor > 0).sort((a, b) => a.paid_on.localeCompare(b.paid_on))) {
    const { currency, minor } = row.left;
    const found = byCurrency.get(currency) ?? { currency, minor: 0, holdings: [] };
    found.minor += minor;
    found.holdings.push({ payment_id: row.id, label: row.reference, since: row.paid_on, left_minor: minor });
    byCurrency.set(currency, found);
  }
  return [...byCurrency.values()];
}

type Money = Pick<T.AddPayment, 'amount' | 'paid_on' | 'method' | 'reference' | 'note' | 'fee_minor'>;

function record(fake: Fake, kind: T.PaymentKind, client_id: T.Id, request: Money): RawPayment {
  const { amount, paid_on, method, reference, note, fee_minor } = request;
  if (amount.minor <= 0) throw invalid('amount.minor', 'not_positive', 'is not more than zero');
  const payment: RawPayment = {
    id: fake.newId(),
    client_id,
    client_name: find(fake.data.clients, client_id).name,
    kind,
    amount,
    paid_on: paid_on ?? today(fake),
    method: method ?? '',
    reference: reference ?? '',
    note: note ?? '',
    fee: { minor: fee_minor ?? 0, currency: amount.currency },
    voided: false,
    recorded_at: iso(fake.nowMs()),
  };
  fake.data.payments.push(payment);
  return payment;
}

function sumsOf(rows: T.PaymentRow[]): T.PaymentSum[] {
  const stands = rows.filter((r) => !r.voided);
  return [...new Set(stands.map((r) => r.amount.currency))].sort().map((currency) => {
    const mine = stands.filter((r) => r.amount.currency === currency);
    const of = (kind: T.PaymentKind) => sum(mine.filter((r) => r.kind === kind).map((r) => r.amount.minor));
    return {
      currency,
      received_minor: of('payment'),
      refunded_minor: of('refund'),
      fee_minor: sum(mine.map((r) => r.fee.minor)),
      left_minor: sum(mine.map((r) => r.left.minor)),
      methods: [...new Set(mine.map((r) => r.method))].map((method) => {
        const by = mine.filter((r) => r.method === method);
        return {
          method,
          count: by.length,
          minor: sum(by.map((r) => (r.kind === 'refund' ? -r.amount.minor : r.amount.minor))),
        };
      }),
    };
  });
}

/** What moves the account of a client, by day; documents before what settles them. */
function statement(fake: Fake, client: T.Id, from: T.Day | undefined, to: T.Day | undefined): T.Account[] {
  const moves = fake.data.invoices
    .filter((i) => i.client_id === client && i.number)
    .flatMap((i) => [
      {
        currency: i.currency,
        on: i.issued_on ?? '',
        kind: 'invoice' as const,
        label: i.number ?? '',
        minor: i.totals.total.minor,
      },
      ...live(i.settlements)
        .filter((s) => s.source === 'small_difference' || s.source === 'bad_debt')
        .map((s) => ({
          currency: i.currency,
          on: s.settled_on,
          kind: s.source as 'bad_debt',
          label: i.number ?? '',
          minor: -s.amount.minor,
        })),
    ]);
  const paid = fake.data.payments
    .filter((p) => p.client_id === client && !p.voided)
    .map((p) => ({
      currency: p.amount.currency,
      on: p.paid_on,
      kind: p.kind,
      label: p.reference,
      minor: p.kind === 'refund' ? p.amount.minor : -p.amount.minor,
    }));
  const all = [...moves, ...paid].filter((m) => !to || m.on <= to).sort((a, b) => a.on.localeCompare(b.on));
  return [...new Set(all.map((m) => m.currency))].sort().map((currency) => {
    const mine = all.filter((m) => m.currency === currency);
    const before = mine.filter((m) => from && m.on < from);
    const within = mine.filter((m) => !from || m.on >= from);
    const opening_minor = sum(before.map((m) => m.minor));
    let balance = opening_minor;
    const lines = within.map((m): T.StatementLine => {
      balance += m.minor;
      return { on: m.on, kind: m.kind, label: m.label, minor: m.minor, balance_minor: balance };
    });
    const invoiced = sum(within.filter((m) => m.kind === 'invoice').map((m) => m.minor));
    return {
      currency,
      opening_minor,
      invoiced_minor: invoiced,
      settled_minor: opening_minor + invoiced - balance,
      closing_minor: balance,
      lines,
    };
  });
}

/** 600.00 USD that were booked at 0.92 and came in at 0.95, 50.00 that went back at 0.90, and 100.00 of which nobody knows. */
function exchange(fake: Fake): T.ExchangeGains {
  const invoice = fake.data.invoices.find((one) => one.number);
  const row = {
    client_id: invoice?.client_id ?? '',
    client_name: 'Globex',
    invoice_id: invoice?.id ?? '',
    number: invoice?.number ?? '',
    booked_rate: '0.92',
  };
  const usd = (minor: number) => ({ minor, currency: 'USD' });
  return {
    currency: 'EUR',
    gain_minor: 1_900,
    sums: [
      { currency: 'USD', rows: 3, booked_minor: 50_600, received_minor: 52_500, gain_minor: 1_900, without_rate: 1 },
    ],
    rows: [
      {
        ...row,
        on: '2026-11-10',
        payment_id: 'pay-usd-1',
        amount: usd(60_000),
        taken: usd(60_000),
        payment_rate: '0.95',
        booked_minor: 55_200,
        received_minor: 57_000,
        gain_minor: 1_800,
      },
      {
        ...row,
        on: '2026-11-12',
        payment_id: 'pay-usd-2',
        amount: usd(10_000),
        taken: usd(10_000),
        booked_minor: 9_200,
      },
      {
        ...row,
        on: '2026-11-13',
        invoice_id: undefined,
        number: undefined,
        payment_id: 'pay-usd-3',
        amount: usd(-5_000),
        taken: usd(-5_000),
        payment_rate: '0.9',
        booked_minor: -4_600,
        received_minor: -4_500,
        gain_minor: 100,
      },
    ],
  };
}

export const payments: Handlers = {
  'client.statement_pdf': () => ({ file_name: 'Statement.pdf', base64: btoa('pdf'), sha256: '' }),
  'payment.receipt': () => ({ file_name: 'Receipt.pdf', base64: btoa('pdf'), sha256: '' }),
  'payment.exchange': (fake) => exchange(fake),
  'export.exchange': (fake) => ({ file_name: 'exchange.csv', base64: '', rows: exchange(fake).rows.length }),
  'client.statement': (fake, { client_id, from, to, currency }) => ({
    client_id,
    client_name: find(fake.data.clients, client_id).name,
    from,
    to,
    accounts: statement(fake, client_id, from, to).filter((a) => !currency || a.currency === currency),
  }),
  'export.statement': (fake, { client_id, from, to }) => ({
    file_name: `statement-${find(fake.data.clients, client_id).name}.csv`,
    base64: '',
    rows: sum(statement(fake, client_id, from, to).map((a) => a.lines.length)),
  }),
  'invoice.paid': (fake, { id, amount, ...rest }) => {
    const invoice = find(fake.data.invoices, id);
    if (!invoice.number) throw cannot('not_issued', 'A draft cannot be paid.');
    const paid = amount ?? invoice.open;
    if (paid.minor > invoice.open.minor) throw invalid('amount.minor', 'exceeds_open', 'is more than is open');
    const payment = record(fake, 'payment', invoice.client_id, { amount: paid, ...rest });
    put(fake, invoice, 'payment', paid.minor, payment.paid_on, { payment });
    return invoice;
  },
  'invoice.write_off': (fake, { id, kind, reason, on }) => {
    const invoice = find(fake.data.invoices, id);
    const small = invoice.open.minor <= fake.data.settings.small_difference_minor;
    const source = kind ?? (small ? 'small_difference' : 'bad_debt');
    if (source === 'bad_debt' && !reason?.trim()) throw invalid('reason', 'required', 'is missing');
    put(fake, invoice, source, invoice.open.minor, on ?? today(fake), { reason });
    return { allocation_id: invoice.settlements[invoice.settlements.length - 1]?.id ?? '' };
  },
  'payment.list': (fake, q) => {
    const rows = fake.data.payments.map((p) => view(fake, p));
    const shown = rows.filter(
      (r) =>
        (q.voided || !r.voided) &&
        (!q.client_id || r.client_id === q.client_id) &&
        (!q.kind || r.kind === q.kind) &&
        (!q.currency || r.amount.currency === q.currency) &&
        (!q.method || r.method === q.method) &&
        (!q.unused || r.left.minor > 0) &&
        (!q.from || r.paid_on >= q.from) &&
        (!q.to || r.paid_on <= q.to) &&
        includes(`${r.client_name} ${r.reference} ${r.note} ${r.settles.map((s) => s.number).join(' ')}`, q.text),
    );
    const latest = [...shown].reverse().sort((a, b) => b.paid_on.localeCompare(a.paid_on));
    return {
      payments: latest.map((r) => ({ ...r, settles: live(r.settles) })),
      sums: sumsOf(shown),
      methods: [...new Set(rows.map((r) => r.method).filter(Boolean))].sort(),
    };
  },
  'payment.show': (fake, { payment_id }) => view(fake, find(fake.data.payments, payment_id)),
  'payment.suggest': (fake, { client_id, amount }) => {
    let left = amount?.minor ?? 0;
    const documents = openOf(fake, client_id).map((i): T.OpenDocument => {
      const suggested = i.currency === amount?.currency ? Math.min(left, i.open.minor) : 0;
      left -= suggested;
      const late = daysBetween(i.due_on ?? '', today(fake));
      return {
        invoice_id: i.id,
        number: i.number ?? '',
        issued_on: i.issued_on ?? '',
        due_on: i.due_on ?? '',
        overdue_days: late > 0 ? late : undefined,
        total: i.totals.total,
        open: i.open,
        suggested_minor: suggested,
        small_difference_minor: fake.data.settings.small_difference_minor,
      };
    });
    return { documents, credit: credit(fake, client_id), left: amount && { ...amount, minor: left } };
  },
  'client.credit': (fake, { client_id }) => ({ credit: credit(fake, client_id) }),
  'payment.add': (fake, { client_id, allocations, ...rest }) => {
    const payment = record(fake, 'payment', client_id, rest);
    allocate(fake, payment, allocations, payment.paid_on);
    return view(fake, payment);
  },
  'payment.refund': (fake, { client_id, ...rest }) => {
    const there = credit(fake, client_id).find((c) => c.currency === rest.amount.currency);
    if (rest.amount.minor > (there?.minor ?? 0))
      throw invalid('amount.minor', 'exceeds_credit', 'is more than the client has to its credit');
    const refund = record(fake, 'refund', client_id, rest);
    let due = refund.amount.minor;
    for (const holding of there?.holdings ?? []) {
      const minor = Math.min(due, holding.left_minor);
      if (minor === 0) break;
      due -= minor;
      const money = { minor, currency: refund.amount.currency };
      fake.data.returns.push({
        id: fake.newId(),
        source: 'payment',
        payment_id: holding.payment_id,
        refund_id: refund.id,
        amount: money,
        taken: money,
        settled_on: refund.paid_on,
        method: '',
        reference: holding.label,
        note: '',
        voided: false,
      });
    }
    return view(fake, refund);
  },
  'payment.allocate': (fake, { payment_id, allocations }) => {
    const payment = find(fake.data.payments, payment_id);
    allocate(fake, payment, allocations, today(fake));
    return { credit: credit(fake, payment.client_id) };
  },
  'payment.unallocate': (fake, { allocation_id }) => {
    const invoice = fake.data.invoices.find((i) => i.settlements.some((s) => s.id === allocation_id));
    if (!invoice) throw cannot('not_found', 'There is no such allocation.');
    find(invoice.settlements, allocation_id).voided = true;
    settle(fake, invoice);
    return {};
  },
  'payment.void': (fake, { payment_id }) => {
    const payment = find(fake.data.payments, payment_id);
    const uses = usesOf(fake, payment_id);
    if (live(uses).some((s) => s.refund_id && s.refund_id !== payment_id))
      throw cannot('refunded', 'Part of it was paid back: take the refund back first.');
    payment.voided = true;
    for (const use of uses) use.voided = true;
    for (const invoice of fake.data.invoices) if (invoice.number) settle(fake, invoice);
    return view(fake, payment);
  },
};
