import { useTranslation } from 'react-i18next';
import { useWrite } from '../ipc/query';
import { showDone } from './toasts';

/** One step back or forth in the core's own history of edits. */
export function useUndo() {
  const { t } = useTranslation();
  const nothing = (message: string) => (error: { reason?: string | undefined }) => {
    if (error.reason !== 'nothing_to_undo' && error.reason !== 'nothing_to_redo') return false;
    showDone(message);
    return true;
  };
  const back = useWrite('undo.undo', {
    onSuccess: () => showDone(t('common.undone')),
    onError: nothing(t('common.nothingToUndo')),
  });
  const forth = useWrite('undo.redo', {
    onSuccess: () => showDone(t('common.redone')),
    onError: nothing(t('common.nothingToRedo')),
  });
  return { undo: () => back.mutate({}), redo: () => forth.mutate({}) };
}
