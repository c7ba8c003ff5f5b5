import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../components/StatusTag';
import type { Invoice, InvoiceState } from '../../ipc/types';

const TONE = {
  draft: 'neutral',
  issued: 'warn',
  part_paid: 'warn',
  overdue: 'bad',
  paid: 'good',
  credited: 'neutral',
  written_off: 'neutral',
  voided: 'neutral',
  credit_note: 'neutral',
} as const;

interface Props {
  state: InvoiceState;
  overdueDays?: number | null;
}

export function StateTag({ state, overdueDays }: Props) {
  const { t } = useTranslation();
  // A part-paid invoice can be late too, and that is what matters then.
  if (overdueDays) {
    return <StatusTag tone="bad">{t('invoices.overdueDays', { count: overdueDays })}</StatusTag>;
  }
  return <StatusTag tone={TONE[state]}>{t(`invoices.state_${state}`)}</StatusTag>;
}

/** Says so where a document asks for a deposit. */
export function KindTag({ kind }: Pick<Invoice, 'kind'>) {
  const { t } = useTranslation();
  return kind === 'deposit' ? <StatusTag tone="neutral">{t('deposits.kind')}</StatusTag> : null;
}
