import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { RpcError } from '../../ipc/host';
import { useRead, useWrite } from '../../ipc/query';
import { host } from '../../ipc/rpc';
import type { Startable } from '../../ipc/types';

const PARSE_PAUSE_MS = 40;
const SUGGESTIONS = 5;

export type QuickItem = { kind: 'stop' } | { kind: 'start'; what: Startable };

/** Typed words, what the core makes of them, and which line Enter would run. */
export function useQuick() {
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<number>();
  const [error, setError] = useState<RpcError>();
  const [asked] = useDebouncedValue(text, PARSE_PAUSE_MS);
  const parse = useRead('quick.parse', { text: asked }, { keep: true }).data;
  const timer = useRead('timer.status', {}).data?.timer;
  const done = () => {
    setText('');
    setPicked(undefined);
    setError(undefined);
    void host().hideQuick();
  };
  const fail = (thrown: RpcError) => {
    setError(thrown);
    return true;
  };
  const run = useWrite('quick.run', { onSuccess: done, onError: fail });
  const stop = useWrite('timer.stop', { onSuccess: done, onError: fail });

  const typed = text.trim() !== '';
  const items: QuickItem[] = [
    ...(timer && !typed ? [{ kind: 'stop' } as const] : []),
    ...(parse?.suggestions ?? []).slice(0, SUGGESTIONS).map((what) => ({ kind: 'start', what }) as const),
  ];
  // With nothing typed and a timer running, Enter stops it: the first line is lit and says so.
  const index = picked ?? (timer && !typed ? 0 : -1);

  return {
    text,
    typed,
    parse,
    items,
    index: Math.min(index, items.length - 1),
    error,
    busy: run.isPending || stop.isPending,
    type: (value: string) => {
      setText(value);
      setPicked(undefined);
      setError(undefined);
    },
    move: (by: number) => setPicked(Math.max(-1, Math.min(index + by, items.length - 1))),
    submit: (at: number, startNow: boolean) => {
      const item = items[at];
      if (item?.kind === 'stop') stop.mutate({});
      else if (item) run.mutate({ text, choice: item.what, start_now: startNow || undefined });
      else if (typed) run.mutate({ text, start_now: startNow || undefined });
    },
    hide: done,
  };
}
