import { useTranslation } from 'react-i18next';
import type { MailState, OutboxRow } from '../../ipc/types';

/** Words of ours for why an effect waits, or was dropped; what else the other side says is shown as it says it. */
const KNOWN = [
  'offline',
  'untrusted',
  'pace',
  'merge_paused',
  'no_answer',
  'too_many_requests',
  'server_error',
  'unauthorized',
  'may_have_been_sent',
  'opted_out',
  'by_the_user',
  'another_balance',
  'never_made',
  'not_wanted',
  'nothing_new',
  'both_changed',
  'released',
  'captured',
  'decided',
  'too_late',
  'settled',
  'disputed',
  'paused',
  'later_step',
  'quiet_hours',
  'unread',
  'off',
  'attachment_gone',
] as const;

type Effect = Partial<Pick<OutboxRow, 'code' | 'message'>> & { state?: OutboxRow['state'] | MailState };

/** Why something waits for the network, or never goes. */
export function useReason({ state, code, message }: Effect): string | undefined {
  const { t } = useTranslation();
  if (!code || state === 'sent' || state === 'sending') return undefined;
  const known = KNOWN.find((word) => word === code);
  return known ? t(`connections.why_${known}`) : (message ?? code);
}
