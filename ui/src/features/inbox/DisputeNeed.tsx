import { useNavigate } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { DueDispute } from '../../ipc/types';
import { Row } from './Row';

/** The payer's bank took a payment back, and there is a day by which to answer. */
export function DisputeNeed({ due }: { due: DueDispute }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const days = due.days_left;
  const key = days == null ? 'needDisputeOpen' : days < 0 ? 'needDisputeOver' : 'needDispute';
  const { invoice_id: invoice } = due;
  const values = {
    // Taken ahead of its bill it has no number yet.
    number: due.number ?? due.client_name,
    amount: format.money(due.amount),
    left: t('stripe.left', { count: Math.max(days ?? 0, 0) }),
  };
  return (
    <Row
      action={t('today.look')}
      onAction={() =>
        void (invoice
          ? navigate({ to: '/invoices/$id', params: { id: invoice } })
          : navigate({ to: '/payments', search: { id: due.payment_id } }))
      }
    >
      <Trans t={t} i18nKey={`stripe.${key}`} values={values} components={{ b: <b /> }} />
    </Row>
  );
}
