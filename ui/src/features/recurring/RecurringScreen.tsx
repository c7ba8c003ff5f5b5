import { Button } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { EmptyState } from '../../components/EmptyState';
import { Key } from '../../components/Key';
import { Page } from '../../components/Page';
import { ClientFilter } from '../../components/PlaceFilters';
import { QueryView } from '../../components/QueryView';
import { useRead } from '../../ipc/query';
import { Crumb } from '../invoices/Crumb';
import { NewRecurring } from './NewRecurring';
import { RecurringPanel } from './RecurringPanel';
import { RecurringTable } from './RecurringTable';
import classes from './recurring.module.css';
import { useRecurringSearch } from './useRecurring';

export function RecurringScreen() {
  const { t } = useTranslation();
  const { search, change } = useRecurringSearch();
  const query = useRead('recurring.list', { client_id: search.client }, { keep: true });
  const add = () => change({ fresh: search.client ?? 'yes' });
  useActions([{ id: 'recurring add', label: t('recurring.add'), keys: 'n', scope: 'here', run: add }]);
  return (
    <Page
      title={<Crumb title={t('recurring.title')} />}
      actions={
        <>
          <ClientFilter w={170} value={search.client} onChange={(client) => change({ client })} />
          <Button variant="filled" onClick={add} rightSection={<Key bare>N</Key>}>
            {t('recurring.add')}
          </Button>
        </>
      }
    >
      <QueryView query={query}>
        {({ recurring }) =>
          recurring.length > 0 ? (
            <RecurringTable rows={recurring} selected={search.id} onOpen={(id) => change({ id })} />
          ) : (
            <Nothing filtered={!!search.client} onAdd={add} />
          )
        }
      </QueryView>
      {search.id && <RecurringPanel key={search.id} id={search.id} onClose={() => change({ id: undefined })} />}
      {search.fresh && (
        <NewRecurring
          client={search.fresh === 'yes' ? undefined : search.fresh}
          onClose={() => change({ fresh: undefined })}
          onAdded={(id) => change({ id })}
        />
      )}
    </Page>
  );
}

function Nothing({ filtered, onAdd }: { filtered: boolean; onAdd: () => void }) {
  const { t } = useTranslation();
  if (filtered) return <EmptyState title={t('recurring.noneFound')} hint={t('recurring.noneFoundHint')} />;
  return (
    <EmptyState
      icon={<IconRepeat size={28} stroke={1.4} />}
      title={t('recurring.empty')}
      action={<Button onClick={onAdd}>{t('recurring.add')}</Button>}
      example={
        <div className={classes.example}>
          <b>{t('recurring.exampleName')}</b>
          <span>{t('recurring.often_month', { count: 1 })}</span>
          <span>{t('recurring.exampleLine')}</span>
        </div>
      }
    />
  );
}
