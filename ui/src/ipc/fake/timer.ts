import type * as T from '../types';
import { cannot, type Fake, type Handlers, iso, type RawTimer } from './state';
import { addEntry } from './time';
import { allEntries, dayOf, pathOf, secondsOf, sum, today } from './view';

export function status(fake: Fake): T.TimerStatus {
  const timer = fake.data.timer;
  return {
    timer: timer
      ? {
          timer_id: timer.timer_id,
          entry_id: timer.entry_id,
          state: timer.state,
          path: pathOf(fake, timer.link),
          note: timer.note,
          tags: timer.tags,
          billable: timer.billable,
          started_at: timer.started_at,
          since: timer.since,
          worked_seconds_before: timer.before,
          zone: fake.data.settings.zone,
          favourite: false,
        }
      : undefined,
    today_seconds: sum(
      allEntries(fake)
        .filter((e) => dayOf(fake, e.start) === today(fake))
        .map((e) => secondsOf(fake, e)),
    ),
    now: iso(fake.nowMs()),
    recents: recents(fake).slice(0, 5),
    favourites: fake.data.favourites.map((f) => ({ ...f, path: pathOf(fake, f.link) })),
  };
}

/** What was tracked last, each thing once. */
export function recents(fake: Fake): T.Startable[] {
  const seen = new Set<string>();
  const newest = [...fake.data.entries].sort((a, b) => b.start.localeCompare(a.start));
  return newest
    .filter((e) => {
      const key = `${e.note} ${JSON.stringify(e.link)}`;
      return !seen.has(key) && seen.add(key);
    })
    .map((e) => ({
      path: pathOf(fake, e.link),
      note: e.note,
      tags: e.tags,
      billable: e.billable,
      last_used_at: e.start,
    }));
}

function open(fake: Fake): RawTimer {
  if (!fake.data.timer) throw cannot('no_timer', 'No timer is running.');
  return fake.data.timer;
}

export function start(fake: Fake, request: T.StartTimer): T.TimerStatus {
  if (fake.data.timer) throw cannot('timer_running', 'A timer is already running.');
  const at = request.at ?? iso(fake.nowMs());
  const link = request.link ?? {};
  const project = fake.data.projects.find((p) => p.id === pathOf(fake, link).project_id);
  fake.data.timer = {
    timer_id: fake.newId(),
    entry_id: fake.newId(),
    state: 'running',
    link,
    note: request.note ?? '',
    tags: request.tags ?? [],
    billable: request.billable ?? project?.billable ?? true,
    started_at: at,
    since: at,
    before: 0,
  };
  return status(fake);
}

/** Writes the open interval as an entry. */
function close(fake: Fake, at: T.Instant): void {
  const timer = open(fake);
  if (timer.state !== 'running') return;
  if (Date.parse(at) > Date.parse(timer.since)) {
    const entry = addEntry(fake, { ...timer, start: timer.since, end: at });
    entry.timer_id = timer.timer_id;
    timer.before += secondsOf(fake, entry);
  }
}

function hold(state: 'paused' | 'on_break') {
  return (fake: Fake) => {
    const at = iso(fake.nowMs());
    close(fake, at);
    Object.assign(open(fake), { state, since: at });
    return status(fake);
  };
}

function resume(fake: Fake): T.TimerStatus {
  Object.assign(open(fake), { state: 'running', since: iso(fake.nowMs()), entry_id: fake.newId() });
  return status(fake);
}

export function stop(fake: Fake, at?: T.Instant): T.TimerStatus {
  close(fake, at ?? iso(fake.nowMs()));
  fake.data.timer = null;
  return status(fake);
}

export const timer: Handlers = {
  'timer.status': status,
  'timer.start': start,
  'timer.switch': (fake, request) => {
    stop(fake, request.at);
    return start(fake, request);
  },
  'timer.pause': hold('paused'),
  'timer.break_start': hold('on_break'),
  'timer.resume': resume,
  'timer.break_stop': resume,
  'timer.stop': (fake, { at }) => stop(fake, at),
  'timer.discard': (fake) => {
    const { timer_id } = open(fake);
    fake.data.entries = fake.data.entries.filter((e) => e.timer_id !== timer_id);
    fake.data.timer = null;
    return status(fake);
  },
  'timer.update': (fake, { start: since, link, ...fields }) => {
    const running = open(fake);
    Object.assign(running, Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)));
    if (link !== undefined) running.link = link ?? {};
    if (since) Object.assign(running, { since, started_at: running.before ? running.started_at : since });
    return status(fake);
  },
  'favourite.add': (fake, input) => {
    const favourite = {
      favourite_id: fake.newId(),
      link: input.link ?? {},
      note: input.note ?? '',
      tags: input.tags ?? [],
      billable: input.billable ?? true,
    };
    fake.data.favourites.push(favourite);
    return { ...favourite, path: pathOf(fake, favourite.link) };
  },
  'favourite.remove': (fake, { favourite_id }) => {
    fake.data.favourites = fake.data.favourites.filter((f) => f.favourite_id !== favourite_id);
    return {};
  },
};
