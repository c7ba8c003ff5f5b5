import { Anchor, Button, Text } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { CollectionState, RetainerRow } from '../../ipc/types';
import { NewRecurring } from '../recurring/NewRecurring';
import { nextPeriods } from './periods';

const COLLECTS: CollectionState[] = ['waiting', 'offered', 'active', 'past_due', 'paused'];

/** The recurring invoice that bills each period, or an offer to make one. */
export function FeeRule({ row: { retainer, balance } }: { row: RetainerRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const rules = useRead('recurring.list', { client_id: retainer.client_id }).data?.recurring;
  const rule = rules?.find((r) => r.state !== 'ended' && r.lines.some((line) => line.retainer_id === retainer.id));
  const collection = useRead(
    'stripe.collection',
    { recurring_id: rule?.id ?? '' },
    { enabled: !!rule && !!retainer.ends_on },
  ).data;
  if (rule) {
    const goesOn = !!retainer.ends_on && !!collection && COLLECTS.includes(collection.state);
    return (
      <Text fz={12} c={goesOn ? 'var(--amber)' : 'var(--ink2)'}>
        <Trans
          t={t}
          i18nKey={goesOn ? 'retainers.stillCollected' : 'retainers.billedBy'}
          values={{ name: rule.name }}
          components={{ rule: <Anchor component={Link} to="/recurring" search={{ id: rule.id } as never} inherit /> }}
        />
      </Text>
    );
  }
  const today = format.today();
  const due = balance.periods.find((period) => period.fee.state === 'due' && period.from <= today)?.from;
  // From the period of today on if it is not billed yet, else from the next.
  const start = nextPeriods(retainer, today).find((day) => day > today || day === due);
  if (!rules || !start || retainer.archived) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconRepeat size={15} stroke={1.6} />} onClick={() => setAsking(true)}>
        {t('retainers.billEach')}
      </Button>
      {asking && (
        <NewRecurring
          fee={{ retainer, start }}
          onClose={() => setAsking(false)}
          onAdded={(id) => void navigate({ to: '/recurring', search: { id } as never })}
        />
      )}
    </>
  );
}
