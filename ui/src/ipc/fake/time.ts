import { addDays, instantOf, weekStartOf } from '../../format/dates';
import type * as T from '../types';
import { groupKey } from './bulk';
import { cannot, type Fake, find, type Handlers, includes, invalid, iso, patch, type RawEntry } from './state';
import { addMoney, allEntries, amountOf, dayOf, endMs, pathOf, secondsOf, showEntry, sum } from './view';

const PAGE = 200;

export function matching(fake: Fake, filter: T.ListEntries): RawEntry[] {
  const kinds = filter.kinds ?? ['work'];
  return allEntries(fake).filter((e) => {
    const path = pathOf(fake, e.link);
    const day = dayOf(fake, e.start);
    const words = [e.note, path.client_name, path.project_name, path.task_name, ...e.tags].join(' ');
    return (
      kinds.includes(e.kind) &&
      (!filter.from || day >= filter.from) &&
      (!filter.to || day <= filter.to) &&
      (!filter.client_id || path.client_id === filter.client_id) &&
      (!filter.project_id || path.project_id === filter.project_id) &&
      (!filter.task_id || path.task_id === filter.task_id) &&
      (!filter.billing || filter.billing.includes(e.billing)) &&
      (!filter.group || groupKey(fake, e, filter.group.by) === filter.group.key) &&
      includes(words, filter.text)
    );
  });
}

export function dayView(fake: Fake, day: T.Day): T.DayView {
  const zone = fake.data.settings.zone;
  const list = allEntries(fake)
    .filter((e) => dayOf(fake, e.start) === day)
    .sort((a, b) => a.start.localeCompare(b.start));
  const gaps: T.Gap[] = [];
  let reached = 0;
  for (const e of list) {
    const start = Date.parse(e.start);
    if (reached && start - reached >= 300_000)
      gaps.push({ start: iso(reached), end: e.start, seconds: (start - reached) / 1000 });
    reached = Math.max(reached, endMs(fake, e));
  }
  return {
    day,
    zone,
    starts_at: instantOf(day, 0, zone),
    ends_at: instantOf(addDays(day, 1), 0, zone),
    entries: list.map((e) => showEntry(fake, e)),
    gaps,
    total_seconds: sum(list.map((e) => secondsOf(fake, e))),
    billable_seconds: sum(list.filter((e) => e.billable).map((e) => secondsOf(fake, e))),
  };
}

function week(fake: Fake, day: T.Day): T.Week {
  const from = weekStartOf(day, fake.data.settings.week_start);
  const days = Array.from({ length: 7 }, (_, i) => addDays(from, i));
  const rows = new Map<string, T.WeekRow>();
  let earned: T.Money[] = [];
  let billable = 0;
  for (const e of allEntries(fake)) {
    const index = days.indexOf(dayOf(fake, e.start));
    if (index < 0) continue;
    const path = pathOf(fake, e.link);
    const key = path.task_id ?? path.project_id ?? path.client_id ?? '-';
    const row = rows.get(key) ?? { key, path, billable: e.billable, seconds: days.map(() => 0), total_seconds: 0 };
    const seconds = secondsOf(fake, e);
    row.seconds[index] = (row.seconds[index] ?? 0) + seconds;
    row.total_seconds += seconds;
    rows.set(key, row);
    if (e.billable) billable += seconds;
    earned = addMoney(earned, amountOf(fake, e));
  }
  const list = [...rows.values()].sort((a, b) => b.total_seconds - a.total_seconds);
  const day_totals = days.map((_, i) => sum(list.map((r) => r.seconds[i] ?? 0)));
  return {
    from,
    to: addDays(from, 6),
    days,
    rows: list,
    day_totals,
    total_seconds: sum(day_totals),
    billable_seconds: billable,
    earned,
  };
}

function setCell(fake: Fake, day: T.Day, link: T.Link, seconds: number): void {
  const key = (l: T.Link) =>
    JSON.stringify([pathOf(fake, l).task_id, pathOf(fake, l).project_id, pathOf(fake, l).client_id]);
  const mine = fake.data.entries
    .filter((e) => dayOf(fake, e.start) === day && key(e.link) === key(link))
    .sort((a, b) => a.start.localeCompare(b.start));
  let difference =
    seconds -
    sum(
      allEntries(fake)
        .filter((e) => dayOf(fake, e.start) === day && key(e.link) === key(link))
        .map((e) => secondsOf(fake, e)),
    );
  if (difference > 0) {
    const last = Math.max(
      Date.parse(instantOf(day, 9 * 3600, fake.data.settings.zone)),
      ...allEntries(fake)
        .filter((e) => dayOf(fake, e.start) === day)
        .map((e) => endMs(fake, e)),
    );
    addEntry(fake, { link, start: iso(last), end: iso(last + difference * 1000) });
  }
  while (difference < 0) {
    const last = mine.pop();
    if (!last) return;
    if (last.billing === 'billed') throw cannot('billed', 'This time is billed.');
    const own = secondsOf(fake, last);
    if (own <= -difference) fake.data.entries = fake.data.entries.filter((e) => e !== last);
    else last.end = iso(endMs(fake, last) + difference * 1000);
    difference += Math.min(own, -difference);
  }
}

type Adding = { note?: string; link?: T.Link; tags?: string[]; billable?: boolean; start: T.Instant; end: T.Instant };
export function addEntry(fake: Fake, input: Adding): RawEntry {
  if (Date.parse(input.end) <= Date.parse(input.start))
    throw invalid('end', 'end_before_start', 'The end must be after the start.');
  const link = input.link ?? {};
  const project = fake.data.projects.find((p) => p.id === pathOf(fake, link).project_id);
  const billable = input.billable ?? project?.billable ?? fake.data.settings.default_billable;
  const entry: RawEntry = {
    id: fake.newId(),
    kind: 'work',
    link,
    note: input.note ?? '',
    tags: input.tags ?? [],
    billable,
    start: input.start,
    end: input.end,
    zone: fake.data.settings.zone,
    billing: billable ? 'unbilled' : 'not_billable',
    findings: [],
    source: 'app',
  };
  fake.data.entries.push(entry);
  return entry;
}

function editable(fake: Fake, id: T.Id, wordsOnly = false): RawEntry {
  const entry = find(fake.data.entries, id);
  if (entry.billing === 'billed') throw cannot('billed', 'This time is billed.');
  if (entry.billing === 'draft' && !wordsOnly) throw cannot('on_draft', 'This time is on a draft.');
  return entry;
}

export const time: Handlers = {
  'entry.list': (fake, filter) => {
    const place = (e: RawEntry) => `${Date.parse(e.start)}_${e.id}`;
    const list = matching(fake, filter).sort((a, b) => place(b).localeCompare(place(a)));
    if (filter.order === 'oldest') list.reverse();
    const ahead = (e: RawEntry, cursor: string) => (filter.order === 'oldest' ? place(e) > cursor : place(e) < cursor);
    const rest = list.filter((e) => !filter.cursor || ahead(e, filter.cursor));
    const part = filter.until ? rest.filter((e) => !ahead(e, filter.until ?? '')) : rest.slice(0, filter.limit ?? PAGE);
    const last = part.at(-1);
    return {
      entries: part.map((e) => showEntry(fake, e)),
      next: !filter.until && last && part.length < rest.length ? place(last) : undefined,
      ...(filter.totals === false
        ? {}
        : {
            total_seconds: sum(list.map((e) => secondsOf(fake, e))),
            billable_seconds: sum(list.filter((e) => e.billable).map((e) => secondsOf(fake, e))),
            count: list.length,
          }),
    };
  },
  'entry.show': (fake, { id }) => showEntry(fake, find(allEntries(fake), id)),
  'entry.add': (fake, input) => showEntry(fake, addEntry(fake, input)),
  'entry.edit': (fake, { id, link, ...fields }) => {
    const wordsOnly = link === undefined && Object.keys(fields).every((field) => field === 'note' || field === 'tags');
    const entry = editable(fake, id, wordsOnly);
    const next = { ...entry, ...fields };
    if (next.end && next.end <= next.start)
      throw invalid('end', 'end_before_start', 'The end must be after the start.');
    patch(entry, fields);
    if (link !== undefined) entry.link = link ?? {};
    if (fields.billable !== undefined) entry.billing = fields.billable ? 'unbilled' : 'not_billable';
    return showEntry(fake, entry);
  },
  'entry.delete': (fake, { ids }) => {
    for (const id of ids) editable(fake, id);
    fake.data.entries = fake.data.entries.filter((e) => !ids.includes(e.id));
    return { deleted: ids.length };
  },
  'entry.split': (fake, { id, at }) => {
    const first = editable(fake, id);
    if (!first.end || at <= first.start || at >= first.end)
      throw invalid('at', 'outside', 'The cut must lie inside the entry.');
    const second = { ...structuredClone(first), id: fake.newId(), start: at };
    first.end = at;
    fake.data.entries.push(second);
    return { first: showEntry(fake, first), second: showEntry(fake, second) };
  },
  'entry.duplicate': (fake, { id, start }) => {
    const entry = find(fake.data.entries, id);
    const begin = start ?? entry.start;
    return showEntry(
      fake,
      addEntry(fake, { ...entry, start: begin, end: iso(Date.parse(begin) + secondsOf(fake, entry) * 1000) }),
    );
  },
  'entry.write_off': (fake, { ids, written_off }) => {
    for (const id of ids) editable(fake, id).billing = written_off ? 'written_off' : 'unbilled';
    return { changed: ids.length };
  },
  'finding.resolve': (fake, { id, use_steady }) => {
    const entry = fake.data.entries.find((e) => e.findings.some((f) => f.id === id));
    const finding = entry?.findings.find((f) => f.id === id);
    if (!entry || !finding) throw cannot('resolved', 'This is settled already.');
    finding.resolved = true;
    if (use_steady) entry.end = iso(Date.parse(entry.start) + finding.steady_seconds * 1000);
    return showEntry(fake, entry);
  },
  'entry.week': (fake, { day }) => week(fake, day),
  'entry.day': (fake, { day }) => dayView(fake, day),
  'entry.set_cell': (fake, { day, link, seconds }) => {
    setCell(fake, day, link ?? {}, seconds);
    return week(fake, day);
  },
};
