import type { TFunction } from 'i18next';
import type { LeftOut } from '../../../ipc/types';

const REASONS = ['billed', 'on_draft', 'period_locked', 'timer_running', 'archived', 'there_already'] as const;

/** What stayed as it was, with the count and the reason; a reason that is new here speaks in the core's own words. */
export function leftOutWords(list: LeftOut[], t: TFunction): string[] {
  return list.map(({ reason, count, message }) => {
    const known = REASONS.find((word) => word === reason);
    return known ? t(`lists.left_${known}`, { count }) : t('lists.left_other', { count, message });
  });
}
