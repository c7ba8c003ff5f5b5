import { Button } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { ArchiveSwitch } from '../../components/ArchiveSwitch';
import { EmptyState } from '../../components/EmptyState';
import { Key } from '../../components/Key';
import { Page } from '../../components/Page';
import { ClientFilter } from '../../components/PlaceFilters';
import { QueryView } from '../../components/QueryView';
import { useRead } from '../../ipc/query';
import { BalanceBar } from './BalanceBar';
import { EXAMPLE } from './example';
import { NewRetainer } from './NewRetainer';
import { RetainerPanel } from './RetainerPanel';
import { RetainerTable } from './RetainerTable';
import classes from './retainers.module.css';
import { useRetainerSearch } from './useRetainers';

export function RetainersScreen() {
  const { t } = useTranslation();
  const { search, change } = useRetainerSearch();
  const [adding, setAdding] = useState(false);
  const query = useRead(
    'retainer.list',
    { client_id: search.client, archived: search.archived ?? false },
    { keep: true },
  );
  const add = () => setAdding(true);
  useActions([{ id: 'retainer add', label: t('retainers.add'), keys: 'n', scope: 'here', run: add }]);
  return (
    <Page
      title={t('retainers.title')}
      beside={
        <ArchiveSwitch
          archived={!!search.archived}
          active={t('retainers.active')}
          onChange={(archived) => change({ archived: archived || undefined, id: undefined })}
        />
      }
      actions={
        <>
          <ClientFilter w={170} value={search.client} onChange={(client) => change({ client })} />
          <Button variant="filled" onClick={add} rightSection={<Key bare>N</Key>}>
            {t('retainers.add')}
          </Button>
        </>
      }
    >
      <QueryView query={query}>
        {({ retainers }) =>
          retainers.length > 0 ? (
            <RetainerTable rows={retainers} selected={search.id} onOpen={(id) => change({ id, period: undefined })} />
          ) : (
            <Nothing filtered={!!search.client} archived={!!search.archived} onAdd={add} />
          )
        }
      </QueryView>
      {search.id && (
        <RetainerPanel key={search.id} id={search.id} onClose={() => change({ id: undefined, period: undefined })} />
      )}
      {adding && (
        <NewRetainer client={search.client} onClose={() => setAdding(false)} onAdded={(id) => change({ id })} />
      )}
    </Page>
  );
}

function Nothing({ filtered, archived, onAdd }: { filtered: boolean; archived: boolean; onAdd: () => void }) {
  const { t } = useTranslation();
  if (archived) return <EmptyState title={t('retainers.noneArchived')} />;
  if (filtered) return <EmptyState title={t('retainers.noneFound')} hint={t('retainers.noneFoundHint')} />;
  return (
    <EmptyState
      icon={<IconHourglass size={28} stroke={1.4} />}
      title={t('retainers.empty')}
      action={<Button onClick={onAdd}>{t('retainers.add')}</Button>}
      example={
        <div className={classes.example}>
          <b>{t('retainers.exampleName')}</b>
          <BalanceBar period={EXAMPLE} measure={{ unit: 'hours', currency: 'EUR' }} />
        </div>
      }
    />
  );
}
