import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRow } from '../../components/edit/AddRow';
import { readDecimal, showDecimal } from '../../components/edit/decimal';
import { EditDate } from '../../components/edit/EditDate';
import { EditText } from '../../components/edit/EditText';
import { SectionHead } from '../../components/edit/FieldRow';
import { useSave } from '../../components/edit/useSave';
import { fieldWords } from '../../components/fieldWords';
import { QueryView } from '../../components/QueryView';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useRead } from '../../ipc/query';
import type { Day, ExpenseCategory, MileageRate, MileageRateList } from '../../ipc/types';

/** What expenses are sorted by, and what driving is billed at. */
export function ExpensesSection() {
  const { t } = useTranslation();
  const categories = useRead('expense_category.list', {});
  const rates = useRead('mileage_rate.list', {});
  const add = useSave('expense_category.add');
  return (
    <>
      <SectionHead title={t('expenses.categories')} />
      <QueryView query={categories}>
        {(list) => (
          <table className={table.table}>
            <tbody>
              {list.categories.map((category) => (
                <CategoryRow key={category.id} category={category} />
              ))}
            </tbody>
          </table>
        )}
      </QueryView>
      <AddRow
        label={t('expenses.newCategory')}
        onAdd={(name) => add({ name }, t('expenses.categoryAdded', { name }))}
      />
      <SectionHead title={t('expenses.mileageRates')} />
      <p className={table.faint}>{t('expenses.mileageHint')}</p>
      <QueryView query={rates}>{(list) => <Rates list={list} />}</QueryView>
    </>
  );
}

function CategoryRow({ category: { id, name, archived, used } }: { category: ExpenseCategory }) {
  const { t } = useTranslation();
  const edit = useSave('expense_category.edit');
  const remove = useSave('expense_category.delete');
  const gone = archived ? t('settings.restore') : used > 0 ? t('common.archive') : t('common.delete');
  const run = () =>
    archived || used > 0 ? edit({ id, archived: !archived }) : remove({ id }, t('common.deleted', { count: 1 }));
  return (
    <tr className={archived ? table.faint : undefined}>
      <td style={{ padding: 0 }}>
        <EditText
          label={t('expenses.categoryName', { name })}
          value={name}
          onSave={(text) => edit({ id, name: text })}
        />
      </td>
      <td className={table.quiet} style={{ width: 130 }}>
        {used > 0 ? t('expenses.categoryUsed', { count: used }) : ''}
      </td>
      <td style={{ width: 128, textAlign: 'right' }}>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={`${gone} ${name}`}
          onClick={() => void run().catch(() => undefined)}
        >
          {gone}
        </Button>
      </td>
    </tr>
  );
}

function Rates({ list }: { list: MileageRateList }) {
  const { t } = useTranslation();
  return (
    <>
      {list.rates.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th>{t('expenses.validFrom')}</th>
              <th className={table.num} style={{ width: 160 }}>
                {t('expenses.perUnit')}
              </th>
              <th style={{ width: 44 }}>
                <span className="sr-only">{t('common.delete')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.rates.map((rate) => (
              <RateRow key={rate.id} rate={rate} />
            ))}
          </tbody>
        </table>
      )}
      <NewRate list={list} />
    </>
  );
}

/** The day that stands for "since ever". */
const ALWAYS = '1970-01-01';

function RateRow({ rate }: { rate: MileageRate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const remove = useSave('mileage_rate.delete');
  const day = rate.valid_from === ALWAYS ? t('expenses.always') : format.day(rate.valid_from);
  return (
    <tr>
      <td>{day}</td>
      <td className={table.num}>
        {showDecimal(rate.price, format.locale)} {rate.currency} / {rate.unit}
      </td>
      <td>
        <ActionIcon
          size={24}
          aria-label={t('expenses.removeRate', { day })}
          onClick={() => void remove({ id: rate.id }, t('common.deleted', { count: 1 })).catch(() => undefined)}
        >
          <IconTrash size={14} stroke={1.6} />
        </ActionIcon>
      </td>
    </tr>
  );
}

function NewRate({ list }: { list: MileageRateList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSave('mileage_rate.set');
  const [price, setPrice] = useState('');
  const [unit, setUnit] = useState(list.unit);
  const [day, setDay] = useState<Day | null>(null);
  const [error, setError] = useState<string | null>(null);
  const first = !list.rates.some((rate) => rate.unit === unit);
  async function add() {
    const value = readDecimal(price);
    if (value === null) return setError(t('rules.not_a_number'));
    try {
      await save({ unit, price: value, valid_from: day ?? undefined }, t('expenses.rateAdded'));
      setPrice('');
      setDay(null);
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
        <EditDate
          label={t('expenses.validFrom')}
          placeholder={t(first ? 'expenses.always' : 'expenses.fromToday')}
          value={day}
          look="box"
          clearable
          onSave={setDay}
        />
        <TextInput
          aria-label={`${t('expenses.perUnit')}, ${format.currency}`}
          placeholder="0.30"
          rightSection={format.currency}
          rightSectionWidth={48}
          value={price}
          error={error}
          w={130}
          onChange={(event) => setPrice(event.currentTarget.value)}
        />
        <Select
          aria-label={t('expenses.unit')}
          data={(['km', 'mi'] as const).map((value) => ({ value, label: t(`expenses.unit_${value}`) }))}
          value={unit}
          allowDeselect={false}
          w={100}
          onChange={(value) => setUnit((value ?? unit) as typeof unit)}
        />
        <Button type="submit" h={36} disabled={price.trim() === ''}>
          {t('common.add')}
        </Button>
      </Group>
    </form>
  );
}
