import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import classes from './quotes.module.css';

/** The quote that an invoice was made from, where there is one. */
export function QuoteOrigin({ invoiceId }: { invoiceId: Id }) {
  const { t } = useTranslation();
  const { data } = useRead('quote.origin', { invoice_id: invoiceId });
  if (!data?.quote_id) return null;
  return (
    <p className={classes.links}>
      {t('quotes.from')}{' '}
      <Anchor component={Link} to="/quotes/$id" params={{ id: data.quote_id } as never} inherit>
        {data.number ?? t('quotes.state_draft')}
      </Anchor>
    </p>
  );
}
