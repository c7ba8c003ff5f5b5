import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { PaperRows } from '../../components/PaperRows';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import { fullNumber, QuoteTag } from './QuoteTag';

const SHOWN = 4;

/** A client's latest quotes, in its drawer. */
export function ClientQuotes({ client }: { client: Id }) {
  const { t } = useTranslation();
  const format = useFormat();
  const all = useRead('quote.list', { client_id: client }).data?.quotes ?? [];
  return (
    <section>
      <SectionHead title={t('quotes.title')}>
        <Button
          component={Link}
          to="/quotes"
          search={{ client, fresh: client } as never}
          size="compact-sm"
          variant="subtle"
        >
          {t('quotes.new')}
        </Button>
        {all.length > SHOWN && (
          <Button component={Link} to="/quotes" search={{ client } as never} size="compact-sm" variant="subtle">
            {t('quotes.showAll', { count: all.length })}
          </Button>
        )}
      </SectionHead>
      <PaperRows
        rows={all.slice(0, SHOWN).map((quote) => ({
          id: quote.id,
          link: (
            <Link to="/quotes/$id" params={{ id: quote.id }}>
              {fullNumber(quote) || quote.subject || t('quotes.state_draft')}
            </Link>
          ),
          quiet: quote.number ? quote.subject : undefined,
          tag: <QuoteTag state={quote.state} />,
          figure: format.money(quote.total),
        }))}
      />
    </section>
  );
}
