import type * as T from '../types';
import { cannot, type Fake, find, type Handlers, iso, patch } from './state';

const HOUR = 3_600;

function period(from: T.Day, to: T.Day, figures: Partial<T.RetainerPeriod>): T.RetainerPeriod {
  const { granted = 10 * HOUR, rolled_in = 0, drawn = 0 } = figures;
  return {
    from,
    to,
    granted,
    rolled_in,
    drawn,
    left: granted + rolled_in - drawn,
    beyond: 0,
    over: 0,
    expired: 0,
    provisional: 0,
    drawn_seconds: drawn,
    over_seconds: 0,
    percent: Math.floor((drawn * 100) / (granted + rolled_in)),
    fee: { amount: { minor: 80_000, currency: 'EUR' }, state: 'due' },
    ...figures,
  };
}

const usual = (id: T.Id, client: [T.Id, string], name: string): T.Retainer => ({
  id,
  client_id: client[0],
  client_name: client[1],
  name,
  unit: 'hours',
  currency: 'EUR',
  cadence: 'month',
  starts_on: '2026-09-01',
  roll_over: 'up_to',
  roll_over_limit: 5 * HOUR,
  over_use: 'bill',
  alerts: [80, 100],
  terms: [{ id: `${id}-t`, valid_from: '2026-09-01', amount: 10 * HOUR, fee_minor: 80_000 }],
  note: '',
  archived: false,
  on_documents: false,
  created_at: '2026-09-01T08:00:00.000Z',
});

export function seedRetainers(): T.RetainerRow[] {
  return [
    {
      retainer: usual('ret-1', ['c-acme', 'Acme'], 'Support'),
      balance: {
        state: 'active',
        periods: [
          period('2026-11-01', '2026-11-30', {
            rolled_in: 5 * HOUR,
            drawn: 13 * HOUR,
            provisional: HOUR / 2,
            percent: 90,
          }),
          period('2026-10-01', '2026-10-31', {
            drawn: 3 * HOUR,
            expired: 2 * HOUR,
            fee: {
              amount: { minor: 80_000, currency: 'EUR' },
              state: 'issued',
              invoice_id: 'i-1',
              invoice_number: 'INV-2026-0046',
            },
          }),
        ],
        due: ['2026-11-01'],
        alert: 80,
      },
    },
    {
      retainer: {
        ...usual('ret-2', ['c-globex', 'Globex'], 'Prepaid design'),
        unit: 'money',
        cadence: 'quarter',
        starts_on: '2026-10-01',
        roll_over: 'none',
        roll_over_limit: undefined,
        terms: [{ id: 'ret-2-t', valid_from: '2026-10-01', amount: 300_000, fee_minor: 300_000 }],
      },
      balance: {
        state: 'active',
        periods: [
          period('2026-10-01', '2026-12-31', {
            granted: 300_000,
            drawn: 300_000,
            over: 42_500,
            over_seconds: 5 * HOUR,
            percent: 114,
            fee: { amount: { minor: 300_000, currency: 'EUR' }, state: 'draft', invoice_id: 'i-d' },
          }),
        ],
        due: [],
        alert: 100,
      },
    },
  ];
}

const row = (fake: Fake, id: T.Id): T.RetainerRow => {
  const retainer = find(
    fake.data.retainers.map((r) => r.retainer),
    id,
  );
  return fake.data.retainers.find((r) => r.retainer === retainer) as T.RetainerRow;
};

export const retainers: Handlers = {
  'retainer.list': (fake, { client_id, archived }) => ({
    retainers: fake.data.retainers.filter(
      ({ retainer: r }) => r.archived === (archived ?? false) && (!client_id || r.client_id === client_id),
    ),
  }),
  'retainer.show': (fake, { id }) => row(fake, id),
  'retainer.statement': (fake, { id, period_on }) => {
    const { retainer, balance } = row(fake, id);
    const period = balance.periods.find((p) => p.from === period_on) ?? balance.periods[0];
    if (!period) throw cannot('no_period', 'It has not begun.');
    const line = (kind: T.RetainerRowKind, amount: number, left: number): T.RetainerStatementRow => ({
      kind,
      amount,
      balance: left,
      note: '',
      seconds: 0,
      billed_seconds: 0,
      provisional: false,
      grants: [],
    });
    const path = { client_name: retainer.client_name, project_name: 'Website', task_name: 'Build' };
    const drawn: T.RetainerStatementRow = {
      ...line('drawn', -period.drawn, period.left),
      entry_id: 'e-today',
      start: `${period.from}T09:00:00.000Z`,
      note: 'Cart totals, rounding',
      path,
      grants: [{ period_on: period.from, amount: period.drawn }],
    };
    return {
      retainer,
      unit: retainer.unit,
      period,
      rows: [
        ...(period.rolled_in ? [line('rolled_in', period.rolled_in, period.rolled_in)] : []),
        line('granted', period.granted, period.rolled_in + period.granted),
        ...(period.drawn ? [drawn] : []),
        ...(period.over ? [{ ...drawn, kind: 'over' as const, amount: period.over, grants: [] }] : []),
        ...(period.expired ? [line('expired', -period.expired, period.left - period.expired)] : []),
      ],
    };
  },
  'retainer.add': (fake, { client_id, name, unit, amount, fee_minor, cadence, starts_on }) => {
    const client = find(fake.data.clients, client_id);
    const from = starts_on ?? iso(fake.nowMs()).slice(0, 10);
    const id = fake.newId();
    const retainer: T.Retainer = {
      ...usual(id, [client.id, client.name], name),
      unit,
      currency: client.currency,
      cadence: cadence ?? 'month',
      starts_on: from,
      roll_over: 'none',
      roll_over_limit: undefined,
      terms: [{ id: fake.newId(), valid_from: from, amount, fee_minor: fee_minor ?? 0 }],
    };
    fake.data.retainers.push({
      retainer,
      balance: { state: 'active', periods: [period(from, from, { granted: amount })], due: [] },
    });
    return retainer;
  },
  'retainer.edit': (fake, fields) => patch(row(fake, fields.id).retainer, fields),
  'retainer.set_term': (fake, { id, valid_from, amount, fee_minor }) => {
    const { retainer } = row(fake, id);
    const own = retainer.terms.find((t) => t.valid_from === valid_from);
    if (own) Object.assign(own, { amount, fee_minor });
    else retainer.terms.push({ id: fake.newId(), valid_from, amount, fee_minor });
    return retainer;
  },
  'retainer.delete_term': (fake, { id, term_id }) => {
    const { retainer } = row(fake, id);
    retainer.terms = retainer.terms.filter((t) => t.id !== term_id);
    return retainer;
  },
  'retainer.end': (fake, { id, ends_on }) =>
    patch(row(fake, id).retainer, { ends_on: ends_on ?? iso(fake.nowMs()).slice(0, 10) }),
  'retainer.archive': (fake, { id, archived }) => {
    const { retainer } = row(fake, id);
    if (archived && !retainer.ends_on) throw cannot('not_ended', 'It still draws time: end it first, then archive it');
    return patch(retainer, { archived });
  },
  'retainer.delete': (fake, { id }) => {
    fake.data.retainers = fake.data.retainers.filter((r) => r.retainer.id !== id);
    return {};
  },
  'retainer.settle_fees': (fake, { id, periods, elsewhere }) => {
    const { retainer, balance } = row(fake, id);
    for (const p of balance.periods)
      if (periods.includes(p.from)) p.fee = { ...p.fee, state: elsewhere ? 'elsewhere' : 'due' };
    balance.due = balance.periods.filter((p) => p.fee.state === 'due').map((p) => p.from);
    return retainer;
  },
  'retainer.bill': (fake, { id }) => {
    const { retainer, balance } = row(fake, id);
    const invoice = fake.data.invoices.find((i) => i.state === 'draft');
    if (!invoice) throw cannot('nothing_to_bill', `No fee of ${retainer.name} is due.`);
    for (const p of balance.periods)
      if (p.fee.state === 'due') p.fee = { ...p.fee, state: 'draft', invoice_id: invoice.id };
    balance.due = [];
    return invoice;
  },
};
