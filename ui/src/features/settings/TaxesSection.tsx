import { Box, Button, Checkbox, Group, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDecimal } from '../../components/edit/decimal';
import { EditDecimal } from '../../components/edit/EditDecimal';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditText } from '../../components/edit/EditText';
import { useSave } from '../../components/edit/useSave';
import { fieldWords } from '../../components/fieldWords';
import { QueryView } from '../../components/QueryView';
import table from '../../components/table.module.css';
import { RpcError } from '../../ipc/host';
import { useRead } from '../../ipc/query';
import type { TaxRate } from '../../ipc/types';
import { PolicyFields } from '../rounding/PolicyFields';
import { useSettingsSave } from './useSettings';

const CATEGORIES = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'] as const;

export function TaxesSection() {
  const { t } = useTranslation();
  const query = useRead('tax.list', {});
  const defaults = useRead('settings.get', {}).data?.default_tax_ids ?? [];
  return (
    <QueryView query={query}>
      {({ taxes }) => (
        <>
          {taxes.length > 0 && (
            <table className={table.table}>
              <thead>
                <tr>
                  <th>{t('common.name')}</th>
                  <th className={table.num} style={{ width: 72 }}>
                    {t('settings.percent')}
                  </th>
                  <th style={{ width: 124 }}>{t('settings.category')}</th>
                  <th className={table.wide}>{t('settings.reason')}</th>
                  <th style={{ width: 84 }}>{t('settings.onTop')}</th>
                  <th style={{ width: 96 }}>{t('settings.byDefault')}</th>
                  <th style={{ width: 128 }}>
                    <span className="sr-only">{t('common.archive')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {taxes.map((tax) => (
                  <TaxRow key={tax.id} tax={tax} defaults={defaults} />
                ))}
              </tbody>
            </table>
          )}
          <NewTax />
          <NewInvoices />
        </>
      )}
    </QueryView>
  );
}

/** What new invoices are computed by. */
function NewInvoices() {
  const { t } = useTranslation();
  const policy = useRead('settings.get', {}).data?.invoice_policy;
  const save = useSettingsSave();
  if (!policy) return null;
  return (
    <Box mt={28} maw={420}>
      <Title order={3} size="h5" mb={10}>
        {t('settings.newInvoices')}
      </Title>
      <PolicyFields value={policy} onSave={(invoice_policy) => void save({ invoice_policy }).catch(() => undefined)} />
    </Box>
  );
}

function TaxRow({ tax, defaults }: { tax: TaxRate; defaults: string[] }) {
  const { t } = useTranslation();
  const save = useSave('tax.edit');
  const archive = useSave('tax.archive');
  const saveSettings = useSettingsSave();
  const { id, name } = tax;
  const toggle = (on: boolean) =>
    void saveSettings({ default_tax_ids: on ? [...defaults, id] : defaults.filter((d) => d !== id) }).catch(
      () => undefined,
    );
  return (
    <tr className={tax.archived ? table.faint : undefined}>
      <td style={{ padding: 0 }}>
        <EditText label={t('settings.taxName', { name })} value={name} onSave={(text) => save({ id, name: text })} />
      </td>
      <td style={{ padding: 0 }}>
        <EditDecimal
          label={t('settings.taxPercent', { name })}
          value={tax.percent}
          onSave={(percent) => save({ id, percent })}
        />
      </td>
      <td style={{ padding: 0 }}>
        <EditSelect
          label={t('settings.taxCategory', { name })}
          value={tax.category}
          data={CATEGORIES.map((value) => ({ value, label: t(`settings.category_${value}`) }))}
          onSave={(category) => save({ id, category: (category ?? 'S') as TaxRate['category'] })}
        />
      </td>
      <td className={table.wide} style={{ padding: 0 }}>
        <EditText
          label={t('settings.taxReason', { name })}
          value={tax.reason}
          placeholder="–"
          onSave={(reason) => save({ id, reason })}
        />
      </td>
      <td>
        <Checkbox
          size="xs"
          aria-label={t('settings.taxOnTop', { name })}
          title={t('settings.onTopHint')}
          checked={tax.compound}
          onChange={(event) => void save({ id, compound: event.currentTarget.checked }).catch(() => undefined)}
        />
      </td>
      <td>
        <Checkbox
          size="xs"
          aria-label={t('settings.taxDefault', { name })}
          checked={defaults.includes(id)}
          disabled={tax.archived}
          onChange={(event) => toggle(event.currentTarget.checked)}
        />
      </td>
      <td style={{ textAlign: 'right' }}>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={`${t(tax.archived ? 'settings.restore' : 'common.archive')} ${name}`}
          onClick={() => void archive({ id, archived: !tax.archived }).catch(() => undefined)}
        >
          {t(tax.archived ? 'settings.restore' : 'common.archive')}
        </Button>
      </td>
    </tr>
  );
}

function NewTax() {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [percent, setPercent] = useState('');
  const [error, setError] = useState<string | null>(null);
  const save = useSave('tax.add');
  async function add() {
    const value = readDecimal(percent);
    if (value === null) return setError(t('rules.not_a_number'));
    try {
      await save({ name: name.trim(), percent: value }, t('settings.taxAdded', { name: name.trim() }));
      setName('');
      setPercent('');
      setError(null);
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Group gap={8} mt={12} align="flex-start" wrap="nowrap">
        <TextInput
          aria-label={t('settings.newTaxName')}
          placeholder={t('settings.newTaxName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          flex={1}
          maw={260}
        />
        <TextInput
          aria-label={t('settings.percent')}
          placeholder="19"
          rightSection="%"
          value={percent}
          error={error}
          onChange={(event) => setPercent(event.currentTarget.value)}
          w={130}
        />
        <Button type="submit" h={36} disabled={name.trim() === '' || percent.trim() === ''}>
          {t('common.add')}
        </Button>
      </Group>
    </form>
  );
}
