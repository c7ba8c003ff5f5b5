import type { TFunction } from 'i18next';
import type { RpcError } from '../ipc/host';

/** What happened, and what is safe or what to do, in the user's language. */
export function errorWords(error: RpcError, t: TFunction): { title: string; hint: string } {
  switch (error.code) {
    case 'unreachable':
      return { title: t('errors.unreachable'), hint: t('errors.unreachableHint') };
    case 'unauthorised':
      return { title: t('errors.unauthorised'), hint: t('errors.unauthorisedHint') };
    case 'storage':
      return error.reason === 'file_lost'
        ? { title: t('errors.title'), hint: t('errors.file_lost') }
        : { title: t('errors.storage'), hint: error.message || t('errors.storageHint') };
    case 'bug':
      return { title: t('errors.bug'), hint: t('errors.bugHint') };
    case 'not_found':
      return { title: t('errors.not_found'), hint: error.message };
    case 'locked':
      return { title: t('errors.locked'), hint: '' };
    case 'no_workspace':
      return { title: t('errors.no_workspace'), hint: '' };
    case 'invalid':
      return { title: t('errors.title'), hint: error.fields[0]?.message ?? error.message };
    case 'cannot_now':
      return { title: t('errors.title'), hint: reasonWords(error, t) };
  }
}

function reasonWords(error: RpcError, t: TFunction): string {
  switch (error.reason) {
    case 'timer_running':
    case 'billed':
    case 'not_draft':
    case 'in_use':
    case 'not_stripe':
    case 'not_held':
    case 'held_already':
    case 'under_way':
    case 'dispute_answered':
    case 'inquiry':
    case 'collected_already':
    case 'not_collected':
    case 'recurring_paused':
    case 'not_connected':
    case 'disputed':
    case 'undecided':
    case 'on_draft':
    case 'billed_work':
    case 'nothing_to_bill':
    case 'already_tracked':
    case 'retainer_told':
    case 'retainer_in_rule':
    case 'not_ended':
    case 'fee_settled':
    case 'first_terms':
      return t(`errors.${error.reason}`);
    case 'period_locked':
      return t('errors.period_locked', { day: /\d{4}-\d\d-\d\d/.exec(error.message)?.[0] ?? '' });
    case 'nothing_to_undo':
      return t('common.nothingToUndo');
    case 'changed_since':
      return t('common.changedSince');
    default:
      return error.message;
  }
}
