import { addDays, instantOf } from '../../format/dates';
import type * as T from '../types';
import { seedItems } from './items';
import { seedMilestones } from './milestones';
import { seedRecurring } from './recurring';
import { seedRetainers } from './retainers';
import { EXACT } from './rounding';
import { seedAccounts, seedBank } from './seedBank';
import { captured, captureOff } from './seedCapture';
import { emptyExpenses, fullExpenses } from './seedExpenses';
import { seedInvoices, seedPayments } from './seedInvoices';
import { seedQuotes } from './seedQuotes';
import type { Data, RawEntry } from './state';

export const FAKE_NOW = Date.parse('2026-11-20T10:47:17Z');
const ZONE = 'Europe/Berlin';
const CREATED = '2026-01-12T08:00:00.000Z';

export const emptyAddress = { street: '', postal_code: '', city: '', region: '', country: 'DE' };
export const noEInvoice: T.EInvoicing = { format: 'none', buyer_reference: '', scheme: '', address: '' };

function client(
  id: string,
  name: string,
  legal: string,
  city: string,
  country = 'DE',
  more: Partial<T.Client> = {},
): T.Client {
  return {
    id,
    name,
    legal_name: legal,
    code: '',
    address: { street: 'Torstraße 140', postal_code: '10119', city, region: '', country },
    currency: 'EUR',
    tax_treatment: 'standard',
    vat_id: 'DE811907980',
    payment_terms_days: 14,
    language: 'en',
    einvoice: noEInvoice,
    tags: [],
    note: '',
    archived: false,
    created_at: CREATED,
    contacts: [
      { id: `${id}-p`, name: 'Mira Brandt', email: `mira@${name.toLowerCase()}.example`, phone: '', role: 'Product' },
    ],
    ...more,
  };
}

const clients = (): T.Client[] => [
  client('c-acme', 'Acme', 'Acme GmbH', 'Berlin', 'DE', { tags: ['retail'] }),
  client('c-globex', 'Globex', 'Globex SE', 'Hamburg'),
  client('c-initech', 'Initech', 'Initech B.V.', 'Utrecht', 'NL', {
    tax_treatment: 'reverse_charge',
    vat_id: 'NL813950120B01',
  }),
  client('c-umbra', 'Umbra', 'Umbra Ltd', 'London', 'GB', {
    currency: 'GBP',
    tax_treatment: 'outside_scope',
    vat_id: '',
  }),
  client('c-hooli', 'Hooli', 'Hooli Inc.', 'Palo Alto', 'US', { archived: true, currency: 'USD', vat_id: '' }),
];

function project(
  id: string,
  client_id: string | undefined,
  name: string,
  color: T.Color,
  more: Partial<Data['projects'][number]> = {},
) {
  return {
    id,
    client_id,
    name,
    color,
    status: 'active' as const,
    billable: true,
    note: '',
    archived: false,
    created_at: CREATED,
    ...more,
  };
}

const projects = (): Data['projects'] => [
  project('p-web', 'c-acme', 'Website', 'blue', { budget_seconds: 120 * 3600 }),
  project('p-brand', 'c-globex', 'Brand identity', 'orange', { budget_seconds: 40 * 3600 }),
  project('p-app', 'c-initech', 'Mobile app', 'violet', { budget: { minor: 1_200_000, currency: 'EUR' } }),
  project('p-ret', 'c-umbra', 'Retainer', 'pink'),
  project('p-int', undefined, 'Internal', 'slate', { billable: false }),
  project('p-old', 'c-globex', 'Trade fair stand', 'amber', { status: 'done' }),
];

function task(
  id: string,
  project_id: string,
  name: string,
  more: Partial<Data['tasks'][number]> = {},
): Data['tasks'][number] {
  return { id, project_id, name, status: 'open', note: '', archived: false, created_at: CREATED, ...more };
}

const tasks = (): Data['tasks'] => [
  task('t-build', 'p-web', 'Build', { status: 'in_progress', estimate_seconds: 60 * 3600, due_on: '2026-11-27' }),
  task('t-review', 'p-web', 'Design review', { estimate_seconds: 4 * 3600 }),
  task('t-concepts', 'p-brand', 'Concepts', {
    status: 'in_progress',
    estimate_seconds: 20 * 3600,
    due_on: '2026-11-23',
  }),
  task('t-book', 'p-brand', 'Brand book, second draft', { due_on: '2026-11-18', status: 'waiting' }),
  task('t-api', 'p-app', 'API client', { estimate_seconds: 6 * 3600, due_on: '2026-11-24' }),
  task('t-support', 'p-ret', 'Support'),
  task('t-admin', 'p-int', 'Admin'),
  task('t-launch', 'p-web', 'Launch checklist', { status: 'done', done_at: '2026-11-12T15:00:00.000Z' }),
];

const NOTES: Record<string, string[]> = {
  't-build': ['Cart totals, rounding', 'Checkout form', 'Payment errors', ''],
  't-review': ['Review with Mira', ''],
  't-concepts': ['Three directions for the mark', 'Type trials', ''],
  't-api': ['Retry and back-off', 'Typed client', ''],
  't-support': ['Mailbox moved'],
  't-admin': ['Books and mail'],
};

// Hours of the day by weekday: [day 0 = Monday, from, to, task].
const WEEK: [number, number, number, string][] = [
  [0, 9, 11.25, 't-build'],
  [0, 11.5, 12.25, 't-review'],
  [0, 13, 16, 't-concepts'],
  [0, 16.25, 16.75, 't-admin'],
  [1, 8.5, 12, 't-build'],
  [1, 13, 14.5, 't-concepts'],
  [1, 15, 17, 't-api'],
  [2, 9, 10.75, 't-build'],
  [2, 11, 12, 't-review'],
  [2, 13, 15, 't-concepts'],
  [2, 15.25, 17.5, 't-api'],
  [3, 8.5, 12.5, 't-build'],
  [3, 13.5, 14.75, 't-concepts'],
  [3, 15, 16.5, 't-api'],
  [3, 16.5, 16.84, 't-support'],
];

function entry(
  id: string,
  day: T.Day,
  from: number,
  to: number,
  task_id: string,
  note: string,
  billing: T.Billing,
): RawEntry {
  const billable = task_id !== 't-admin';
  return {
    id,
    kind: 'work',
    link: { task_id },
    note,
    tags: task_id === 't-build' ? ['dev'] : [],
    billable,
    start: instantOf(day, Math.round(from * 3600), ZONE),
    end: instantOf(day, Math.round(to * 3600), ZONE),
    zone: ZONE,
    billing: billable ? billing : 'not_billable',
    findings: [],
    source: 'app',
  };
}

function entries(): RawEntry[] {
  const list: RawEntry[] = [];
  for (let week = 0; week < 8; week++) {
    const monday = addDays('2026-11-16', -7 * week);
    WEEK.forEach(([day, from, to, task], index) => {
      const notes = NOTES[task] ?? [''];
      const note = notes[(index + week) % notes.length] ?? '';
      const shift = ((index * 7 + week * 5) % 4) * (week === 0 ? 0 : 0.25);
      list.push(
        entry(
          `e-${week}-${index}`,
          addDays(monday, day),
          from + shift / 4,
          to + shift / 4,
          task,
          note,
          week > 1 ? 'billed' : 'unbilled',
        ),
      );
    });
  }
  list.push(entry('e-today', '2026-11-20', 8.5, 10 + 40 / 60, 't-build', 'Cart totals, rounding', 'unbilled'));
  // A second device tracked a call at the same time: legal, and shown.
  list.push({
    ...entry('e-call', '2026-11-19', 12.25, 12.75, 't-support', 'Call about the mailbox', 'unbilled'),
    source: 'phone',
  });
  const slept = list.find((e) => e.id === 'e-0-6');
  if (slept)
    slept.findings = [{ id: 'f-1', kind: 'suspend', wall_seconds: 7200, steady_seconds: 5460, resolved: false }];
  return list;
}

export const USUAL_POLICY: T.Policy = { rounding: 'half_away_from_zero', prices: 'exclusive', tax_level: 'document' };

const settings = (): T.Settings => ({
  country: 'DE',
  currency: 'EUR',
  zone: ZONE,
  week_start: 'monday',
  language: 'en',
  theme: 'system',
  hour_cycle: 'h23',
  duration_format: 'hm',
  date_format: 'locale',
  daily_goal_seconds: 8 * 3600,
  default_billable: true,
  payment_terms_days: 14,
  global_shortcut: 'Ctrl+Alt+T',
  autostart: false,
  close_to_tray: true,
  default_tax_ids: ['x-19'],
  invoice_look: 'classic',
  invoice_payment_code: true,
  invoice_accent: '#0f766e',
  small_difference_minor: 100,
  late_terms: { kind: 'statutory', law: 'eu' },
  idle_minutes: 5,
  long_run_hours: 10,
  pomodoro: { focus_minutes: 25, break_minutes: 5, long_break_minutes: 15, long_break_after: 4 },
  reminder: {
    on: false,
    after_minutes: 15,
    days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    from_minute: 540,
    to_minute: 1020,
  },
  merge_per_hour: 60,
  billing_rounding: EXACT,
  invoice_policy: USUAL_POLICY,
});

const workspace = (): T.WorkspaceStatus => {
  const info: T.WorkspaceInfo = {
    id: 'w-1',
    name: 'Studio Nordlicht',
    key: 'keychain',
    demo: false,
    created_at: CREATED,
  };
  return {
    state: 'open',
    workspace: info,
    workspaces: [info],
    data_dir: '/home/mira/.local/share/stint',
    version: '0.1.0',
    system_zone: ZONE,
    keychain_available: true,
  };
};

/** A new workspace with nothing in it yet. */
export function emptyData(): Data {
  return {
    workspace: workspace(),
    settings: settings(),
    paperFont: { has_bold: false },
    profile: {
      legal_name: '',
      ...emptyAddress,
      email: '',
      phone: '',
      website: '',
      vat_id: '',
      tax_number: '',
      bank_name: '',
      iban: '',
      bic: '',
      contact_name: '',
      electronic_scheme: '',
      electronic_address: '',
      version: 1,
    },
    clients: [],
    projects: [],
    tasks: [],
    people: [{ id: 'me', name: 'Mira Nord', email: '', role: 'owner', active: true }],
    rates: [],
    entries: [],
    timer: null,
    favourites: [],
    invoices: [],
    quotes: [],
    payments: [],
    ownRates: [],
    returns: [],
    taxes: [
      { id: 'x-19', name: 'VAT 19 %', percent: '19', category: 'S', reason: '', compound: false, archived: false },
      { id: 'x-7', name: 'VAT 7 %', percent: '7', category: 'S', reason: '', compound: false, archived: false },
      {
        id: 'x-rc',
        name: 'Reverse charge',
        percent: '0',
        category: 'AE',
        reason: 'Reverse charge',
        compound: false,
        archived: false,
      },
    ],
    series: [
      {
        id: 's-1',
        kind: 'invoice',
        name: 'Invoices',
        pattern: 'INV-{YYYY}-{####}',
        reset: 'yearly',
        per_client: false,
        usual: true,
        own: true,
        archived: false,
        names_client: false,
        next_number: 'INV-2026-0047',
        next_seq: 47,
      },
    ],
    retainers: [],
    bank: [],
    bankAccounts: [],
    items: [],
    milestones: [],
    recurring: [],
    views: [],
    keptOverlaps: [],
    ...emptyExpenses(),
    gaps: [],
    capture: captureOff(),
    round: null,
    rounds_done: 0,
  };
}

/** A freelancer in the middle of a Friday. */
export function fullData(): Data {
  const base = emptyData();
  const rate = (
    id: string,
    scope: T.RateScope,
    scope_id: string | undefined,
    scope_name: string | undefined,
    minor: number,
    currency = 'EUR',
    from = '2026-01-01',
  ): T.Rate => ({ id, purpose: 'price', scope, scope_id, scope_name, amount: { minor, currency }, valid_from: from });
  const offered = seedQuotes();
  const invoices = [...seedInvoices(), ...offered.papers];
  return {
    ...base,
    quotes: offered.quotes,
    paperFont: { has_bold: false },
    profile: {
      ...base.profile,
      legal_name: 'Studio Nordlicht',
      street: 'Gärtnerstraße 12',
      postal_code: '20253',
      city: 'Hamburg',
      email: 'hello@nordlicht.example',
      vat_id: 'DE129273398',
      bank_name: 'Example Bank',
      iban: 'DE02120300000000202051',
      bic: 'BYLADEM1001',
      contact_name: '',
      electronic_scheme: '',
      electronic_address: '',
      version: 3,
    },
    clients: clients(),
    projects: projects(),
    tasks: tasks(),
    people: [
      ...base.people,
      { id: 'jo', name: 'Jo Keller', email: 'jo@nordlicht.example', role: 'assistant', active: true },
    ],
    rates: [
      rate('r-1', 'workspace', undefined, undefined, 8000),
      rate('r-2', 'client', 'c-acme', 'Acme', 9000),
      rate('r-3', 'client', 'c-umbra', 'Umbra', 7500, 'GBP'),
      rate('r-4', 'task', 't-review', 'Design review', 11000, 'EUR', '2026-03-01'),
    ],
    entries: entries(),
    timer: {
      timer_id: 'tm-1',
      entry_id: 'e-running',
      state: 'running',
      link: { task_id: 't-build' },
      note: 'Checkout: card errors in plain words',
      tags: ['dev'],
      billable: true,
      started_at: '2026-11-20T10:05:00.000Z',
      since: '2026-11-20T10:05:00.000Z',
      before: 0,
    },
    favourites: [
      { favourite_id: 'fav-1', link: { task_id: 't-admin' }, note: 'Books and mail', tags: [], billable: false },
    ],
    capture: captured(),
    round: null,
    rounds_done: 2,
    gaps: [
      {
        id: 'g-today',
        cause: 'idle',
        from: '2026-11-20T08:05:00.000Z',
        to: '2026-11-20T08:27:00.000Z',
        entry_id: 'e-today',
        decided: false,
      },
      {
        id: 'g-lunch',
        cause: 'locked',
        from: '2026-11-19T09:00:00.000Z',
        to: '2026-11-19T09:45:00.000Z',
        entry_id: 'e-0-11',
        decided: false,
      },
    ],
    invoices,
    payments: seedPayments(invoices),
    ownRates: [{ authority: 'ecb', name: 'ECB', from: '2026-07-01', percent: '2.15', own: true }],
    returns: [],
    retainers: seedRetainers(),
    bank: seedBank(),
    bankAccounts: seedAccounts(),
    items: seedItems(),
    milestones: seedMilestones(),
    recurring: seedRecurring(),
    ...fullExpenses(),
    views: [
      {
        id: 'v-bill',
        screen: 'time',
        name: 'To bill',
        params: { billing: 'unbilled', group: 'client' },
        is_default: false,
      },
      {
        id: 'v-acme',
        screen: 'time',
        name: 'Acme by task',
        params: { client: 'c-acme', group: 'task' },
        is_default: false,
      },
    ],
  };
}
