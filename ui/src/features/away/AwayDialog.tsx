import { Button, Checkbox, Switch, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { Key } from '../../components/Key';
import { QueryView } from '../../components/QueryView';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useRead, useWrite } from '../../ipc/query';
import type { AwayGap, Id, Path, ResolveGaps } from '../../ipc/types';
import { LinkPicker } from '../time/LinkPicker';
import { keyOfPath, linkOf } from '../time/links';
import classes from './AwayDialog.module.css';
import { useGapWords } from './useGapWords';

/** What was the time in which nobody was there? One gap or several, one answer, one step back. Closing leaves the question open. */
export function AwayDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('away.title')} size={540}>
      {opened && <Question onClose={onClose} />}
    </Dialog>
  );
}

function Question({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const query = useRead('gap.list', {});
  return (
    <QueryView query={query}>
      {({ gaps }) =>
        gaps.length === 0 ? <p className={classes.quiet}>{t('away.none')}</p> : <Answer gaps={gaps} onClose={onClose} />
      }
    </QueryView>
  );
}

type Answered = Omit<ResolveGaps, 'ids'>;

function Answer({ gaps, onClose }: { gaps: AwayGap[]; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useGapWords();
  const { undo } = useUndo();
  const [left, setLeft] = useState<Id[]>([]);
  const [giving, setGiving] = useState(false);
  const [billable, setBillable] = useState(false);
  const chosen = gaps.filter((gap) => !left.includes(gap.id));
  const resolve = useWrite('gap.resolve', {
    onSuccess: ({ gaps: open }, { choice }) => {
      showDone(t(`away.done_${choice}`), undo);
      setGiving(false);
      if (open.length === 0) onClose();
    },
  });
  const answer = (how: Answered) => resolve.mutate({ ids: chosen.map((gap) => gap.id), ...how });
  const off = resolve.isPending || chosen.length === 0;
  const keys: Record<string, () => void> = {
    k: () => answer({ choice: 'keep' }),
    d: () => answer({ choice: 'discard' }),
    s: () => answer({ choice: 'split', billable }),
    g: () => setGiving(true),
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside have the same as clicks
    <div
      onKeyDown={(event) => {
        const run = keys[event.key];
        const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
        if (!run || typing || off || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        run();
      }}
    >
      <p className={classes.quiet}>{t(gaps.length > 1 ? 'away.introMany' : 'away.intro')}</p>
      <ul className={classes.gaps}>
        {gaps.map((gap) => (
          <li key={gap.id} className={classes.gap}>
            {gaps.length > 1 && (
              <Checkbox
                size="xs"
                checked={!left.includes(gap.id)}
                aria-label={t('away.select', { when: words.when(gap) })}
                onChange={(event) =>
                  setLeft(event.currentTarget.checked ? left.filter((id) => id !== gap.id) : [...left, gap.id])
                }
              />
            )}
            <span className={classes.words}>
              <b>
                {words.when(gap)} · {words.length(gap)}
              </b>
              <span className={classes.under}>
                {t(`away.cause_${gap.cause}`)} · {words.what(gap)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {giving ? (
        <Give busy={resolve.isPending} onGive={answer} onBack={() => setGiving(false)} />
      ) : (
        <div className={classes.ways}>
          <Way way="keep" letter="K" off={off} first onPick={() => answer({ choice: 'keep' })} />
          <Way way="discard" letter="D" off={off} onPick={() => answer({ choice: 'discard' })} />
          <div className={classes.beside}>
            <Way way="split" letter="S" off={off} onPick={() => answer({ choice: 'split', billable })} />
            <Switch
              size="xs"
              label={t('away.billable')}
              checked={billable}
              onChange={(event) => setBillable(event.currentTarget.checked)}
            />
          </div>
          <Way way="give" letter="G" off={off} onPick={() => setGiving(true)} />
        </div>
      )}
    </div>
  );
}

interface WayProps {
  way: ResolveGaps['choice'];
  letter: string;
  off: boolean;
  first?: boolean;
  onPick: () => void;
}

function Way({ way, letter, off, first, onPick }: WayProps) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      h="auto"
      className={classes.way}
      classNames={{ inner: classes.inner, label: classes.label }}
      disabled={off}
      onClick={onPick}
      data-autofocus={first || undefined}
      aria-keyshortcuts={letter.toLowerCase()}
    >
      <span className={classes.words}>
        <b>{t(`away.way_${way}`)}</b>
        <span className={classes.under}>{t(`away.hint_${way}`)}</span>
      </span>
      <Key>{letter}</Key>
    </Button>
  );
}

/** To what else the time goes. */
function Give({ busy, onGive, onBack }: { busy: boolean; onGive: (how: Answered) => void; onBack: () => void }) {
  const { t } = useTranslation();
  const [path, setPath] = useState<Path>({});
  const [note, setNote] = useState('');
  const nothing = keyOfPath(path) === '' && note.trim() === '';
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={classes.give}
      onSubmit={(event) => {
        event.preventDefault();
        if (!nothing) onGive({ choice: 'give', ...(keyOfPath(path) && { link: linkOf(path) }), note });
      }}
    >
      <TextInput
        label={t('away.giveNote')}
        value={note}
        maxLength={2000}
        onChange={(event) => setNote(event.currentTarget.value)}
        ref={field}
      />
      <LinkPicker path={path} onPick={setPath} look="field" placeholder={t('away.givePlaceholder')} />
      <div className={classes.buttons}>
        <Button onClick={onBack}>{t('away.back')}</Button>
        <Button type="submit" variant="filled" disabled={nothing} loading={busy}>
          {t('away.giveDo')}
        </Button>
      </div>
    </form>
  );
}
