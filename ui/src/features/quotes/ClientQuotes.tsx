import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ClientPapers } from '../../components/ClientPapers';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import { fullNumber, QuoteTag } from './QuoteTag';

/** A client's latest quotes, in its drawer. */
export function ClientQuotes({ client }: { client: Id }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ClientPapers
      title={t('quotes.title')}
      to="/quotes"
      client={client}
      add={t('quotes.new')}
      showAll={(count) => t('quotes.showAll', { count })}
      things={useRead('quote.list', { client_id: client }).data?.quotes ?? []}
      row={(quote) => ({
        id: quote.id,
        link: (
          <Link to="/quotes/$id" params={{ id: quote.id }}>
            {fullNumber(quote) || quote.subject || t('quotes.state_draft')}
          </Link>
        ),
        quiet: quote.number ? quote.subject : undefined,
        tag: <QuoteTag state={quote.state} />,
        figure: format.money(quote.total),
      })}
    />
  );
}
