import { useParams } from '@tanstack/react-router';
import { ErrorState } from '../../components/ErrorState';
import { Loading } from '../../components/Loading';
import { Page } from '../../components/Page';
import { useRead } from '../../ipc/query';
import { Crumb } from './Crumb';
import { DraftPage } from './DraftPage';
import { IssuedPage } from './IssuedPage';

/** One invoice: an editor while it is a draft, a record once it is issued. */
export function InvoiceScreen() {
  const { id } = useParams({ from: '/frame/invoices/$id' });
  const query = useRead('invoice.show', { id });
  if (query.data) {
    return query.data.state === 'draft' ? <DraftPage invoice={query.data} /> : <IssuedPage invoice={query.data} />;
  }
  return (
    <Page title={<Crumb />}>
      {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Loading />}
    </Page>
  );
}
