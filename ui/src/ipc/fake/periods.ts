import type * as T from '../types';
import { cannot, closedDays, type Fake, type Handlers, invalid, iso } from './state';
import { showEntry, today } from './view';

/** Kept beside the data of the seed: no other stand-in asks for it. */
const kept = new WeakMap<Fake, T.ClosedPeriod>();
const of = (fake: Fake) => kept.get(fake) ?? { changes: [] };

function set(fake: Fake, day: T.Day | undefined, reason: string): T.ClosedPeriod {
  const changes = [{ at: iso(fake.nowMs()), device: 'Desk', day, reason }, ...of(fake).changes];
  kept.set(fake, { day, changes });
  if (day) closedDays.set(fake, day);
  else closedDays.delete(fake);
  return of(fake);
}

export const periods: Handlers = {
  'period.show': of,
  'period.close': (fake, { day }) => {
    if (day >= today(fake)) throw invalid('day', 'not_over', 'is not over yet');
    return set(fake, day, '');
  },
  'period.open': (fake, { day, reason }) => {
    if (!of(fake).day) throw cannot('nothing_closed', 'No time is closed.');
    if (!reason.trim()) throw invalid('reason', 'required', 'is missing');
    return set(fake, day ?? undefined, reason);
  },
  'entry.history': (fake, { id }) => {
    const entry = fake.data.entries.find((e) => e.id === id);
    if (!entry) throw cannot('not_found', 'It is not here any more.');
    const { path, note, tags, billable, start, end, zone } = showEntry(fake, entry);
    const after = { path, note, tags, billable, start, end, zone, written_off: false, deleted: false };
    const before = { ...after, note: `${note} (first words)`, billable: !billable };
    const changed = ['billable', 'note'];
    const change = {
      at: iso(fake.nowMs()),
      device: 'Desk',
      origin: 'local',
      verb: 'entry.edit',
      changed,
      before,
      after,
    };
    return { created_at: entry.start, device: 'Desk', source: entry.source, changes: [change] };
  },
};
