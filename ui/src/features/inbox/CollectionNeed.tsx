import { useNavigate } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { FailedCollection } from '../../ipc/types';
import { Row } from './Row';

/** A card did not pay what Stripe was to collect. */
export function CollectionNeed({ failed }: { failed: FailedCollection }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const values = {
    name: failed.name,
    client: failed.client_name,
    amount: format.money(failed.amount),
    day: format.dayRelative(failed.period_on),
  };
  return (
    <Row
      action={t('today.look')}
      onAction={() => void navigate({ to: '/recurring', search: { id: failed.recurring_id } as never })}
    >
      <Trans t={t} i18nKey="collect.need" values={values} components={{ b: <b /> }} />
    </Row>
  );
}
