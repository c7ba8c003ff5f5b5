import type * as T from '../types';
import { accountsOf } from './connections';
import { milestonesOf } from './milestones';
import { taskView } from './objects';
import { cannot, type Fake, type Handlers } from './state';
import { addEntry } from './time';
import { showEntry } from './view';

const OWN = 'calendar-own';

interface Kept {
  read: Set<T.Id>;
  target: T.CalendarTarget;
  taken: Map<string, T.Id>;
  conflicts: T.CalendarConflict[];
}

/** Kept beside the data of the seed: no other stand-in asks for it. */
const kept = new WeakMap<Fake, Kept>();
const of = (fake: Fake): Kept => {
  const found = kept.get(fake) ?? {
    read: new Set([OWN]),
    target: { milestones: false, invoices: false, tasks: false },
    taken: new Map(),
    conflicts: [],
  };
  kept.set(fake, found);
  return found;
};

/** As if both sides had been changed: what waits for the user's decision. */
export function addConflict(fake: Fake): void {
  of(fake).conflicts.push({
    id: 'push-1',
    kind: 'milestone',
    of: 'ms-beta',
    calendar_title: 'Work',
    mine: { title: 'Beta · App', on: '2026-12-04' },
    theirs: { title: 'Beta!', on: '2026-12-11' },
    moves: true,
  });
}

export const conflictsOf = (fake: Fake): T.CalendarConflict[] => of(fake).conflicts;

function rows(fake: Fake): T.CalendarRow[] {
  const account = accountsOf(fake).find((c) => c.powers.includes('calendar'));
  if (!account) return [];
  const row = (id: T.Id, title: string, color: string, writable: boolean): T.CalendarRow => ({
    id,
    connection_id: account.id,
    account: account.name,
    title,
    color,
    primary: id === OWN,
    writable,
    read: of(fake).read.has(id),
    read_at: of(fake).read.has(id) ? account.worked_at : undefined,
    trouble: account.trouble,
  });
  return [
    row(OWN, account.name, '#7986cb', true),
    row('calendar-holidays', 'Holidays in Germany', '#0b8043', false),
    row('calendar-work', 'Work', '#f4511e', true),
  ];
}

const list = (fake: Fake): T.CalendarList => ({ calendars: rows(fake), target: of(fake).target });

const day = (id: string, title: string, first: string, last: string) => ({
  event_id: id,
  calendar_id: OWN,
  color: '#7986cb',
  title,
  place: '',
  start: `${first}T00:00:00.000Z`,
  end: `${last}T23:00:00.000Z`,
  whole_days: [first, last] as [T.Day, T.Day],
  repeats: false,
});

/** The weeks around, for what a month has to hold: a journey over the end of a week, a day that is too full. */
const AROUND: T.CalendarEvent[] = [
  day('ev-away', 'Sprint at Initech, Vienna', '2026-11-27', '2026-12-01'),
  day('ev-tax', 'Advance VAT return', '2026-11-10', '2026-11-10'),
  ...['Stand-up Acme', 'Roadmap', 'Design crit', 'Hiring talk', 'Wine with Ada'].map((title, at) => ({
    ...day(`ev-full-${at}`, title, '2026-11-24', '2026-11-24'),
    whole_days: undefined,
    place: at === 1 ? 'Meet' : '',
    repeats: at === 0,
    start: `2026-11-24T${8 + 2 * at}:30:00.000Z`.replace('T8', 'T08'),
    end: `2026-11-24T${9 + 2 * at}:15:00.000Z`.replace('T9', 'T09'),
  })),
];

/** The week of the make-believe Friday, 20 November 2026, in full. */
function events(fake: Fake): T.CalendarEvent[] {
  const timed = (event_id: string, title: string, start: string, end: string, more: Partial<T.CalendarEvent> = {}) => ({
    event_id,
    calendar_id: OWN,
    color: '#7986cb',
    title,
    place: '',
    start: `2026-11-${start}:00.000Z`,
    end: `2026-11-${end}:00.000Z`,
    repeats: false,
    entry_id: of(fake).taken.get(event_id),
    ...more,
  });
  const whole = { whole_days: ['2026-11-18', '2026-11-19'] as [T.Day, T.Day] };
  return [
    timed('ev-standup', 'Stand-up Acme', '17T07:30', '17T07:45', {
      repeats: true,
      original: '2026-11-17T07:30:00.000Z',
    }),
    timed('ev-fair', 'Design fair, Hamburg', '17T23:00', '19T23:00', whole),
    timed('ev-review', 'Beta review with Globex', '19T14:00', '19T15:30', { place: 'Meet' }),
    timed('ev-next', 'Call with the tax adviser', '20T14:00', '20T15:00'),
    ...AROUND,
  ].filter((event) => of(fake).read.has(event.calendar_id));
}

function due(fake: Fake): T.DueOn[] {
  const milestones = milestonesOf(fake)
    .filter((m) => m.due_on && ['planned', 'due_soon', 'overdue'].includes(m.state))
    .map((m) => ({
      kind: 'milestone' as const,
      id: m.id,
      on: m.due_on ?? '',
      name: m.name,
      of: [m.client_name, m.project_name].filter(Boolean).join(' › '),
      project_id: m.project_id,
    }));
  const invoices = fake.data.invoices
    .filter((i) => i.number && i.due_on && i.open.minor > 0)
    .map((i) => ({ kind: 'invoice' as const, id: i.id, on: i.due_on ?? '', name: i.number ?? '', of: i.client_name }));
  const tasks = fake.data.tasks
    .filter((task) => task.due_on && task.status !== 'done')
    .map((task) => taskView(fake, task))
    .map((task) => ({
      kind: 'task' as const,
      id: task.id,
      on: task.due_on ?? '',
      name: task.name,
      of: task.project_name,
      project_id: task.project_id,
    }));
  return [...milestones, ...invoices, ...tasks].sort((a, b) => a.on.localeCompare(b.on));
}

export const calendar: Handlers = {
  'calendar.list': list,
  'calendar.read': (fake, { id, read }) => {
    if (read) of(fake).read.add(id);
    else of(fake).read.delete(id);
    return list(fake);
  },
  'calendar.target': (fake, { calendar_id, milestones, invoices, tasks }) => {
    of(fake).target = {
      calendar_id,
      milestones: milestones ?? false,
      invoices: invoices ?? false,
      tasks: tasks ?? false,
    };
    return list(fake);
  },
  'calendar.pull': () => ({ changed: 0, removed: 0, followed: 0, conflicts: 0 }),
  'calendar.days': (fake, { from, to }) => ({
    events: rows(fake).length
      ? events(fake).filter((e) => e.end.slice(0, 10) >= from && e.start.slice(0, 10) <= to)
      : [],
    due: due(fake).filter((one) => one.on >= from && one.on <= to),
    before: due(fake).filter((one) => one.on < from),
  }),
  'calendar.conflicts': (fake) => ({ conflicts: conflictsOf(fake) }),
  'calendar.keep': (fake, { id }) => {
    of(fake).conflicts = of(fake).conflicts.filter((conflict) => conflict.id !== id);
    return { conflicts: of(fake).conflicts };
  },
  'calendar.to_entry': (fake, { event_id }) => {
    const event = events(fake).find((one) => one.event_id === event_id);
    if (!event) throw cannot('not_found', 'It is not there any more.');
    if (event.entry_id) throw cannot('taken', 'It is tracked already.');
    const entry = addEntry(fake, { note: event.title, start: event.start, end: event.end });
    of(fake).taken.set(event_id, entry.id);
    return showEntry(fake, entry);
  },
};
