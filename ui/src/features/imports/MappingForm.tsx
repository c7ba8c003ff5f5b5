import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { zoneChoices } from '../../format/countries';
import type { CsvMapping, ImportColumns } from '../../ipc/types';
import classes from './imports.module.css';

const WHEN = ['date', 'start', 'end_date', 'end', 'duration'] as const;
const WHAT = ['client', 'project', 'task', 'note', 'tags', 'billable', 'person'] as const;
const UNITS = ['hours', 'minutes', 'seconds'] as const;
const DECIMALS = ['either', 'point', 'comma'] as const;

interface Props {
  about: ImportColumns;
  mapping: CsvMapping;
  /** Fields of the mapping that do not fit, with the core's words. */
  wrong: Record<string, string>;
  onChange: (mapping: CsvMapping) => void;
}

/** Which column of a stranger's table holds what; each choice shows the first cells, and what follows from it is tried out at once. */
export function MappingForm({ about, mapping, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const columns = about.columns.map(({ name, cells }, at) => ({
    value: String(at),
    label: `${name || t('imports.column', { number: at + 1 })}${cells[0] ? ` · ${cells[0]}` : ''}`,
  }));
  const field = (name: (typeof WHEN)[number] | (typeof WHAT)[number]) => (
    <Select
      key={name}
      size="xs"
      label={t(`imports.map_${name}`)}
      placeholder={t('imports.map_none')}
      data={columns}
      value={mapping[name] === undefined ? null : String(mapping[name])}
      onChange={(at) => onChange({ ...mapping, [name]: at === null ? undefined : Number(at) })}
      error={wrong[`mapping.${name}`] && t('imports.map_missing')}
      clearable
      searchable
    />
  );
  return (
    <section className={classes.mapping} aria-label={t('imports.mapping')}>
      <p>{t(about.remembered ? 'imports.remembered' : 'imports.guessed')}</p>
      <div className={classes.fields}>
        {WHEN.map(field)}
        <Select
          size="xs"
          label={t('imports.map_unit')}
          data={UNITS.map((value) => ({ value, label: t(`imports.unit_${value}`) }))}
          value={mapping.unit ?? 'hours'}
          onChange={(unit) => onChange({ ...mapping, unit: (unit ?? 'hours') as CsvMapping['unit'] })}
          allowDeselect={false}
        />
        <Select
          size="xs"
          label={t('imports.map_decimal')}
          data={DECIMALS.map((value) => ({ value, label: t(`imports.decimal_${value}`) }))}
          value={mapping.decimal ?? 'either'}
          onChange={(decimal) => onChange({ ...mapping, decimal: (decimal ?? 'either') as CsvMapping['decimal'] })}
          allowDeselect={false}
        />
        <Select
          size="xs"
          label={t('imports.map_zone')}
          placeholder={t('imports.map_zoneHere')}
          data={zoneChoices(mapping.zone)}
          value={mapping.zone ?? null}
          onChange={(zone) => onChange({ ...mapping, zone: zone ?? undefined })}
          clearable
          searchable
        />
        {WHAT.map(field)}
      </div>
    </section>
  );
}
