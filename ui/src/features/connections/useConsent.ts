import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RpcError } from '../../ipc/host';
import type { Req } from '../../ipc/operations';
import { invalidateTags, useWrite } from '../../ipc/query';
import { host, rpc } from '../../ipc/rpc';
import type { ConsentAsked, Progress } from '../../ipc/types';

/** The browser takes its time; nobody notices a second. */
const LOOK_MS = 700;

/** Asks Google's consent in the browser, and tells where that stands. What is left unanswered is cancelled. */
export function useConsent(onConnected: (connection: Extract<Progress, { state: 'connected' }>['connection']) => void) {
  const client = useQueryClient();
  const ask = useWrite('connection.google', { onError: () => true });
  const [asked, setAsked] = useState<ConsentAsked>();
  const progress = useQuery<Progress, RpcError>({
    queryKey: ['consent', asked?.id],
    queryFn: () => rpc('connection.progress', { id: asked?.id ?? '' }),
    enabled: asked !== undefined,
    gcTime: 0,
    refetchInterval: ({ state }) => (!state.data || state.data.state === 'waiting') && LOOK_MS,
  }).data;
  const state = asked && (progress ?? ({ state: 'waiting' } as const));

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (progress?.state !== 'connected') return;
    void invalidateTags(client, ['connection']);
    onConnected(progress.connection);
  }, [progress?.state]);
  useEffect(() => {
    // One that is answered stays as it is.
    return () => {
      if (asked) void rpc('connection.cancel', { id: asked.id }).catch(() => undefined);
    };
  }, [asked]);

  return {
    state,
    asking: ask.isPending,
    open: () => asked && void host().openPage(asked.url),
    async begin(request: Req<'connection.google'>) {
      const next = await ask.mutateAsync(request);
      setAsked(next);
      await host().openPage(next.url);
    },
    reset: () => setAsked(undefined),
  };
}
