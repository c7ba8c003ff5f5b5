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

/** Entries, newest first, as flat rows with a heading before each day. The last day may go on behind the next cursor. */
export function rowsOf(entries: Entry[], dayOf: (entry: Entry) => Day, more: boolean): ListRow[] {
  const rows: ListRow[] = [];
  let heading: Extract<ListRow, { kind: 'day' }> | undefined;
  for (const entry of entries) {
    const day = dayOf(entry);
    if (heading?.day !== day) {
      heading = { kind: 'day', key: `day ${day}`, day, entries: [], complete: true };
      rows.push(heading);
    }
    heading.entries.push(entry);
    rows.push({ kind: 'entry', key: entry.id, entry });
  }
  if (heading && more) heading.complete = false;
  return rows;
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
