import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { ComingReminder } from '../../ipc/types';

/** "First reminder · 7 Dec, 09:00", or why there is none. */
export function useReminderWords({ stage, at, why, to }: ComingReminder): string {
  const { t } = useTranslation();
  const format = useFormat();
  if (!stage || !at) return why ? t(`dunning.why_${why}`) : '';
  if (!to) return t('dunning.noAddress');
  return t('dunning.goes', {
    what: t(`mail.kind_${stage}`),
    at: `${format.dayShort(format.civilOf(at).day)}, ${format.time(at)}`,
  });
}
