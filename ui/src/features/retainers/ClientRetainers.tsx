import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { useRead } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import { BalanceBar } from './BalanceBar';
import classes from './retainers.module.css';

/** A client's retainers with their balances, in its drawer. */
export function ClientRetainers({ client }: { client: Id }) {
  const { t } = useTranslation();
  const rows = useRead('retainer.list', { client_id: client }).data?.retainers ?? [];
  return (
    <section>
      <SectionHead title={t('retainers.title')}>
        <Button component={Link} to="/retainers" search={{ client } as never} size="compact-sm" variant="subtle">
          {t(rows.length > 0 ? 'retainers.showAll' : 'retainers.addFirst')}
        </Button>
      </SectionHead>
      {rows.map(({ retainer, balance }) => (
        <div key={retainer.id} className={classes.ofClient}>
          <Link to="/retainers" search={{ client, id: retainer.id } as never} className={classes.link}>
            {retainer.name}
          </Link>
          {balance.periods[0] && balance.state === 'active' ? (
            <BalanceBar period={balance.periods[0]} measure={retainer} />
          ) : (
            <span className={classes.hint}>
              {t(balance.state === 'ended' ? 'retainers.ended' : 'retainers.upcoming')}
            </span>
          )}
        </div>
      ))}
    </section>
  );
}
