import { civilOf } from '../../format/dates';
import type * as T from '../types';
import { closedDays, type Fake, iso, type RawEntry } from './state';

/** Follows a link upward: the task's project, the project's client. */
export function pathOf({ data }: Fake, link: T.Link): T.Path {
  const task = data.tasks.find((t) => t.id === link.task_id);
  const project = data.projects.find((p) => p.id === (task?.project_id ?? link.project_id));
  const client = data.clients.find((c) => c.id === (project?.client_id ?? link.client_id));
  return {
    client_id: client?.id,
    client_name: client?.name,
    project_id: project?.id,
    project_name: project?.name,
    color: project?.color,
    task_id: task?.id,
    task_name: task?.name,
  };
}

export function rateOf({ data }: Fake, path: T.Path, on: T.Day): T.Rate | undefined {
  const scopes: [T.RateScope, T.Id | undefined][] = [
    ['task', path.task_id],
    ['project', path.project_id],
    ['client', path.client_id],
    ['workspace', undefined],
  ];
  for (const [scope, id] of scopes) {
    if (scope !== 'workspace' && !id) continue;
    const dated = data.rates.filter(
      (r) => r.purpose === 'price' && r.scope === scope && r.scope_id === id && r.valid_from <= on,
    );
    const newest = dated.sort((a, b) => b.valid_from.localeCompare(a.valid_from))[0];
    if (newest) return newest;
  }
  return undefined;
}

export const endMs = (fake: Fake, entry: RawEntry) => (entry.end ? Date.parse(entry.end) : fake.nowMs());
export const secondsOf = (fake: Fake, entry: RawEntry) =>
  Math.max(0, Math.floor((endMs(fake, entry) - Date.parse(entry.start)) / 1000));

// The same instants are asked for again and again.
const days = new Map<string, T.Day>();
export function dayOf(fake: Fake, at: T.Instant | number): T.Day {
  const { zone } = fake.data.settings;
  const key = `${zone} ${at}`;
  const day = days.get(key) ?? civilOf(at, zone).day;
  days.set(key, day);
  return day;
}

export const today = (fake: Fake) => dayOf(fake, fake.nowMs());

/** The running timer is an entry like the others, only without an end. */
export function allEntries(fake: Fake): RawEntry[] {
  const timer = fake.data.timer;
  if (timer?.state !== 'running') return fake.data.entries;
  const open: RawEntry = {
    id: timer.entry_id,
    timer_id: timer.timer_id,
    kind: 'work',
    link: timer.link,
    note: timer.note,
    tags: timer.tags,
    billable: timer.billable,
    start: timer.since,
    zone: fake.data.settings.zone,
    billing: timer.billable ? 'unbilled' : 'not_billable',
    findings: [],
    source: 'app',
  };
  return [...fake.data.entries, open];
}

export function amountOf(fake: Fake, entry: RawEntry): T.Money | undefined {
  const usual = rateOf(fake, pathOf(fake, entry.link), dayOf(fake, entry.start))?.amount;
  const rate = entry.billable ? (entry.hourly ?? usual) : undefined;
  return rate && { minor: Math.round((secondsOf(fake, entry) * rate.minor) / 3600), currency: rate.currency };
}

export function showEntry(fake: Fake, entry: RawEntry): T.Entry {
  const closed = dayOf(fake, entry.start) <= (closedDays.get(fake) ?? '');
  const start = Date.parse(entry.start);
  const end = endMs(fake, entry);
  const overlaps = allEntries(fake).some(
    (o) =>
      o.id !== entry.id &&
      !fake.data.keptOverlaps.includes([o.id, entry.id].sort().join(' ')) &&
      Date.parse(o.start) < end &&
      endMs(fake, o) > start,
  );
  const invoice = fake.data.invoices.find((i) => i.id === entry.invoice_id);
  const { link, ...rest } = entry;
  return {
    ...rest,
    path: pathOf(fake, link),
    seconds: secondsOf(fake, entry),
    drawn_seconds: 0,
    amount: amountOf(fake, entry),
    overlaps,
    invoice_number: invoice?.number,
    editable: !closed && entry.billing !== 'billed' && entry.billing !== 'draft',
    closed,
  };
}

export function addMoney(list: T.Money[], money: T.Money | undefined): T.Money[] {
  if (!money) return list;
  const same = list.find((m) => m.currency === money.currency);
  if (!same) return [...list, { ...money }];
  return list.map((m) => (m === same ? { ...m, minor: m.minor + money.minor } : m));
}

export const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
export const instant = iso;
