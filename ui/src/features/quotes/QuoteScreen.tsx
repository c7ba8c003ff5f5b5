import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/ErrorState';
import { Loading } from '../../components/Loading';
import { Page } from '../../components/Page';
import { useRead } from '../../ipc/query';
import classes from '../invoices/editor.module.css';
import { QuoteDraft } from './QuoteDraft';
import { SentQuote } from './SentQuote';

/** One version of a quote: an editor until it is sent, a record from then on. */
export function QuoteScreen() {
  const { id } = useParams({ from: '/frame/quotes/$id' });
  const quote = useRead('quote.show', { id });
  const paper = useRead('invoice.show', { id });
  if (quote.data && paper.data) {
    const Shown = quote.data.state === 'draft' ? QuoteDraft : SentQuote;
    return <Shown quote={quote.data} paper={paper.data} />;
  }
  const failed = [quote, paper].find((query) => query.isError);
  return (
    <Page title={<QuoteCrumb />}>
      {failed ? <ErrorState error={failed.error} onRetry={() => void failed.refetch()} /> : <Loading />}
    </Page>
  );
}

export function QuoteCrumb({ title }: { title?: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.crumb}>
      <Link to="/quotes">{t('quotes.title')}</Link>
      {title && <span> › </span>}
      {title}
    </span>
  );
}
