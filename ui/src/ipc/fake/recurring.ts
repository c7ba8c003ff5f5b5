import type { Req } from '../operations';
import type * as T from '../types';
import { type Fake, find, type Handlers, invalid, iso } from './state';
import { today } from './view';

const DAY_MS = 86_400_000;
const EVERY: Record<string, T.RecurringEvery> = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' };

const toDay = (ms: number): T.Day => iso(ms).slice(0, 10);

function rhythm(rrule: string): T.RecurringRhythm {
  const parts = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]));
  const every = EVERY[parts.get('FREQ') ?? ''];
  if (!every) throw invalid('rrule', 'not_a_rule', `"${rrule}" is not understood`);
  const until = parts.get('UNTIL');
  const number = (key: string) => (parts.has(key) ? Number(parts.get(key)) : undefined);
  return {
    every,
    interval: number('INTERVAL') ?? 1,
    month_day: number('BYMONTHDAY'),
    month: number('BYMONTH'),
    weekdays: parts.get('BYDAY')?.split(',') ?? [],
    until: until && `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6)}`,
    count: number('COUNT'),
  };
}

/** Good enough for a stand-in: weeks and days from the first day, months on their day. */
function days(rule: T.RecurringRhythm, starts_on: T.Day): T.Day[] {
  const start = Date.parse(`${starts_on}T00:00:00Z`);
  const [year = 0, month = 1, first = 1] = starts_on.split('-').map(Number);
  const found: T.Day[] = [];
  for (let k = 0; k < 60 && found.length < Math.min(rule.count ?? 24, 24); k++) {
    const step = k * rule.interval;
    let day: T.Day;
    if (rule.every === 'day' || rule.every === 'week')
      day = toDay(start + step * (rule.every === 'day' ? 1 : 7) * DAY_MS);
    else {
      const at = year * 12 + (month - 1) + step * (rule.every === 'year' ? 12 : 1);
      const length = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0)).getUTCDate();
      const wanted = rule.month_day ?? first;
      day = toDay(Date.UTC(Math.floor(at / 12), at % 12, wanted < 0 ? length + 1 + wanted : Math.min(wanted, length)));
    }
    if (day >= starts_on && (!rule.until || day <= rule.until)) found.push(day);
  }
  return found;
}

function upcoming(now: T.Day, rrule: string, starts_on: T.Day, covers: T.RecurringCovers, made: T.Day[]) {
  const rule = rhythm(rrule);
  const all = days(rule, starts_on);
  const tell = (on: T.Day): T.UpcomingPeriod => {
    const at = all.indexOf(on);
    const next = all[at + 1];
    if (covers === 'nothing' || !next) return { on };
    return { on, from: on, to: toDay(Date.parse(`${next}T00:00:00Z`) - DAY_MS) };
  };
  const next = all.filter((day) => day > now).slice(0, 6);
  const due = all.filter((day) => day <= now && !made.includes(day));
  return { rrule, rhythm: rule, next: next.map(tell), due: due.map(tell) };
}

const line = (id: T.Id, description: string, price_minor: number): T.RecurringLine => ({
  id,
  heading: false,
  description,
  quantity: '1',
  unit: '',
  price_minor,
});

/** Good enough for a stand-in: 19 % on all of it. */
function paperOf(rule: T.RecurringView): T.ComposedPaper {
  const money = (minor: number) => ({ minor, currency: rule.currency });
  const off = (minor: number, part?: T.Portion) =>
    !part ? 0 : 'minor' in part ? part.minor : Math.round((minor * Number(part.percent)) / 100);
  const placed = rule.lines.map((line, n) => ({ line, position: n + 1 }));
  const lines = placed
    .filter(({ line }) => !line.heading)
    .map(({ line, position }): T.Line => {
      const { id, description, quantity, unit, price_minor, tax_ids, discount } = line;
      const whole = Math.round(Number(quantity) * price_minor);
      const taken = off(whole, discount);
      return {
        id,
        kind: 'free',
        position,
        description,
        quantity,
        unit,
        price: money(price_minor),
        discount: discount && { portion: discount, amount: money(taken) },
        tax_ids: tax_ids ?? ['x-19'],
        amount: money(whole - taken),
        entries: 0,
        seconds: 0,
        billed_seconds: 0,
        released: false,
      };
    });
  const heads = placed.filter(({ line }) => line.heading);
  const sum = (from: number, to: number) =>
    money(lines.filter((l) => l.position > from && l.position < to).reduce((all, l) => all + l.amount.minor, 0));
  const sections = heads.map(
    ({ line, position }, n): T.Section => ({
      id: line.id,
      position,
      title: line.description,
      amount: sum(position, heads[n + 1]?.position ?? rule.lines.length + 1),
      choice: 'fixed',
    }),
  );
  const net = sum(0, rule.lines.length + 1);
  const tax = money(Math.round(net.minor * 0.19));
  return { lines, sections, totals: { lines: net, net, tax, total: money(net.minor + tax.minor), groups: [] } };
}

const noPaper = (): T.ComposedPaper => {
  const none = { minor: 0, currency: 'EUR' };
  return { lines: [], sections: [], totals: { lines: none, net: none, tax: none, total: none, groups: [] } };
};

const base = (id: T.Id, client: [T.Id, string], name: string): T.RecurringView => ({
  id,
  name,
  client_id: client[0],
  client_name: client[1],
  currency: 'EUR',
  subject: '',
  note: '',
  rrule: 'FREQ=MONTHLY;BYMONTHDAY=1',
  rhythm: rhythm('FREQ=MONTHLY;BYMONTHDAY=1'),
  starts_on: '2026-09-01',
  covers: 'ahead',
  mode: 'draft',
  unbilled: 'nothing',
  lines: [],
  paper: noPaper(),
  net: { minor: 0, currency: 'EUR' },
  state: 'active',
  next: [],
  due: [],
  runs: [],
  created_at: '2026-08-20T08:00:00.000Z',
});

export function seedRecurring(): T.RecurringView[] {
  const run = (period_on: T.Day, to: T.Day, fields: Partial<T.RecurringRun>): T.RecurringRun => ({
    period_on,
    from: period_on,
    to,
    made_at: `${period_on}T05:00:00.000Z`,
    refused: [],
    ...fields,
  });
  const total = { minor: 42_840, currency: 'EUR' };
  return [
    {
      ...base('rc-care', ['c-acme', 'Acme'], 'Care plan'),
      mode: 'issue',
      subject: 'Care plan {month} {year}',
      lines: [line('rl-1', 'Care plan, {period}', 29_000), line('rl-2', 'Hosting', 7_000)],
      runs: [
        run('2026-11-01', '2026-11-30', {
          invoice_id: 'i-1',
          outcome: { state: 'issued', number: 'INV-2026-0046', total },
        }),
        run('2026-10-01', '2026-10-31', { invoice_id: 'i-gone', outcome: { state: 'discarded' } }),
        run('2026-09-01', '2026-09-30', {}),
      ],
    },
    {
      ...base('rc-host', ['c-initech', 'Initech'], 'Hosting'),
      rrule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1',
      starts_on: '2026-09-30',
      mode: 'issue',
      lines: [line('rl-3', 'Hosting, {period}', 14_700)],
      runs: [
        run('2026-09-30', '2026-12-30', {
          invoice_id: 'i-0',
          outcome: { state: 'draft', total: { minor: 14_700, currency: 'EUR' } },
          refused: [{ field: 'client.vat_id', rule: 'required', message: 'reverse charge needs the client’s VAT id' }],
        }),
      ],
    },
    {
      ...base('rc-mag', ['c-globex', 'Globex'], 'Magazine'),
      rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=20',
      starts_on: '2026-11-02',
      state: 'paused',
      lines: [line('rl-4', 'Layout', 45_000)],
    },
  ];
}

function fresh(now: T.Day, rule: T.RecurringView): T.RecurringView {
  const made = rule.runs.map((run) => run.period_on);
  const told = upcoming(now, rule.rrule, rule.starts_on, rule.covers, made);
  Object.assign(rule, told);
  rule.paper = paperOf(rule);
  rule.net = rule.paper.totals.net;
  if (rule.state === 'paused') rule.next = [];
  else rule.state = told.next.length + told.due.length > 0 ? 'active' : 'ended';
  return rule;
}

const feeOf = (fake: Fake, id: T.Id) =>
  find(
    fake.data.retainers.map((r) => r.retainer),
    id,
  ).terms[0]?.fee_minor;

const whole = (fake: Fake, lines: Req<'recurring.add'>['lines']): T.RecurringLine[] =>
  (lines ?? []).map(({ id, heading, description, quantity, unit, price_minor, discount, tax_ids, retainer_id }) => ({
    id: id ?? fake.newId(),
    heading: heading ?? false,
    discount: discount ?? undefined,
    description,
    quantity: quantity ?? '1',
    unit: unit ?? '',
    price_minor: (retainer_id && feeOf(fake, retainer_id)) || (price_minor ?? 0),
    tax_ids: tax_ids ?? undefined,
    retainer_id: retainer_id ?? undefined,
  }));

export const rules = (fake: Fake): T.RecurringView[] => fake.data.recurring.map((r) => fresh(today(fake), r));

export const recurring: Handlers = {
  'recurring.list': (fake, { client_id }) => ({
    recurring: rules(fake).filter((r) => !client_id || r.client_id === client_id),
  }),
  'recurring.show': (fake, { id }) => fresh(today(fake), find(fake.data.recurring, id)),
  'recurring.preview': (fake, { rrule, starts_on, covers }) =>
    upcoming(today(fake), rrule, starts_on ?? today(fake), covers ?? 'ahead', []),
  'recurring.add': (fake, { client_id, name, rrule, starts_on, mode, lines }) => {
    const client = find(fake.data.clients, client_id);
    const rule = {
      ...base(fake.newId(), [client.id, client.name], name),
      rrule,
      starts_on: starts_on ?? today(fake),
      mode: mode ?? 'draft',
      currency: client.currency,
      lines: whole(fake, lines),
    };
    fake.data.recurring.push(rule);
    return fresh(today(fake), rule);
  },
  'recurring.edit': (fake, { id, lines, ...fields }) => {
    const rule = find(fake.data.recurring, id);
    for (const [key, value] of Object.entries(fields))
      if (value !== undefined) Object.assign(rule, { [key]: value ?? undefined });
    if (lines) rule.lines = whole(fake, lines);
    return fresh(today(fake), rule);
  },
  'recurring.pause': (fake, { id, paused }) => {
    const rule = find(fake.data.recurring, id);
    rule.state = paused ? 'paused' : 'active';
    return fresh(today(fake), rule);
  },
  'recurring.delete': (fake, { id }) => {
    find(fake.data.recurring, id);
    fake.data.recurring = fake.data.recurring.filter((r) => r.id !== id);
    return {};
  },
};
