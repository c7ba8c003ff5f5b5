import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../components/errorWords';
import { Key } from '../../components/Key';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { AwayGap } from '../../ipc/types';
import { useGapWords } from '../away/useGapWords';
import classes from './QuickScreen.module.css';

/** What is open above the line of input: an absence to decide, the round of focus that is on. Each with keys that are no letters of a note. */
export function QuickStrips({ onDone, onGive }: { onDone: () => void; onGive: (gap: AwayGap) => void }) {
  const gap = useRead('gap.list', {}).data?.gaps[0];
  return (
    <>
      {gap && <Away gap={gap} onDone={onDone} onGive={() => onGive(gap)} />}
      <Round />
    </>
  );
}

interface Choice {
  letter: string;
  word: string;
  run: () => void;
}

function Strip({ text, error, choices }: { text: string; error?: string | undefined; choices: Choice[] }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const hit = choices.find(({ letter }) => letter.toLowerCase() === event.key.toLowerCase());
      if (!hit) return;
      event.preventDefault();
      hit.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [choices]);
  return (
    <section className={classes.strip} data-many={choices.length > 1 || undefined} aria-label={text}>
      <span className={error ? classes.bad : classes.stripText}>{error ?? text}</span>
      {choices.map(({ letter, word, run }) => (
        <button
          key={letter}
          type="button"
          className={classes.stripButton}
          onClick={run}
          aria-keyshortcuts={`Alt+${letter}`}
        >
          {word} <Key>Alt {letter}</Key>
        </button>
      ))}
    </section>
  );
}

function Away({ gap, onDone, onGive }: { gap: AwayGap; onDone: () => void; onGive: () => void }) {
  const { t } = useTranslation();
  const words = useGapWords();
  const resolve = useWrite('gap.resolve', {
    onSuccess: ({ gaps }) => {
      if (gaps.length === 0) onDone();
    },
    onError: () => true,
  });
  const answer = (choice: 'keep' | 'discard' | 'split') => () => resolve.mutate({ ids: [gap.id], choice });
  return (
    <Strip
      text={t('away.short', { times: words.times(gap), length: words.length(gap), name: words.what(gap) })}
      error={resolve.error ? errorWords(resolve.error, t).title : undefined}
      choices={[
        { letter: 'K', word: t('away.way_keep'), run: answer('keep') },
        { letter: 'D', word: t('away.way_discard'), run: answer('discard') },
        { letter: 'S', word: t('away.short_split'), run: answer('split') },
        { letter: 'G', word: t('away.short_give'), run: onGive },
      ]}
    />
  );
}

function Round() {
  const { t } = useTranslation();
  const format = useFormat();
  const round = useRead('pomodoro.status', {}).data?.current;
  const skip = useWrite('pomodoro.skip', { onError: () => true });
  if (!round) return null;
  const name = t(`rounds.${round.phase}`);
  const text = round.due_at && !round.over ? t('rounds.until', { name, time: format.time(round.due_at) }) : name;
  const word = t(round.phase === 'focus' ? 'rounds.breakNow' : 'rounds.backToFocus');
  return (
    <Strip
      text={text}
      error={skip.error ? errorWords(skip.error, t).title : undefined}
      choices={[{ letter: 'B', word, run: () => skip.mutate({}) }]}
    />
  );
}
