import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Client } from '../../ipc/types';
import classes from './payments.module.css';
import { StatementDialog } from './StatementDialog';

/** What a client paid ahead or has back, and the way to its payments, in its drawer. */
export function ClientCredit({ client }: { client: Client }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [telling, setTelling] = useState(false);
  const credit = useRead('client.credit', { client_id: client.id }).data?.credit ?? [];
  return (
    <section>
      <SectionHead title={t('payments.title')}>
        <Button size="compact-sm" variant="subtle" onClick={() => setTelling(true)}>
          {t('payments.statement')}
        </Button>
        <Button
          component={Link}
          to="/payments"
          search={{ client: client.id } as never}
          size="compact-sm"
          variant="subtle"
        >
          {t('payments.showAll')}
        </Button>
      </SectionHead>
      {credit.map((c) => (
        <div key={c.currency} className={classes.ofClient}>
          <span>{t('payments.credit')}</span>
          <Link to="/payments" search={{ client: client.id, tab: 'unused' } as never} className={classes.link}>
            {format.money({ minor: c.minor, currency: c.currency })}
          </Link>
        </div>
      ))}
      {telling && <StatementDialog client={client} onClose={() => setTelling(false)} />}
    </section>
  );
}
