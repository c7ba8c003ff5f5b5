import { Button, Chip, Group, Popover, Select, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DayRange } from '../../components/edit/DayRange';
import { PlaceFilters } from '../../components/PlaceFilters';
import { countFilters, DUES, SORTS, STATUSES, type TaskSearch, UNDONE } from './taskSearch';

interface Props {
  search: TaskSearch;
  change: (next: Partial<TaskSearch>) => void;
}

export function TaskFilters({ search, change }: Props) {
  const { t } = useTranslation();
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
          <Chip.Group
            multiple
            value={search.status ?? UNDONE}
            onChange={(value) => {
              const status = STATUSES.filter((s) => value.includes(s));
              change({ status: status.join() === UNDONE.join() || status.length === 0 ? undefined : status });
            }}
          >
            <Group gap={6} role="group" aria-label={t('tasks.status')}>
              {STATUSES.map((status) => (
                <Chip key={status} value={status} size="xs" variant="outline">
                  {t(`tasks.status_${status}`)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          <PlaceFilters client={search.client} project={search.project} onChange={change} />
          <Select
            label={t('tasks.due')}
            placeholder={t('tasks.dueAny')}
            data={DUES.map((value) => ({ value, label: t(`tasks.due_${value}`) }))}
            value={search.due ?? null}
            onChange={(due) => change({ due: (due ?? undefined) as TaskSearch['due'], from: undefined, to: undefined })}
            clearable
            {...within}
          />
          {search.due === 'range' && <DayRange from={search.from} to={search.to} onChange={change} />}
          <Select
            label={t('tasks.sort')}
            data={SORTS.map((value) => ({ value, label: t(`tasks.sort_${value}`) }))}
            value={search.sort ?? 'due'}
            onChange={(sort) => change({ sort: sort === 'due' ? undefined : (sort as TaskSearch['sort']) })}
            allowDeselect={false}
            {...within}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
