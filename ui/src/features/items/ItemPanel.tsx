import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditText } from '../../components/edit/EditText';
import { FieldRow } from '../../components/edit/FieldRow';
import { ThingMenu } from '../../components/edit/ThingMenu';
import { EditMoney } from '../../components/edit/typed';
import { useSave } from '../../components/edit/useSave';
import { QueryView } from '../../components/QueryView';
import { SidePanel } from '../../components/SidePanel';
import { StatusTag } from '../../components/StatusTag';
import { currencyChoices } from '../../format/countries';
import { useFormat } from '../../format/useFormat';
import type { Req } from '../../ipc/operations';
import { useRead } from '../../ipc/query';
import type { Id, Item } from '../../ipc/types';
import { TaxPicker } from '../invoices/TaxPicker';
import classes from './items.module.css';

export function ItemPanel({ id, onClose }: { id: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useRead('item.show', { id });
  const item = query.data;
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={
        <span className={classes.head}>
          {item?.name ?? t('items.title')}
          {item?.archived && <StatusTag tone="neutral">{t('common.archived')}</StatusTag>}
          {item && <ItemMenu item={item} onGone={onClose} />}
        </span>
      }
    >
      <QueryView query={query}>{(data) => <Fields item={data} />}</QueryView>
    </SidePanel>
  );
}

function Fields({ item }: { item: Item }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const save = useSave('item.edit');
  const taxes = useRead('tax.list', {}).data?.taxes ?? [];
  const set = (fields: Omit<Req<'item.edit'>, 'id'>) => save({ id: item.id, ...fields });
  const own = item.tax_ids ?? null;
  return (
    <>
      <FieldRow label={t('common.name')}>
        <EditText label={t('common.name')} value={item.name} onSave={(name) => set({ name })} strong />
      </FieldRow>
      <FieldRow label={t('items.description')} hint={t('items.descriptionHint')}>
        <EditText
          label={t('items.description')}
          value={item.description}
          onSave={(description) => set({ description })}
          multiline
        />
      </FieldRow>
      <FieldRow label={t('items.price')} hint={t('items.priceHint')}>
        <div className={classes.price}>
          <EditMoney
            label={t('items.price')}
            money={item.price}
            align={undefined}
            onSave={(minor) => set({ price: { ...item.price, minor } })}
          />
          <EditSelect
            label={t('clients.currency')}
            value={item.price.currency}
            data={currencyChoices(locale).map(({ value }) => value)}
            searchable
            onSave={(currency) => set({ price: { ...item.price, currency: currency ?? item.price.currency } })}
          />
        </div>
      </FieldRow>
      <FieldRow label={t('items.unit')}>
        <EditText
          label={t('items.unit')}
          value={item.unit}
          placeholder={t('items.unitHint')}
          onSave={(unit) => set({ unit })}
        />
      </FieldRow>
      <FieldRow label={t('items.taxes')} hint={own ? undefined : t('items.taxesHint')}>
        <EditSelect
          label={t('items.taxes')}
          value={own ? 'own' : 'usual'}
          data={[
            { value: 'usual', label: t('items.taxes_usual') },
            { value: 'own', label: t('items.taxes_own') },
          ]}
          onSave={(value) => set({ tax_ids: value === 'own' ? [] : null })}
        />
        {own && (
          <TaxPicker
            name={item.name}
            taxIds={own}
            taxes={taxes}
            onPick={(tax_ids) => void set({ tax_ids }).catch(() => undefined)}
          />
        )}
      </FieldRow>
      <FieldRow label={t('items.category')}>
        <Category item={item} onSave={(category) => set({ category })} />
      </FieldRow>
      <FieldRow label={t('items.code')}>
        <EditText
          label={t('items.code')}
          value={item.code}
          placeholder={t('items.codeHint')}
          onSave={(code) => set({ code })}
        />
      </FieldRow>
    </>
  );
}

/** Typed freely, with those that are there already offered. */
function Category({ item, onSave }: { item: Item; onSave: (category: string) => Promise<unknown> }) {
  const { t } = useTranslation();
  const known = useRead('item.list', {}).data?.categories ?? [];
  const [text, setText] = useState(item.category);
  const keep = (typed: string) => {
    if (typed.trim() !== item.category) void onSave(typed).catch(() => setText(item.category));
  };
  return (
    <Autocomplete
      variant="unstyled"
      size="sm"
      aria-label={t('items.category')}
      placeholder={t('items.categoryHint')}
      data={known}
      value={text}
      onChange={setText}
      onOptionSubmit={keep}
      onBlur={() => keep(text)}
      className={classes.category}
    />
  );
}

function ItemMenu({ item: { id, name, archived }, onGone }: { item: Item; onGone: () => void }) {
  const { t } = useTranslation();
  const archive = useSave('item.archive');
  const remove = useSave('item.delete');
  return (
    <ThingMenu
      name={name}
      archived={archived}
      onArchive={() =>
        archive({ id, archived: !archived }, t(archived ? 'items.restored' : 'items.archived', { name }))
      }
      ask={{ title: t('items.deleteTitle', { name }), text: t('items.deleteText') }}
      onDelete={() => remove({ id }, t('items.deleted', { name })).then(onGone)}
    />
  );
}
