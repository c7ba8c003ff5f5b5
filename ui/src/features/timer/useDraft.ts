import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import { rpc } from '../../ipc/rpc';
import type { Path, QuickParse, Startable } from '../../ipc/types';
import { linkOf } from '../time/links';
import { startWith } from './useTimer';

/** Long enough to spare a question for each letter, short enough not to be felt. */
const PARSE_PAUSE_MS = 60;

export type Draft = ReturnType<typeof useDraft>;

/** What the user is about to start: typed words as the core reads them, over them what was picked by hand. */
export function useDraft() {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const [text, setText] = useState('');
  const [path, setPath] = useState<Path>();
  const [tags, setTags] = useState<string[]>();
  const [billable, setBillable] = useState<boolean>();
  const [focusNext, setFocusNext] = useState(false);
  const [asked] = useDebouncedValue(text, PARSE_PAUSE_MS);
  const parse = useRead('quick.parse', { text: asked }, { keep: true }).data;
  const defaultBillable = useRead('settings.get', {}).data?.default_billable ?? true;
  const begin = useWrite('timer.start', { onSuccess: clear });
  const run = useWrite('quick.run', {
    onSuccess: ({ action, entry }) => {
      clear();
      if (action === 'added' && entry) showDone(t('timer.added', { duration: format.duration(entry.seconds) }), undo);
    },
  });

  function clear() {
    setText('');
    setPath(undefined);
    setTags(undefined);
    setBillable(undefined);
  }

  const read = text.trim() === '' ? undefined : parse;
  const shown = {
    path: path ?? read?.path ?? {},
    tags: tags ?? read?.tags ?? [],
    billable: billable ?? read?.billable ?? defaultBillable,
  };

  async function start(focus: boolean) {
    setFocusNext(focus);
    const picked = path || tags || billable !== undefined;
    if (!picked && text.trim() !== '') return run.mutate({ text });
    // What was picked by hand wins over what the words say.
    const fresh: QuickParse | undefined = text.trim() === '' ? undefined : await rpc('quick.parse', { text });
    begin.mutate({
      note: fresh?.note ?? '',
      link: linkOf(path ?? fresh?.path ?? {}),
      tags: tags ?? fresh?.tags,
      billable: billable ?? fresh?.billable ?? undefined,
      at: fresh?.start ?? undefined,
    });
  }

  return {
    ...shown,
    text,
    setText,
    setPath,
    setTags,
    setBillable,
    parse,
    focusNext,
    busy: begin.isPending || run.isPending,
    start: (focus: boolean) => void start(focus),
    startThis: (suggestion: Startable) => begin.mutate(startWith(suggestion)),
  };
}
