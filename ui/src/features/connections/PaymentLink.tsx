import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyUrl } from '../../components/CopyUrl';
import { SectionHead } from '../../components/edit/FieldRow';
import { StatusTag } from '../../components/StatusTag';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { Invoice } from '../../ipc/types';
import classes from './connections.module.css';

/** A page of Stripe's on which what is open can be paid. Shown where Stripe is connected, or was asked for one. */
export function PaymentLink({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const link = useRead('stripe.status', { invoice_id: invoice.id }).data;
  const accounts = useRead('connection.list', {}).data?.connections ?? [];
  const want = useWrite('stripe.link');
  const stripe = accounts.some((account) => account.provider === 'stripe');
  if (!link || (link.state === 'off' && (!stripe || invoice.open.minor === 0))) return null;
  const set = (wanted: boolean) => want.mutate({ invoice_id: invoice.id, wanted });
  return (
    <section>
      <SectionHead title={t(`connections.${link.page}`)}>
        {(link.state === 'off' || link.state === 'expired') && (
          <Button size="compact-xs" loading={want.isPending} onClick={() => set(true)}>
            {t(link.state === 'expired' ? 'connections.linkAnew' : `connections.${link.page}Make`)}
          </Button>
        )}
        {link.state !== 'off' && link.state !== 'settled' && (
          <Button size="compact-xs" variant="subtle" color="gray" loading={want.isPending} onClick={() => set(false)}>
            {t('connections.linkClose')}
          </Button>
        )}
      </SectionHead>
      {link.state === 'off' && <p className={classes.hint}>{t(`connections.${link.page}Hint`)}</p>}
      {link.state === 'expired' && <p className={classes.hint}>{t('connections.linkExpired')}</p>}
      {link.state === 'settled' && <p className={classes.hint}>{t('connections.linkSettled')}</p>}
      {link.state === 'not_taken' && <p className={classes.hint}>{t('connections.linkNotTaken')}</p>}
      {link.state === 'waiting' && (
        <Group gap={8}>
          <StatusTag tone="neutral">{t('connections.state_queued')}</StatusTag>
          <span className={classes.hint}>{t('connections.linkWaits')}</span>
        </Group>
      )}
      {link.url && link.expires_at && (
        <p className={classes.hint}>{t('connections.checkoutUntil', { at: format.instant(link.expires_at) })}</p>
      )}
      {link.url && (
        <Group gap={8} wrap="nowrap">
          <StatusTag tone="good">{link.amount ? format.money(link.amount) : t('connections.connected')}</StatusTag>
          <CopyUrl url={link.url} className={classes.url} />
        </Group>
      )}
    </section>
  );
}
