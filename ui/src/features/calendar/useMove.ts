import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import { useWrite } from '../../ipc/query';
import type { Day, DueOn } from '../../ipc/types';
import { keyOfDue } from './things';

/** The day of an issued document stands. */
export const isMovable = (due: DueOn) => due.kind !== 'invoice';

/** Puts a task or a milestone on another day, with a way back. `moved` is where it is to stand before the core says so. */
export function useMove() {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const [moved, setMoved] = useState<ReadonlyMap<string, Day>>(new Map());
  const settle = () => setMoved((old) => (old.size === 0 ? old : new Map()));
  const options = {
    onSuccess: ({ name, due_on }: { name: string; due_on?: Day }) =>
      showDone(t('calendar.moved', { name, day: format.dayRelative(due_on ?? '') }), undo),
    onError: () => {
      settle();
      return false;
    },
  };
  const task = useWrite('task.edit', options);
  const milestone = useWrite('milestone.edit', options);
  const move = (due: DueOn, day: Day) => {
    if (!isMovable(due) || due.on === day) return;
    setMoved((old) => new Map(old).set(keyOfDue(due), day));
    (due.kind === 'task' ? task : milestone).mutate({ id: due.id, due_on: day });
  };
  return { move, moved, settle };
}
