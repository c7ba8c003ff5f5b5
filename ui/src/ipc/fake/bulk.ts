import { addDays, civilOf, instantOf, weekStartOf } from '../../format/dates';
import type * as T from '../types';
import { cannot, type Fake, find, type Handlers, iso, type RawEntry } from './state';
import { addEntry, matching } from './time';
import { allEntries, dayOf, endMs, pathOf, secondsOf, showEntry, sum } from './view';

/** What an entry shares with those of its group, as the core would say it. */
export function groupKey(fake: Fake, entry: RawEntry, by: T.Grouping): string {
  const path = pathOf(fake, entry.link);
  const keys: Record<T.Grouping, string> = {
    client: path.client_id ?? '',
    project: path.project_id ?? '',
    task: path.task_id ?? '',
    tags: entry.tags.length > 0 ? JSON.stringify([...entry.tags].sort()) : '',
    billable: entry.billable ? 'yes' : 'no',
  };
  return keys[by];
}

function groupOf(fake: Fake, by: T.Grouping, key: string, entries: RawEntry[]): T.EntryGroup {
  const { client_id, client_name, project_id, project_name, color, task_id, task_name } = pathOf(
    fake,
    key ? (entries[0]?.link ?? {}) : {},
  );
  const client = { client_id, client_name };
  const project = { ...client, project_id, project_name, color };
  const paths = { client, project, task: { ...project, task_id, task_name }, tags: {}, billable: {} };
  return {
    key,
    path: paths[by],
    tags: by === 'tags' && key ? JSON.parse(key) : [],
    billable: by === 'billable' ? key === 'yes' : undefined,
    count: entries.length,
    seconds: sum(entries.map((e) => secondsOf(fake, e))),
    billable_seconds: sum(entries.filter((e) => e.billable).map((e) => secondsOf(fake, e))),
  };
}

function pairs(fake: Fake, id: T.Id): T.OverlapPair[] {
  const one = find(allEntries(fake), id);
  const span = (e: RawEntry) => ({ start: e.start, end: iso(endMs(fake, e)) });
  const found: T.OverlapPair[] = [];
  for (const other of allEntries(fake)) {
    const [first, second] = [one, other].sort((a, b) => a.start.localeCompare(b.start)) as [RawEntry, RawEntry];
    const a = span(first);
    const b = span(second);
    if (other === one || b.start >= a.end) continue;
    const [end = a.end] = [a.end, b.end].sort();
    const middle = iso(Math.floor((Date.parse(b.start) + Date.parse(a.end)) / 2000) * 1000);
    const inside = b.end < a.end;
    const outcomes: T.OverlapOutcome[] = [
      { way: 'trim_first', first: { ...a, end: b.start }, second: b },
      ...(inside ? [] : [{ way: 'trim_second', first: a, second: { ...b, start: a.end } } as const]),
      inside
        ? { way: 'split', first: { ...a, end: b.start }, second: b, rest: { ...a, start: b.end } }
        : { way: 'split', first: { ...a, end: middle }, second: { ...b, start: middle } },
      { way: 'keep', first: a, second: b },
    ];
    found.push({
      first: showEntry(fake, first),
      second: showEntry(fake, second),
      start: b.start,
      end,
      seconds: (Date.parse(end) - Date.parse(b.start)) / 1000,
      kept: fake.data.keptOverlaps.includes([first.id, second.id].sort().join(' ')),
      outcomes,
    });
  }
  return found;
}

export const bulk: Handlers = {
  'entry.edit_many': (fake, { ids, note, link, add_tags = [], remove_tags = [], billable, hourly }) => {
    let changed = 0;
    const left = new Map<string, number>();
    for (const id of ids ?? []) {
      const entry = find(allEntries(fake), id);
      const reason = entry.billing === 'billed' ? 'billed' : entry.billing === 'draft' ? 'on_draft' : undefined;
      if (reason) {
        left.set(reason, (left.get(reason) ?? 0) + 1);
        continue;
      }
      if (note != null) entry.note = note;
      if (link !== undefined) entry.link = link ?? {};
      if (billable != null) {
        entry.billable = billable;
        entry.billing = billable ? 'unbilled' : 'not_billable';
      }
      if (hourly !== undefined) entry.hourly = hourly ?? undefined;
      entry.tags = [...new Set([...entry.tags.filter((tag) => !remove_tags.includes(tag)), ...add_tags])];
      changed += 1;
    }
    const left_out = [...left].map(([reason, count]) => ({ reason, count, message: reason }));
    return { changed, unchanged: 0, left_out };
  },
  'entry.copy_week': (fake, { from, to }) => {
    const { zone, week_start } = fake.data.settings;
    const first = weekStartOf(from, week_start);
    const target = weekStartOf(to, week_start);
    const offset = Math.round((Date.parse(target) - Date.parse(first)) / 86_400_000);
    const old = fake.data.entries.filter((e) => weekStartOf(dayOf(fake, e.start), week_start) === first);
    let copied = 0;
    let seconds = 0;
    let there = 0;
    for (const e of old) {
      const { day, seconds: clock } = civilOf(e.start, zone);
      const start = instantOf(addDays(day, offset), clock, zone);
      if (fake.data.entries.some((o) => o.start === start)) {
        there += 1;
        continue;
      }
      addEntry(fake, { ...e, start, end: iso(Date.parse(start) + secondsOf(fake, e) * 1000) });
      copied += 1;
      seconds += secondsOf(fake, e);
    }
    return { copied, seconds, left_out: there ? [{ reason: 'there_already', count: there, message: '' }] : [] };
  },
  'entry.groups': (fake, { by, entries }) => {
    const groups = new Map<string, RawEntry[]>();
    for (const entry of matching(fake, entries ?? {})) {
      const key = groupKey(fake, entry, by);
      groups.set(key, [...(groups.get(key) ?? []), entry]);
    }
    const name = (g: T.EntryGroup) =>
      [
        g.path.client_name ?? '\uffff',
        g.path.project_name,
        g.path.task_name,
        ...g.tags,
        g.key === 'no' ? '2' : '1',
      ].join(' ');
    return {
      groups: [...groups]
        .map(([key, list]) => groupOf(fake, by, key, list))
        .sort((a, b) => name(a).localeCompare(name(b))),
    };
  },
  'entry.overlaps': (fake, { id }) => ({ pairs: pairs(fake, id) }),
  'entry.resolve_overlap': (fake, { id, other_id, way }) => {
    const pair = pairs(fake, id).find((p) => p.first.id === other_id || p.second.id === other_id);
    const outcome = pair?.outcomes.find((o) => o.way === way);
    if (!pair || !outcome) throw cannot('no_overlap', 'These two do not overlap.');
    if (way === 'keep') fake.data.keptOverlaps.push([pair.first.id, pair.second.id].sort().join(' '));
    else {
      const first = find(fake.data.entries, pair.first.id);
      if (outcome.rest) fake.data.entries.push({ ...structuredClone(first), id: fake.newId(), ...outcome.rest });
      Object.assign(first, outcome.first);
      Object.assign(find(fake.data.entries, pair.second.id), outcome.second);
    }
    return { pairs: pairs(fake, id) };
  },
  'view.list': (fake, { screen }) => ({ views: fake.data.views.filter((v) => v.screen === screen) }),
  'view.add': (fake, view) => {
    const added = { ...view, is_default: view.is_default ?? false, id: fake.newId() };
    fake.data.views.push(added);
    return added;
  },
  'view.edit': (fake, { id, name, params, is_default }) => {
    const view = find(fake.data.views, id);
    if (is_default) for (const other of fake.data.views) other.is_default = false;
    view.name = name ?? view.name;
    view.params = params ?? view.params;
    view.is_default = is_default ?? view.is_default;
    return view;
  },
  'view.delete': (fake, { id }) => {
    fake.data.views = fake.data.views.filter((v) => v.id !== id);
    return {};
  },
};
