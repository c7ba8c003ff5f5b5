import { Button, Popover, Select, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DayRange } from '../../components/edit/DayRange';
import { nothingWords } from '../../components/edit/nothingWords';
import { PlaceFilters } from '../../components/PlaceFilters';
import { useRead } from '../../ipc/query';
import { countFilters, type ExpenseSearch, STATES, type State } from './expenseSearch';

interface Props {
  search: ExpenseSearch;
  change: (next: Partial<ExpenseSearch>) => void;
}

export function ExpenseFilters({ search, change }: Props) {
  const { t } = useTranslation();
  const categories = useRead('expense_category.list', {}).data?.categories ?? [];
  const count = countFilters(search);
  const within = { comboboxProps: { withinPortal: false }, clearButtonProps: { 'aria-label': t('edit.clear') } };
  return (
    <Popover width={300} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button leftSection={<IconFilter size={14} stroke={1.6} />}>
          {count > 0 ? `${t('common.filter')} · ${count}` : t('common.filter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={12}>
          <Select
            label={t('expenses.billing')}
            placeholder={t('common.all')}
            data={STATES.map((value) => ({ value, label: t(`expenses.state_${value}`) }))}
            value={search.billing ?? null}
            onChange={(billing) => change({ billing: (billing ?? undefined) as State | undefined })}
            clearable
            {...within}
          />
          <PlaceFilters client={search.client} project={search.project} onChange={change} />
          <Select
            label={t('expenses.category')}
            placeholder={t('common.all')}
            data={categories.map((k) => ({ value: k.id, label: k.name }))}
            value={search.category ?? null}
            onChange={(category) => change({ category: category ?? undefined })}
            clearable
            searchable
            nothingFoundMessage={t(nothingWords(categories))}
            {...within}
          />
          <DayRange from={search.from} to={search.to} onChange={change} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
