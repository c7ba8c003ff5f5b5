import { useSyncExternalStore } from 'react';
import type { Day, Path } from '../../../ipc/types';
import { keyOfPath } from '../links';

// Rows without time are no data yet: they are kept while the window is open, so that a look at another view does not lose them.
let rows: ReadonlyMap<Day, Path[]> = new Map();
const listeners = new Set<() => void>();
const NONE: Path[] = [];

/** Rows that were put into a week by hand and wait for their first figure. */
export function useAddedRows(from: Day) {
  const added = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => rows.get(from) ?? NONE,
  );
  return {
    added,
    add: (paths: Path[]) => {
      const known = new Set(added.map(keyOfPath));
      rows = new Map(rows).set(from, [...added, ...paths.filter((path) => !known.has(keyOfPath(path)))]);
      for (const listener of listeners) listener();
    },
  };
}
