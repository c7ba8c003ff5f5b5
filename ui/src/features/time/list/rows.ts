import type { Day, Entry, EntryGroup, Instant } from '../../../ipc/types';

export type ListRow =
  | { kind: 'day'; key: string; day: Day; entries: Entry[]; complete: boolean }
  | { kind: 'group'; key: string; group: EntryGroup; entries: Entry[]; open: boolean }
  /** Rows that are on their way. */
  | { kind: 'wait'; key: string; group: EntryGroup }
  | { kind: 'entry'; key: string; entry: Entry };

/** The day of an entry, worked out once: each page asks again for all before it, and a zone takes its time. */
export function daysOf(dayAt: (at: Instant) => Day): (entry: Entry) => Day {
  const known = new WeakMap<Entry, Day>();
  return (entry) => {
    const day = known.get(entry) ?? dayAt(entry.start);
    known.set(entry, day);
    return day;
  };
}

export interface LoadedGroup {
  group: EntryGroup;
  entries: Entry[];
  open: boolean;
  more: boolean;
}

/** Groups with what is loaded of them; a closed one shows its heading only. */
export function groupRows(groups: LoadedGroup[]): ListRow[] {
  return groups.flatMap(({ group, entries, open, more }): ListRow[] => [
    { kind: 'group', key: `group ${group.key}`, group, entries, open },
    ...(open ? entries.map((entry): ListRow => ({ kind: 'entry', key: entry.id, entry })) : []),
    ...(open && more ? [{ kind: 'wait', key: `wait ${group.key}`, group } as const] : []),
  ]);
}
