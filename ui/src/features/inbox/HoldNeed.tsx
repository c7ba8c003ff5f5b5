import { useNavigate } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { DueHold } from '../../ipc/types';
import { Row } from './Row';

/** Money held on a card that the payer's bank lets go soon. */
export function HoldNeed({ due }: { due: DueHold }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const values = {
    name: due.milestone,
    client: due.client_name,
    amount: format.money(due.amount),
    left: t('stripe.hours', { count: due.hours_left }),
  };
  return (
    <Row
      action={t('today.look')}
      onAction={() => void navigate({ to: '/projects', search: { id: due.project_id, milestone: due.milestone_id } })}
    >
      <Trans t={t} i18nKey="stripe.needHold" values={values} components={{ b: <b /> }} />
    </Row>
  );
}
