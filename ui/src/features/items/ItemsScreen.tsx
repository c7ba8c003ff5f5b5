import { Button, Select } from '@mantine/core';
import { IconTags } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ArchiveSwitch } from '../../components/ArchiveSwitch';
import { EmptyState } from '../../components/EmptyState';
import { AddRow } from '../../components/edit/AddRow';
import { useSave } from '../../components/edit/useSave';
import { Key } from '../../components/Key';
import { Page } from '../../components/Page';
import { QueryView } from '../../components/QueryView';
import { SearchInput } from '../../components/SearchInput';
import { useListKeys } from '../../components/useListKeys';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useRead } from '../../ipc/query';
import { Crumb } from '../invoices/Crumb';
import { ItemPanel } from './ItemPanel';
import { ItemTable } from './ItemTable';
import classes from './items.module.css';
import { readItem, useItemSearch } from './useItems';

const SMALL = { input: { minHeight: 30, height: 30, fontSize: 13 } };

export function ItemsScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const { search, change } = useItemSearch();
  const filter = { text: search.text, category: search.category, archived: search.archived ?? false };
  const query = useRead('item.list', filter, { keep: true });
  const save = useSave('item.add');
  const { addRef, findRef, startAdd } = useListKeys('item', { add: t('items.add'), find: t('items.find') }, () => {
    if (search.archived) change({ archived: undefined });
  });
  const ready = !!query.data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time the address asks for it, as soon as the row is there
  useEffect(() => {
    if (!search.fresh || !ready) return;
    startAdd();
    change({ fresh: undefined }, true);
  }, [search.fresh, ready]);
  async function add(text: string) {
    const item = readItem(text, format.currency);
    if (!item) {
      const message = t('items.noPrice');
      throw new RpcError('invalid', message, undefined, [{ field: 'price', rule: 'no_price', message }]);
    }
    const { id } = await save({ ...item, category: search.category }, t('items.added', { name: item.name }));
    change({ id });
  }
  const categories = query.data?.categories ?? [];
  return (
    <Page
      title={<Crumb title={t('items.title')} />}
      beside={
        <ArchiveSwitch
          archived={!!search.archived}
          active={t('items.active')}
          onChange={(archived) => change({ archived: archived || undefined, id: undefined })}
        />
      }
      actions={
        <>
          <SearchInput
            inputRef={findRef}
            label={t('items.find')}
            value={search.text ?? ''}
            width={160}
            onChange={(text) => change({ text: text || undefined }, true)}
          />
          {categories.length > 0 && (
            <Select
              size="xs"
              w={150}
              styles={SMALL}
              aria-label={t('items.category')}
              placeholder={t('items.category')}
              data={categories}
              value={search.category ?? null}
              onChange={(category) => change({ category: category ?? undefined })}
              clearable
              clearButtonProps={{ 'aria-label': t('edit.clear') }}
            />
          )}
          <Button variant="filled" onClick={startAdd} rightSection={<Key bare>N</Key>}>
            {t('items.add')}
          </Button>
        </>
      }
    >
      <QueryView query={query}>
        {({ items }) => (
          <>
            {items.length > 0 && <ItemTable items={items} selected={search.id} onOpen={(id) => change({ id })} />}
            {!search.archived && <AddRow label={t('items.addHint')} onAdd={add} inputRef={addRef} />}
            {items.length === 0 && (
              <Nothing filtered={!!search.text || !!search.category} archived={!!search.archived} onAdd={startAdd} />
            )}
          </>
        )}
      </QueryView>
      {search.id && <ItemPanel key={search.id} id={search.id} onClose={() => change({ id: undefined })} />}
    </Page>
  );
}

function Nothing({ filtered, archived, onAdd }: { filtered: boolean; archived: boolean; onAdd: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (filtered) return <EmptyState title={t('items.noneFound')} hint={t('items.noneFoundHint')} />;
  if (archived) return <EmptyState title={t('items.noneArchived')} />;
  return (
    <EmptyState
      icon={<IconTags size={28} stroke={1.4} />}
      title={t('items.empty')}
      action={<Button onClick={onAdd}>{t('items.add')}</Button>}
      example={
        <div className={classes.example}>
          <b>{t('items.exampleName')}</b>
          <span>{t('items.exampleText')}</span>
          <span className="num">{format.money({ minor: 49_00, currency: 'EUR' })}</span>
        </div>
      }
    />
  );
}
