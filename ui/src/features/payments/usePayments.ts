import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showDone, showThrown } from '../../components/toasts';
import { useWrite } from '../../ipc/query';
import type { PaymentRow } from '../../ipc/types';
import type { PaymentSearch } from './paymentSearch';

export function usePaymentSearch() {
  const search = useSearch({ from: '/frame/payments' });
  const navigate = useNavigate();
  const change = (next: Partial<PaymentSearch>, replace = false) =>
    void navigate({ to: '/payments', search: ((old: PaymentSearch) => ({ ...old, ...next })) as never, replace });
  return { search, change };
}

/** What money usually comes by, in the user's language. */
export function useMethods(): string[] {
  const { t } = useTranslation();
  return (['transfer', 'card', 'cash', 'debit'] as const).map((key) => t(`invoices.method_${key}`));
}

/** Voids a payment. A void stands for good, so the way back is to record the same once more. */
export function useVoid() {
  const { t } = useTranslation();
  const annul = useWrite('payment.void');
  const again = useWrite('payment.add');
  return async (row: PaymentRow) => {
    const settled = row.settles.filter((s) => !s.voided && s.invoice_id && s.source === 'payment');
    await annul.mutateAsync({ payment_id: row.id });
    if (row.kind === 'refund') return showDone(t('payments.voided'));
    showDone(t('payments.voided'), () => {
      const { client_id, amount, paid_on, method, reference, note, fee, worth } = row;
      const allocations = settled.map((s) => ({
        invoice_id: s.invoice_id ?? '',
        amount_minor: s.amount.minor,
        taken_minor: s.amount.currency === amount.currency ? undefined : s.taken.minor,
      }));
      again
        .mutateAsync({
          client_id,
          amount,
          paid_on,
          method,
          reference,
          note,
          fee_minor: fee.minor,
          rate: worth?.rate,
          allocations,
        })
        .catch(showThrown);
    });
  };
}
