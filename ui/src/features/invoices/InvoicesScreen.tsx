import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconFileInvoice } from '@tabler/icons-react';
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
import type { InvoiceList } from '../../ipc/types';
import { AgeingStrip } from './AgeingStrip';
import { InvoicesMenu } from './InvoicesMenu';
import { InvoiceTable } from './InvoiceTable';
import classes from './invoices.module.css';
import { NewFromTime } from './NewFromTime';
import { type InvoiceSearch, RARE, STATES } from './routes';
import { StateTag } from './StateTag';
import { inYear, useInvoiceSearch, yearsOf } from './useInvoices';

const SMALL = { input: { minHeight: 30, height: 30, fontSize: 13 } };

export function InvoicesScreen() {
  const { t } = useTranslation();
  const { search, change } = useInvoiceSearch();
  const filter = { state: search.state, client_id: search.client, text: search.text };
  const query = useRead('invoice.list', filter, { keep: true });
  const all = useRead('invoice.list', {}).data;
  const findRef = useRef<HTMLInputElement>(null);
  const startNew = () => change({ fresh: search.client ?? 'yes' });
  useActions([
    { id: 'invoice new', label: t('invoices.new'), keys: 'n', scope: 'here', run: startNew },
    { id: 'invoice find', label: t('invoices.find'), keys: '/', scope: 'here', run: () => findRef.current?.focus() },
  ]);
  const years = yearsOf(all?.invoices ?? []);
  const states = STATES.filter((one) => !RARE.includes(one) || one === search.state || !!all?.counts[one]);
  return (
    <Page
      title={t('invoices.title')}
      beside={
        <SegmentedControl
          size="xs"
          value={search.state ?? 'all'}
          onChange={(state) => change({ state: state === 'all' ? undefined : (state as InvoiceSearch['state']) })}
          data={states.map((value) => ({ value, label: <Tab state={value} counts={all?.counts} /> }))}
          aria-label={t('invoices.state')}
        />
      }
      actions={
        <>
          <SearchInput
            inputRef={findRef}
            label={t('invoices.find')}
            value={search.text ?? ''}
            width={140}
            onChange={(text) => change({ text: text || undefined }, true)}
          />
          {years.length > 1 && (
            <Select
              size="xs"
              w={86}
              styles={SMALL}
              aria-label={t('invoices.year')}
              placeholder={t('invoices.year')}
              data={years.map(String)}
              value={search.year ? String(search.year) : null}
              onChange={(year) => change({ year: year ? Number(year) : undefined })}
              clearable
              clearButtonProps={{ 'aria-label': t('edit.clear') }}
            />
          )}
          <ClientFilter w={130} value={search.client} onChange={(client) => change({ client })} />
          <InvoicesMenu client={search.client} />
          <Button variant="filled" onClick={startNew} rightSection={<Key bare>N</Key>}>
            {t('invoices.new')}
          </Button>
        </>
      }
    >
      <QueryView query={query}>
        {(data) => <Body data={data} year={search.year} filtered={isFiltered(search)} onNew={startNew} />}
      </QueryView>
      <NewFromTime
        opened={!!search.fresh}
        clientId={search.fresh === 'yes' ? undefined : search.fresh}
        onClose={() => change({ fresh: undefined })}
      />
    </Page>
  );
}

const isFiltered = (search: InvoiceSearch) => !!(search.state || search.client || search.text || search.year);

function Tab({ state, counts }: { state: (typeof STATES)[number]; counts: InvoiceList['counts'] | undefined }) {
  const { t } = useTranslation();
  const count = state === 'all' || state === 'paid' ? 0 : counts?.[state];
  return (
    <span>
      {t(`invoices.tab_${state}`)}
      {count ? <span className={classes.count}> {count}</span> : null}
    </span>
  );
}

interface BodyProps {
  data: InvoiceList;
  year: number | undefined;
  filtered: boolean;
  onNew: () => void;
}

function Body({ data, year, filtered, onNew }: BodyProps) {
  const { t } = useTranslation();
  const rows = inYear(data.invoices, year);
  if (rows.length === 0 && filtered) {
    return <EmptyState title={t('invoices.noneFound')} hint={t('invoices.noneFoundHint')} />;
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={<IconFileInvoice size={28} stroke={1.4} />}
        title={t('invoices.empty')}
        action={<Button onClick={onNew}>{t('invoices.new')}</Button>}
        example={
          <div className={classes.example}>
            <b>INV-2026-0001</b>
            <span>Acme · {t('projects.exampleName')}</span>
            <StateTag state="issued" />
          </div>
        }
      />
    );
  }
  return (
    <>
      <AgeingStrip ageing={data.ageing} />
      <InvoiceTable rows={rows} />
    </>
  );
}
