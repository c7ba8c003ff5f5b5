import { useCallback, useMemo, useRef, useState } from 'react';
import type { Id } from '../../../ipc/types';

/** Which rows are selected; shift selects everything between this and the one before. */
export function useSelection(order: Id[]) {
  const [picked, setPicked] = useState<ReadonlySet<Id>>(new Set());
  const last = useRef<Id>(undefined);
  const orderRef = useRef(order);
  orderRef.current = order;
  // What is gone from the list, deleted here or elsewhere, is not selected any more.
  const selected = useMemo(() => new Set(order.filter((id) => picked.has(id))), [order, picked]);
  const toggle = useCallback((id: Id, range: boolean) => {
    const ids = orderRef.current;
    const from = range && last.current ? ids.indexOf(last.current) : -1;
    const to = ids.indexOf(id);
    last.current = id;
    setPicked((old) => {
      const next = new Set(old);
      if (from >= 0 && to >= 0)
        for (const each of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(each);
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
  return { selected, toggle, setAll, clear: () => setPicked(new Set()) };
}
