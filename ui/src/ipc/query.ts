import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { reads, writes } from './commands';
import { type Host, RpcError } from './host';
import type { Req, Res } from './operations';
import { rpc } from './rpc';
import type { ReadName, WriteName } from './tags';
import type { Tag } from './types';

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Events say when an answer is stale, so no timer does. Only an absent program is worth asking again.
        staleTime: Number.POSITIVE_INFINITY,
        retry: (count, error) => error instanceof RpcError && error.code === 'unreachable' && count < 2,
        retryDelay: 400,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

export const keyOf = <K extends ReadName>(name: K, request: Req<K>) => ['rpc', name, request] as const;

/** Marks every answer stale that depends on one of the tags. */
export function invalidateTags(client: QueryClient, tags: readonly Tag[]): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => {
      const name = queryKey[1] as ReadName;
      return queryKey[0] === 'rpc' && reads[name].some((tag: Tag) => tags.includes(tag));
    },
  });
}

/** Asks ahead of the component that will want the answer; a failure is that component's to tell. */
export function prefetch(client: QueryClient, name: ReadName): void {
  void client.prefetchQuery({ queryKey: keyOf(name, {}), queryFn: () => rpc(name, {} as never), retry: false });
}

/** Gives the answer for `request` itself: at once when it is known, else when it comes. */
export function useAsk<K extends ReadName>(name: K): (request: Req<K>) => Promise<Res<K>> {
  const client = useQueryClient();
  return (request) => client.fetchQuery({ queryKey: keyOf(name, request), queryFn: () => rpc(name, request) });
}

export function useChangeEvents(host: Host): void {
  const client = useQueryClient();
  useEffect(() => host.onChange((tags) => void invalidateTags(client, tags)), [client, host]);
}

interface ReadOptions {
  enabled?: boolean;
  /** Shows the former answer while the next one is on its way, for filters and paging. */
  keep?: boolean;
  /** Asks again every so often while the program does not answer. */
  retryEveryMs?: number;
  /** Asks again every so often, for what changes with time alone. */
  everyMs?: number;
}

export function useRead<K extends ReadName>(name: K, request: Req<K>, options: ReadOptions = {}) {
  return useQuery<Res<K>, RpcError>({
    queryKey: keyOf(name, request),
    queryFn: () => rpc(name, request),
    enabled: options.enabled ?? true,
    placeholderData: options.keep ? keepPreviousData : undefined,
    refetchInterval: ({ state }) =>
      (state.error?.code === 'unreachable' && options.retryEveryMs) || options.everyMs || false,
  });
}

/** Loaded when needed: the quick window, which tells its errors itself, does without the component library. */
async function tell(error: RpcError): Promise<void> {
  (await import('../components/toasts')).showError(error);
}

interface WriteOptions<K extends WriteName> {
  onSuccess?: (answer: Res<K>, request: Req<K>) => void;
  /** Return true when the error is shown beside its field; else a toast tells it. */
  onError?: (error: RpcError) => boolean | undefined;
}

export function useWrite<K extends WriteName>(name: K, options: WriteOptions<K> = {}) {
  const client = useQueryClient();
  return useMutation<Res<K>, RpcError, Req<K>>({
    mutationFn: (request) => rpc(name, request),
    onSuccess: (answer, request) => {
      if (name.startsWith('timer.')) client.setQueryData(keyOf('timer.status', {}), answer);
      void invalidateTags(client, [...writes[name], 'undo', 'activity']);
      options.onSuccess?.(answer, request);
    },
    onError: (error) => {
      if (!options.onError?.(error)) void tell(error);
    },
  });
}
