import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { keyOf, useRead } from '../../../ipc/query';
import { rpc } from '../../../ipc/rpc';
import type { EntryGroup, EntryPage, Grouping, Id, ListEntries } from '../../../ipc/types';
import { groupRows, type ListRow } from './rows';

const NONE: EntryGroup[] = [];

/** The list as groups from the core. Each open group loads its pages when they come into sight. */
export function useGroups(by: Grouping | undefined, filter: ListEntries) {
  const query = useRead('entry.groups', { by: by ?? 'client', entries: filter }, { enabled: !!by, keep: true });
  const groups = (by && query.data?.groups) || NONE;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<ReadonlyMap<string, number>>(new Map());
  const client = useQueryClient();

  const pages: { key: string; request: ListEntries }[] = [];
  const last = new Map<string, EntryPage | undefined>();
  for (const { key } of groups) {
    let cursor: string | null | undefined;
    for (let page = 0; by && page < (wanted.get(key) ?? 0); page += 1) {
      const request: ListEntries = { ...filter, group: { by, key }, cursor: cursor ?? undefined };
      pages.push({ key, request });
      const known = client.getQueryData<EntryPage>(keyOf('entry.list', request));
      last.set(key, known);
      cursor = known?.next;
      if (!cursor) break;
    }
  }
  const results = useQueries({
    queries: pages.map(({ request }) => ({
      queryKey: keyOf('entry.list', request),
      queryFn: () => rpc('entry.list', request),
    })),
  });

  const state = results.map((result) => result.dataUpdatedAt).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `state` stands for the answers, whose list is new each time
  const rows = useMemo(() => {
    const loaded = groups.map((group) => {
      const own = pages.flatMap(({ key }, at) => (key === group.key ? [results[at]?.data] : []));
      const entries = own.flatMap((page) => page?.entries ?? []);
      const open = !closed.has(group.key);
      return { group, entries, open, more: own.length === 0 || !!own.at(-1)?.next || own.includes(undefined) };
    });
    return by ? groupRows(loaded) : [];
  }, [by, groups, closed, state]);

  return {
    query,
    rows: rows as ListRow[],
    toggle: useCallback((key: string) => {
      setClosed((old) => {
        const next = new Set(old);
        if (!next.delete(key)) next.add(key);
        return next;
      });
    }, []),
    /** The ids of a whole group; what of it is not here yet is asked for. */
    all: async (key: string): Promise<Id[]> => {
      if (!by) return [];
      const ids: Id[] = [];
      let cursor: string | null | undefined;
      let count = 0;
      do {
        const request: ListEntries = { ...filter, group: { by, key }, cursor: cursor ?? undefined };
        const page = await client.fetchQuery({
          queryKey: keyOf('entry.list', request),
          queryFn: () => rpc('entry.list', request),
        });
        ids.push(...page.entries.map((entry) => entry.id));
        cursor = page.next;
        count += 1;
      } while (cursor);
      setWanted((old) => new Map(old).set(key, Math.max(count, old.get(key) ?? 0)));
      return ids;
    },
    /** Asks for the next page of a group, once the one before is there. */
    more: (key: string) => {
      const have = pages.filter((page) => page.key === key).length;
      const arrived = have === 0 || !!last.get(key)?.next;
      if (arrived) setWanted((old) => new Map(old).set(key, have + 1));
    },
  };
}
