import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../components/edit/FieldRow';
import { StatusTag } from '../../components/StatusTag';
import { useRead } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import classes from './stripe.module.css';

/** The customer that stands for a client at Stripe, once a page has needed one. */
export function ClientAtStripe({ client }: { client: Id }) {
  const { t } = useTranslation();
  const customers = useRead('stripe.customers', { client_id: client }).data?.customers ?? [];
  return customers.map((c) => (
    <FieldRow key={c.customer} label={t('stripe.customer')} hint={c.account}>
      <span className={classes.known}>
        <code>{c.customer}</code>
        {c.waits && <StatusTag tone="neutral">{t('stripe.customerWaits')}</StatusTag>}
      </span>
    </FieldRow>
  ));
}
