import { useCallback, useMemo, useRef, useState } from 'react';
import type { Id } from '../../../ipc/types';

const NONE: ReadonlySet<Id> = new Set();

/** Which rows are selected; shift selects everything between this and the one before. */
export function useSelection<T extends { id: Id }>(order: T[]) {
  const [picked, setPicked] = useState(NONE);
  const last = useRef<Id>(undefined);
  const orderRef = useRef(order);
  orderRef.current = order;
  // What is gone from the list, deleted here or elsewhere, is not selected any more.
  const chosen = useMemo(() => (picked.size === 0 ? [] : order.filter(({ id }) => picked.has(id))), [order, picked]);
  const selected = useMemo(() => (chosen.length === 0 ? NONE : new Set(chosen.map(({ id }) => id))), [chosen]);
  const toggle = useCallback((id: Id, range: boolean) => {
    const entries = orderRef.current;
    const place = (of: Id | undefined) => entries.findIndex((entry) => entry.id === of);
    const from = range ? place(last.current) : -1;
    const to = place(id);
    last.current = id;
    setPicked((old) => {
      const next = new Set(old);
      if (from >= 0 && to >= 0)
        for (const each of entries.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(each.id);
      else if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const setAll = useCallback((ids: Id[], on: boolean) => {
    setPicked((old) => {
      const next = new Set(old);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  const clear = useCallback(() => setPicked(NONE), []);
  return { selected, chosen, toggle, setAll, clear };
}
