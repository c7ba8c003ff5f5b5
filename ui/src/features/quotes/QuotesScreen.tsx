import { Button, SegmentedControl } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { EmptyState } from '../../components/EmptyState';
import { Key } from '../../components/Key';
import { Page } from '../../components/Page';
import { ClientFilter } from '../../components/PlaceFilters';
import { QueryView } from '../../components/QueryView';
import { SearchInput } from '../../components/SearchInput';
import { useRead } from '../../ipc/query';
import type { QuoteList } from '../../ipc/types';
import { NewQuote } from './NewQuote';
import { QuoteSums } from './QuoteSums';
import { QuoteTable } from './QuoteTable';
import { QuoteTag } from './QuoteTag';
import classes from './quotes.module.css';
import { type QuoteSearch, STATES } from './routes';

/** Shown beside the others only where there is one. */
const RARE = ['expired', 'declined', 'withdrawn'];

export function QuotesScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/frame/quotes' });
  const navigate = useNavigate();
  const change = (next: Partial<QuoteSearch>, replace = false) =>
    void navigate({ to: '/quotes', search: (old: QuoteSearch) => ({ ...old, ...next }), replace });
  const { stand, client, text } = search;
  const query = useRead('quote.list', { state: stand, client_id: client, text }, { keep: true });
  const findRef = useRef<HTMLInputElement>(null);
  const startNew = () => change({ fresh: client ?? 'yes' });
  useActions([
    { id: 'quote new', label: t('quotes.new'), keys: 'n', scope: 'here', run: startNew },
    { id: 'quote find', label: t('quotes.find'), keys: '/', scope: 'here', run: () => findRef.current?.focus() },
  ]);
  const countOf = (one: string) => query.data?.counts.find((c) => c.state === one)?.count ?? 0;
  const tabs = STATES.filter((one) => !RARE.includes(one) || one === stand || countOf(one) > 0);
  return (
    <Page
      title={t('quotes.title')}
      beside={
        <SegmentedControl
          size="xs"
          value={stand ?? 'all'}
          onChange={(next) => change({ stand: STATES.find((one) => one === next) })}
          data={['all' as const, ...tabs].map((value) => ({
            value,
            label: (
              <span>
                {t(`quotes.tab_${value}`)}
                {value !== 'all' && countOf(value) > 0 && <span className={classes.count}> {countOf(value)}</span>}
              </span>
            ),
          }))}
          aria-label={t('quotes.show')}
        />
      }
      actions={
        <>
          <SearchInput
            inputRef={findRef}
            label={t('quotes.find')}
            value={text ?? ''}
            width={140}
            onChange={(next) => change({ text: next || undefined }, true)}
          />
          <ClientFilter w={130} value={client} onChange={(next) => change({ client: next })} />
          <Button variant="filled" onClick={startNew} rightSection={<Key bare>N</Key>}>
            {t('quotes.new')}
          </Button>
        </>
      }
    >
      <QueryView query={query}>
        {(list) => <Body list={list} filtered={!!(stand || client || text)} onNew={startNew} />}
      </QueryView>
      {search.fresh && (
        <NewQuote
          clientId={search.fresh === 'yes' ? undefined : search.fresh}
          onClose={() => change({ fresh: undefined })}
        />
      )}
    </Page>
  );
}

function Body({ list, filtered, onNew }: { list: QuoteList; filtered: boolean; onNew: () => void }) {
  const { t } = useTranslation();
  if (list.quotes.length > 0) {
    return (
      <>
        <QuoteSums sums={list.sums} />
        <QuoteTable rows={list.quotes} />
      </>
    );
  }
  if (filtered) return <EmptyState title={t('quotes.noneFound')} hint={t('quotes.noneFoundHint')} />;
  return (
    <EmptyState
      icon={<IconFileText size={28} stroke={1.4} />}
      title={t('quotes.empty')}
      action={<Button onClick={onNew}>{t('quotes.new')}</Button>}
      example={
        <div className={classes.example}>
          <b>Q-2026-0001</b>
          <span>Acme · {t('projects.exampleName')}</span>
          <QuoteTag state="sent" />
        </div>
      }
    />
  );
}
