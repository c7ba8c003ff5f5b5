import { type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { RpcError } from '../../../ipc/host';
import { keyOf } from '../../../ipc/query';
import { rpc } from '../../../ipc/rpc';
import type { EntryPage, Id, ListEntries } from '../../../ipc/types';
import type { LoadedPage } from './blocks';

type Sight = readonly [first: number, last: number];
const TOP: Sight = [0, 0];
const START: (string | undefined)[] = [undefined];

const answers = (results: UseQueryResult<EntryPage>[]) => ({
  // A map, for of plain arrays the query library compares every field with those of what stood in the same place before, and hands out copies.
  watched: new Map(results.map(({ data }, at) => [at, data])),
  fetching: results.some((result) => result.isFetching),
  error: results.find((result) => result.error)?.error as RpcError | undefined,
});

/**
 * The list, newest first, in stretches of time between two cursors. After a change only the stretches in sight are asked for again, the others
 * once they come into sight: what a change or another stretch costs does not grow with what was scrolled past.
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
  // What each stretch held when it was in sight last, by its cursor: what is out of sight is not watched.
  const held = useRef({ name, stretches: new Map<string | undefined, EntryPage>() });
  if (held.current.name !== name) held.current = { name, stretches: new Map() };
  const { stretches } = held.current;
  const ask = async (request: ListEntries) => {
    const before = stretches.get(request.cursor ?? undefined);
    const page = await rpc('entry.list', request);
    const had = new Set(before?.entries.map((entry) => entry.id));
    for (const entry of before ? page.entries : []) if (!had.has(entry.id)) moved.current.set(entry.id, request.cursor);
    return page;
  };
  const from = Math.max(0, sight[0] - 1);
  const { watched, fetching, error } = useQueries({
    queries: requests.slice(from, sight[1] + 2).map((request) => ({
      queryKey: keyOf('entry.list', request),
      queryFn: () => ask(request),
      enabled,
    })),
    combine: answers,
  });
  const pages = useMemo(() => {
    for (const [n, page] of watched) if (page) stretches.set(edges[from + n], page);
    return edges.map((cursor) => stretches.get(cursor));
  }, [watched, edges, from, stretches]);
  const shown = useRef<LoadedPage[]>(undefined);
  const loaded = useMemo(() => {
    const own = (id: Id, cursor: string | undefined) => !moved.current.has(id) || moved.current.get(id) === cursor;
    const listed = pages.flatMap((page, at): LoadedPage[] => {
      if (!page) return [];
      const cursor = edges[at];
      const whole = moved.current.size === 0 || page.entries.every((entry) => own(entry.id, cursor));
      const entries = whole ? page.entries : page.entries.filter((entry) => own(entry.id, cursor));
      return [{ key: cursor ?? '', entries }];
    });
    // Until the first answer to another filter the former one stays.
    if (pages[0]) shown.current = listed;
    return shown.current;
  }, [pages, edges]);

  const last = pages.at(-1);
  const next = last?.next ?? undefined;
  return {
    pages: loaded ?? [],
    loaded: loaded !== undefined,
    error,
    retry: () => void client.refetchQueries({ queryKey: ['rpc', 'entry.list'], type: 'active' }),
    more: next !== undefined,
    fetchMore: () => {
      const request = requests.at(-1);
      if (!next || !request || fetching) return;
      client.setQueryData(keyOf('entry.list', { ...request, until: next }), { ...last, next: undefined });
      setKnown({ name, edges: [...edges, next], sight });
    },
    /** Tells which pages are in sight, counted from the newest. */
    look: useCallback(
      (first: number, last: number) => {
        setKnown((old) => {
          const now = old.name === name ? old : { edges: START, sight: TOP };
          return now.sight[0] === first && now.sight[1] === last
            ? old
            : { name, edges: now.edges, sight: [first, last] };
        });
      },
      [name],
    ),
  };
}
