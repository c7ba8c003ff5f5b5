import { useTranslation } from 'react-i18next';
import type { Mail } from '../../ipc/types';

/** Words of ours for why a mail waits; what else the other side says is shown as it says it. */
const KNOWN = [
  'offline',
  'no_answer',
  'too_many_requests',
  'server_error',
  'unauthorized',
  'may_have_been_sent',
  'by_the_user',
  'settled',
  'disputed',
  'paused',
  'later_step',
  'quiet_hours',
  'unread',
  'off',
  'another_balance',
  'attachment_gone',
  'untrusted',
  'opted_out',
  'pace',
  'merge_paused',
] as const;

export function useMailReason(mail: Partial<Pick<Mail, 'state' | 'code' | 'message'>>): string | undefined {
  const { t } = useTranslation();
  if (mail.state === 'sent' || mail.state === 'sending' || !mail.code) return undefined;
  const known = KNOWN.find((code) => code === mail.code);
  return known ? t(`mail.code_${known}`) : (mail.message ?? mail.code);
}
