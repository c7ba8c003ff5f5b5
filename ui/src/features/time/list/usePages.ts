import { type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { RpcError } from '../../../ipc/host';
import { keyOf } from '../../../ipc/query';
import { rpc } from '../../../ipc/rpc';
import type { Entry, EntryPage, Id, Instant, ListEntries } from '../../../ipc/types';

type Sight = readonly [first: number, last: number];
const TOP: Sight = [0, 0];
const START: (string | undefined)[] = [undefined];

const answers = (results: UseQueryResult<EntryPage>[]) => ({
  pages: results.map((result) => result.data),
  fetching: results.some((result) => result.isFetching),
  error: results.find((result) => result.error)?.error as RpcError | undefined,
});

/**
 * The list, newest first, in stretches of time between two cursors. After a change only the stretches in sight are asked for again, the others
 * once they come into sight: what a change costs does not grow with what was scrolled past.
 */
export function usePages(filter: ListEntries, enabled: boolean) {
  const client = useQueryClient();
  const name = JSON.stringify(filter);
  const [known, setKnown] = useState({ name, edges: START, sight: TOP });
  const { edges, sight } = known.name === name ? known : { edges: START, sight: TOP };
  // An entry that came into a stretch by a change is a ghost wherever else it still stands.
  const moved = useRef(new Map<Id, string | undefined>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: `name` stands for the filter, which is new each time
  const requests = useMemo(
    () => edges.map((cursor, at): ListEntries => ({ ...filter, totals: false, cursor, until: edges[at + 1] })),
    [name, edges],
  );
  const ask = async (request: ListEntries) => {
    const before = client.getQueryData<EntryPage>(keyOf('entry.list', request));
    const page = await rpc('entry.list', request);
    const had = new Set(before?.entries.map((entry) => entry.id));
    for (const entry of before ? page.entries : []) if (!had.has(entry.id)) moved.current.set(entry.id, request.cursor);
    return page;
  };
  const { pages, fetching, error } = useQueries({
    queries: requests.map((request, at) => ({
      queryKey: keyOf('entry.list', request),
      queryFn: () => ask(request),
      enabled: enabled && at >= sight[0] - 1 && at <= sight[1] + 1,
    })),
    combine: answers,
  });
  const shown = useRef<Entry[]>(undefined);
  const entries = useMemo(() => {
    const own = (entry: Entry, cursor: string | undefined) =>
      !moved.current.has(entry.id) || moved.current.get(entry.id) === cursor;
    const listed = pages.flatMap((page, at) => {
      if (!page || moved.current.size === 0) return page?.entries ?? [];
      return page.entries.filter((entry) => own(entry, edges[at]));
    });
    // Until the first answer to another filter the former one stays.
    if (pages[0]) shown.current = listed;
    return shown.current;
  }, [pages, edges]);

  const last = pages.at(-1);
  const next = last?.next ?? undefined;
  return {
    entries: entries ?? [],
    loaded: entries !== undefined,
    error,
    retry: () => void client.refetchQueries({ queryKey: ['rpc', 'entry.list'], type: 'active' }),
    more: next !== undefined,
    fetchMore: () => {
      const request = requests.at(-1);
      if (!next || !request || fetching) return;
      client.setQueryData(keyOf('entry.list', { ...request, until: next }), { ...last, next: undefined });
      setKnown({ name, edges: [...edges, next], sight });
    },
    /** Tells which starts are in sight, the later one first. */
    look: useCallback(
      (from: Instant, to: Instant) => {
        const pageOf = (at: Instant) =>
          Math.max(
            0,
            pages.findLastIndex((page) => (page?.entries[0]?.start ?? '') >= at),
          );
        const seen: Sight = [pageOf(from), pageOf(to)];
        setKnown((old) => {
          const now = old.name === name ? old : { edges: START, sight: TOP };
          return now.sight[0] === seen[0] && now.sight[1] === seen[1] ? old : { name, edges: now.edges, sight: seen };
        });
      },
      [pages, name],
    ),
  };
}
