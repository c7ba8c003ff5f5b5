import { MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BankMapping, BankTable } from '../../ipc/types';
import classes from './bank.module.css';

const FIELDS = [
  'date',
  'amount',
  'credit',
  'debit',
  'counterparty',
  'iban',
  'reference',
  'bank_reference',
  'currency',
  'value_date',
] as const;
const DECIMALS = ['either', 'point', 'comma'] as const;
const ORDERS = ['ymd', 'dmy', 'mdy'] as const;

interface Props {
  table: BankTable;
  mapping: BankMapping;
  /** Fields of the mapping that do not fit, with the core's words. */
  wrong: Record<string, string>;
  onChange: (mapping: BankMapping) => void;
}

/** Which column of the bank's table holds what; it is remembered for the next file with this header. */
export function BankMappingForm({ table, mapping, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const columns = table.columns.map(({ name, cells }, at) => ({
    value: String(at),
    label: `${name || t('imports.column', { number: at + 1 })}${cells[0] ? ` · ${cells[0]}` : ''}`,
  }));
  return (
    <section aria-label={t('bank.mapping')}>
      <p className={classes.none}>{t(table.remembered ? 'bank.remembered' : 'bank.guessed')}</p>
      <div className={classes.fields}>
        {FIELDS.map((name) => (
          <Select
            key={name}
            size="xs"
            label={t(`bank.map_${name}`)}
            placeholder={t('imports.map_none')}
            data={columns}
            value={mapping[name] == null ? null : String(mapping[name])}
            onChange={(at) => onChange({ ...mapping, [name]: at === null ? undefined : Number(at) })}
            error={wrong[`mapping.${name}`]}
            clearable
            searchable
          />
        ))}
        <MultiSelect
          size="xs"
          label={t('bank.map_text')}
          data={columns}
          value={(mapping.text ?? []).map(String)}
          onChange={(all) => onChange({ ...mapping, text: all.map(Number) })}
          error={wrong['mapping.text']}
        />
        <Select
          size="xs"
          label={t('bank.map_decimal')}
          data={DECIMALS.map((value) => ({ value, label: t(`imports.decimal_${value}`) }))}
          value={mapping.decimal ?? 'either'}
          onChange={(decimal) => onChange({ ...mapping, decimal: (decimal ?? 'either') as BankMapping['decimal'] })}
          error={wrong['mapping.decimal']}
          allowDeselect={false}
        />
        <Select
          size="xs"
          label={t('bank.map_date_order')}
          placeholder={t('bank.found')}
          data={ORDERS.map((value) => ({ value, label: t(`imports.order_${value}`) }))}
          value={mapping.date_order ?? null}
          onChange={(order) => onChange({ ...mapping, date_order: (order ?? undefined) as BankMapping['date_order'] })}
          error={wrong['mapping.date_order']}
          clearable
        />
      </div>
    </section>
  );
}
