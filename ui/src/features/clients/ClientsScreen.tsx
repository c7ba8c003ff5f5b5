import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../components/ActionBar';
import { ArchiveSwitch } from '../../components/ArchiveSwitch';
import { EmptyState } from '../../components/EmptyState';
import { AddRow } from '../../components/edit/AddRow';
import { useSave } from '../../components/edit/useSave';
import { Key } from '../../components/Key';
import { Page } from '../../components/Page';
import { QueryView } from '../../components/QueryView';
import { SearchInput } from '../../components/SearchInput';
import { useListKeys } from '../../components/useListKeys';
import { useRead } from '../../ipc/query';
import type { Client } from '../../ipc/types';
import { useSelection } from '../time/list/useSelection';
import { ClientPanel } from './ClientPanel';
import { ClientTable } from './ClientTable';
import classes from './clients.module.css';
import { useClientSearch } from './useClients';

export function ClientsScreen() {
  const { t } = useTranslation();
  const { search, change } = useClientSearch();
  const filter = { text: search.text, archived: search.archived ?? false };
  const query = useRead('client.list', filter, { keep: true });
  const save = useSave('client.add');
  const { addRef, findRef, startAdd } = useListKeys(
    'client',
    { add: t('clients.add'), find: t('clients.find') },
    () => {
      if (search.archived) change({ archived: undefined });
    },
  );
  async function add(name: string) {
    const client = await save({ name }, t('clients.added', { name }));
    change({ id: client.id });
  }
  return (
    <Page
      title={t('clients.title')}
      beside={
        <ArchiveSwitch
          archived={!!search.archived}
          active={t('clients.active')}
          onChange={(archived) => change({ archived: archived || undefined, id: undefined })}
        />
      }
      actions={
        <>
          <SearchInput
            inputRef={findRef}
            label={t('clients.find')}
            value={search.text ?? ''}
            onChange={(text) => change({ text: text || undefined }, true)}
          />
          <Button component={Link} to="/messages" variant="subtle">
            {t('messages.title')}
          </Button>
          <Button component={Link} to="/retainers" variant="subtle">
            {t('retainers.title')}
          </Button>
          <Button variant="filled" onClick={startAdd} rightSection={<Key bare>N</Key>}>
            {t('clients.add')}
          </Button>
        </>
      }
    >
      <QueryView query={query}>
        {({ clients }) => (
          <>
            {clients.length > 0 && (
              <SelectableClients clients={clients} selected={search.id} onOpen={(id) => change({ id })} />
            )}
            {!search.archived && <AddRow label={t('clients.addHint')} onAdd={add} inputRef={addRef} />}
            {clients.length === 0 && <Nothing filtered={!!search.text} archived={!!search.archived} onAdd={startAdd} />}
          </>
        )}
      </QueryView>
      {search.id && <ClientPanel key={search.id} id={search.id} onClose={() => change({ id: undefined })} />}
    </Page>
  );
}

interface ListProps {
  clients: Client[];
  selected?: string;
  onOpen: (id: string) => void;
}

/** The list, with what can be done with several of them. */
function SelectableClients({ clients, ...rest }: ListProps) {
  const { t } = useTranslation();
  const { chosen, ...selection } = useSelection(clients);
  return (
    <>
      <ClientTable clients={clients} selection={selection} {...rest} />
      <ActionBar count={chosen.length} onClear={selection.clear}>
        <Button
          component={Link}
          to="/merges"
          search={{ fresh: 'yes', clients: chosen.map(({ id }) => id).join(',') } as never}
        >
          {t('merges.new')}
        </Button>
      </ActionBar>
    </>
  );
}

function Nothing({ filtered, archived, onAdd }: { filtered: boolean; archived: boolean; onAdd: () => void }) {
  const { t } = useTranslation();
  if (filtered) return <EmptyState title={t('clients.noneFound')} hint={t('clients.noneFoundHint')} />;
  if (archived) return <EmptyState title={t('clients.noneArchived')} />;
  return (
    <EmptyState
      icon={<IconUsers size={28} stroke={1.4} />}
      title={t('clients.empty')}
      action={<Button onClick={onAdd}>{t('clients.add')}</Button>}
      example={
        <div className={classes.example}>
          <b>Acme</b>
          <span>Acme GmbH, Berlin</span>
          <span>EUR · {t('clients.days', { count: 14 })}</span>
        </div>
      }
    />
  );
}
