import { type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { keyOf, useRead } from '../../../ipc/query';
import { rpc } from '../../../ipc/rpc';
import type { Entry, EntryGroup, EntryPage, Grouping, Id, ListEntries } from '../../../ipc/types';
import { groupRows, type ListRow } from './rows';

const NONE: EntryGroup[] = [];
/** Cursors at which the pages of each group begin. */
type Edges = ReadonlyMap<string, readonly (string | undefined)[]>;
const NO_EDGES: Edges = new Map();

interface Page {
  key: string;
  name: string;
  request: ListEntries;
}

const answers = (results: UseQueryResult<EntryPage>[]) => results.map((result) => result.data);

/**
 * The list as groups from the core. Each open group loads its pages when they come into sight, and after a change asks again for those in sight
 * only, as the plain list does.
 */
export function useGroups(by: Grouping | undefined, filter: ListEntries) {
  const query = useRead('entry.groups', { by: by ?? 'client', entries: filter }, { enabled: !!by, keep: true });
  const groups = (by && query.data?.groups) || NONE;
  const client = useQueryClient();
  const name = JSON.stringify([by, filter]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [known, setKnown] = useState({ name, edges: NO_EDGES, sight: '' });
  const { edges, sight } = known.name === name ? known : { edges: NO_EDGES, sight: '' };
  const put = (key: string, own: readonly (string | undefined)[]) =>
    setKnown((old) => {
      const now = old.name === name ? old : { edges: NO_EDGES, sight: '' };
      return { name, edges: new Map(now.edges).set(key, own), sight: now.sight };
    });

  const pagesOf = (key: string, own: readonly (string | undefined)[]): Page[] =>
    own.map((cursor, at) => ({
      key,
      name: `${key} ${cursor ?? ''}`,
      request: { ...filter, group: { by: by ?? 'client', key }, totals: false, cursor, until: own[at + 1] },
    }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `name` stands for the grouping and the filter, which are new each time
  const pages = useMemo(() => groups.flatMap(({ key }) => pagesOf(key, edges.get(key) ?? [])), [name, groups, edges]);
  // An entry that came into a page by a change is a ghost wherever else it still stands.
  const moved = useRef(new Map<Id, string>());
  const ask = async (page: Page) => {
    const before = client.getQueryData<EntryPage>(keyOf('entry.list', page.request));
    const answer = await rpc('entry.list', page.request);
    const had = new Set(before?.entries.map((entry) => entry.id));
    for (const entry of before ? answer.entries : []) if (!had.has(entry.id)) moved.current.set(entry.id, page.name);
    return answer;
  };
  const seen = useMemo(() => new Set(sight.split('\n')), [sight]);
  const data = useQueries({
    queries: pages.map((page) => ({
      queryKey: keyOf('entry.list', page.request),
      queryFn: () => ask(page),
      enabled: seen.has(page.name) || client.getQueryData(keyOf('entry.list', page.request)) === undefined,
    })),
    combine: answers,
  });

  const { rows, pageOf } = useMemo(() => {
    const pageOf = new Map<Id, string>();
    const loaded = groups.map((group) => {
      const own = pages.flatMap((page, at) => (page.key === group.key ? [{ page, data: data[at] }] : []));
      const entries: Entry[] = [];
      for (const { page, data } of own) {
        for (const entry of data?.entries ?? []) {
          if ((moved.current.get(entry.id) ?? page.name) !== page.name) continue;
          entries.push(entry);
          pageOf.set(entry.id, page.name);
        }
      }
      const open = !closed.has(group.key);
      const more = own.length === 0 || !!own.at(-1)?.data?.next || own.some((page) => !page.data);
      return { group, entries, open, more };
    });
    return { rows: (by ? groupRows(loaded) : []) as ListRow[], pageOf };
  }, [by, groups, pages, closed, data]);

  /** The page behind one that has more: from now on that one ends where this begins. */
  const behind = (page: Page, answer: EntryPage) => {
    if (!answer.next) return undefined;
    client.setQueryData(keyOf('entry.list', { ...page.request, until: answer.next }), { ...answer, next: undefined });
    return answer.next;
  };

  return {
    query,
    rows,
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
      const own = [...(edges.get(key) ?? [undefined])];
      const ids: Id[] = [];
      for (let at = 0; at < own.length; at += 1) {
        const page = pagesOf(key, own)[at];
        if (!page) break;
        const answer = await client.fetchQuery({
          queryKey: keyOf('entry.list', page.request),
          queryFn: () => ask(page),
        });
        ids.push(...answer.entries.map((entry) => entry.id));
        const next = behind(page, answer);
        if (next) own.splice(at + 1, 0, next);
      }
      put(key, own);
      return ids;
    },
    /** Asks for the next page of a group, once the one before is there. */
    more: (key: string) => {
      const own = edges.get(key);
      if (!own) return put(key, [undefined]);
      const at = pages.findLastIndex((page) => page.key === key);
      const [page, answer] = [pages[at], data[at]];
      const next = page && answer && behind(page, answer);
      if (next) put(key, [...own, next]);
    },
    /** Tells which entries are in sight. */
    look: useCallback(
      (ids: Id[]) => {
        const now = [...new Set(ids.flatMap((id) => pageOf.get(id) ?? []))].join('\n');
        setKnown((old) => {
          const was = old.name === name ? old : { edges: NO_EDGES, sight: '' };
          return was.sight === now ? old : { name, edges: was.edges, sight: now };
        });
      },
      [pageOf, name],
    ),
  };
}
