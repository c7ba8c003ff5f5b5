import { Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { Invoice } from '../../ipc/types';
import classes from './editor.module.css';
import { useDraftSave } from './useDraftSave';

/** Deposits of the client that this draft does not take off, though it could. */
export function UnusedDeposits({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const take = useDraftSave('invoice.take_deposit');
  if (invoice.unused_deposits.length === 0) return null;
  return (
    <section className={classes.problems} aria-label={t('deposits.unused')}>
      <b>{t('deposits.unused')}</b>
      <ul>
        {invoice.unused_deposits.map((deposit) => (
          <li key={deposit.id}>
            <IconAlertTriangle size={14} stroke={1.7} color="var(--amber)" aria-hidden />
            <span>
              {t('deposits.notTaken', { number: deposit.number, total: format.money(deposit.total) })}
              {deposit.open.minor > 0 && ` ${t('deposits.open', { open: format.money(deposit.open) })}`}
            </span>
            <Anchor
              component="button"
              type="button"
              aria-label={t('deposits.takeNumber', { number: deposit.number })}
              onClick={() => void take({ id: invoice.id, deposit_id: deposit.id }).catch(() => undefined)}
            >
              {t('deposits.take')}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}
