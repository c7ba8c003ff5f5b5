import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { RpcError } from '../../ipc/host';
import type { Res } from '../../ipc/operations';
import { useAsk, useRead, useWrite } from '../../ipc/query';
import { host } from '../../ipc/rpc';
import type { AwayGap, Path, Startable } from '../../ipc/types';
import { keyOfPath, linkOf } from '../time/links';

const PARSE_PAUSE_MS = 40;
const SUGGESTIONS = 5;

export type QuickItem = { kind: 'stop' } | { kind: 'start'; what: Startable };

/** Typed words, what the core makes of them, and which line Enter would run. While an absence is given away, it goes to what they name. */
export function useQuick() {
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<number>();
  const [error, setError] = useState<RpcError>();
  const [giving, setGiving] = useState<AwayGap>();
  const [asked] = useDebouncedValue(text, PARSE_PAUSE_MS);
  const { data: parse, isPlaceholderData } = useRead('quick.parse', { text: asked }, { keep: true });
  const timer = useRead('timer.status', {}).data?.timer;
  const ask = useAsk('quick.parse');
  const done = () => {
    setText('');
    setPicked(undefined);
    setError(undefined);
    setGiving(undefined);
    void host().hideQuick();
  };
  const fail = (thrown: RpcError) => {
    setError(thrown);
    return true;
  };
  const run = useWrite('quick.run', { onSuccess: done, onError: fail });
  const stop = useWrite('timer.stop', { onSuccess: done, onError: fail });
  const give = useWrite('gap.resolve', {
    onSuccess: ({ gaps }) => {
      if (gaps.length === 0) return done();
      setText('');
      setPicked(undefined);
      setGiving(undefined);
    },
    onError: fail,
  });
  const giveTo = (gap: AwayGap, path: Path, note: string, billable?: boolean | null) =>
    give.mutate({
      ids: [gap.id],
      choice: 'give',
      note,
      ...(keyOfPath(path) && { link: linkOf(path) }),
      ...(typeof billable === 'boolean' && { billable }),
    });

  const typed = text.trim() !== '';
  const itemsOf = (answer?: Res<'quick.parse'>): QuickItem[] => [
    ...(timer && !typed && !giving ? [{ kind: 'stop' } as const] : []),
    ...(answer?.suggestions ?? []).slice(0, SUGGESTIONS).map((what) => ({ kind: 'start', what }) as const),
  ];
  const items = itemsOf(parse);
  // With nothing typed and a timer running, Enter stops it: the first line is lit and says so.
  const index = picked ?? (timer && !typed && !giving ? 0 : -1);

  const shown = parse && !isPlaceholderData && asked === text;
  const last = shown ? items.length - 1 : SUGGESTIONS;

  const choose = (item: QuickItem | undefined, startNow: boolean) => {
    if (giving && item?.kind === 'start') giveTo(giving, item.what.path, item.what.note, item.what.billable);
    else if (item?.kind === 'stop') stop.mutate({});
    else if (item) run.mutate({ text, choice: item.what, start_now: startNow || undefined });
    else if (typed) run.mutate({ text, start_now: startNow || undefined });
  };

  return {
    text,
    typed,
    parse,
    items,
    index: Math.min(index, items.length - 1),
    error,
    giving,
    give: (gap: AwayGap | undefined) => {
      setGiving(gap);
      setPicked(undefined);
      setError(undefined);
    },
    busy: run.isPending || stop.isPending || give.isPending,
    type: (value: string) => {
      setText(value);
      setPicked(undefined);
      setError(undefined);
    },
    move: (by: number) => setPicked(Math.max(-1, Math.min(index + by, last))),
    choose,
    /** Keys count in the list of the words as typed, even when they come before that list does. */
    submit: async (startNow: boolean) => {
      if (index < 0 && !giving) return choose(undefined, startNow);
      try {
        if (giving && index < 0) {
          const meant = await ask({ text });
          // A name that nobody has yet is told in the line above; it is made by starting or adding.
          if (typed && !isUnknown(meant)) giveTo(giving, meant.path, meant.note, meant.billable);
          return;
        }
        const answered = itemsOf(await ask({ text }));
        choose(answered[Math.min(index, answered.length - 1)], startNow);
      } catch (thrown) {
        fail(thrown as RpcError);
      }
    },
    hide: done,
  };
}

/** Whether the words name a client or a project that is not there. */
export const isUnknown = (parse: Res<'quick.parse'>) => !!(parse.unknown_client || parse.unknown_project);
