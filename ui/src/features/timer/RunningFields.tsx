import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Timer, UpdateTimer } from '../../ipc/types';
import { BillableToggle } from '../time/BillableToggle';
import { LinkPicker } from '../time/LinkPicker';
import { linkOf } from '../time/links';
import { TagsPicker } from '../time/TagsPicker';
import classes from './TimerBar.module.css';

interface Props {
  timer: Timer;
  update: (change: UpdateTimer) => void;
  /** Right after a start by key: the next thing is to say what it is. */
  focus: boolean;
}

/** The bar while a timer is open: every part of it changes where it stands. */
export function RunningFields({ timer, update, focus }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [note, setNote] = useState(timer.note);
  useEffect(() => setNote(timer.note), [timer.note]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the timer appears
  useEffect(() => {
    if (focus && timer.note === '') input.current?.focus();
  }, []);
  const save = () => {
    if (note.trim() !== timer.note) update({ note: note.trim() });
  };
  return (
    <>
      <input
        ref={input}
        className={classes.what}
        value={note}
        placeholder={t('timer.what')}
        aria-label={t('timer.what')}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') {
            setNote(timer.note);
            // The blur that follows must see the old words.
            requestAnimationFrame(() => input.current?.blur());
          }
        }}
      />
      <LinkPicker
        path={timer.path}
        onPick={(path) => update({ link: path.client_id || path.project_id || path.task_id ? linkOf(path) : null })}
      />
      <TagsPicker key={timer.tags.join()} tags={timer.tags} onPick={(tags) => update({ tags })} />
      <BillableToggle billable={timer.billable} onChange={(billable) => update({ billable })} />
    </>
  );
}
