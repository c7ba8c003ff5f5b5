import { useTranslation } from 'react-i18next';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useRead, useWrite } from '../../ipc/query';

/** Rounds of focus on the running timer, and what can be done with them now. */
export function useRounds() {
  const { t } = useTranslation();
  const { undo } = useUndo();
  const status = useRead('pomodoro.status', {}).data;
  const start = useWrite('pomodoro.start');
  const skip = useWrite('pomodoro.skip', {
    onSuccess: ({ current }) => current && showDone(t(`rounds.${current.phase}`), undo),
  });
  const stop = useWrite('pomodoro.stop');
  return {
    status,
    on: !!status?.current,
    start: () => start.mutate({}),
    skip: () => skip.mutate({}),
    stop: () => stop.mutate({}),
  };
}
