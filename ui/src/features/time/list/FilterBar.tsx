import { ActionIcon, Select, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '../../../format/useFormat';
import { useRead } from '../../../ipc/query';
import type { Billing, Path } from '../../../ipc/types';
import { LinkPicker } from '../LinkPicker';
import { BILLINGS, isFiltered, useTimeSearch } from '../search';

/** Words, project and billing, all of them in the address. */
export function FilterBar() {
  const { t } = useTranslation();
  const format = useFormat();
  const [search, setSearch] = useTimeSearch();
  const [text, setText] = useState(search.text ?? '');
  useEffect(() => setText(search.text ?? ''), [search.text]);
  const [days, setDays] = useState<[string | null, string | null]>([null, null]);
  useEffect(() => setDays([search.from ?? null, search.to ?? null]), [search.from, search.to]);
  const apply = useDebouncedCallback((value: string) => setSearch({ text: value || undefined }), 200);
  return (
    <>
      <TextInput
        w={140}
        size="xs"
        value={text}
        leftSection={<IconSearch size={14} stroke={1.6} />}
        placeholder={t('time.filterText')}
        aria-label={t('time.filterText')}
        onChange={(event) => {
          setText(event.currentTarget.value);
          apply(event.currentTarget.value);
        }}
      />
      <DatePickerInput
        type="range"
        size="xs"
        w={186}
        allowSingleDateInRange
        clearable
        valueFormatter={({ date }) => rangeWords(date, format)}
        placeholder={t('time.anyDays')}
        aria-label={t('time.days')}
        clearButtonProps={{ 'aria-label': t('edit.clear') }}
        value={days}
        onChange={(picked) => {
          setDays(picked);
          const [from, to] = picked;
          // Half a range is still being picked.
          if (!from === !to) setSearch({ from: from ?? undefined, to: to ?? undefined });
        }}
      />
      <LinkPicker
        placeholder={t('time.anyProject')}
        path={useFilterPath()}
        onPick={({ client_id, project_id, task_id }) =>
          setSearch({
            task: task_id ?? undefined,
            project: task_id ? undefined : (project_id ?? undefined),
            client: task_id || project_id ? undefined : (client_id ?? undefined),
          })
        }
      />
      <Select
        w={146}
        size="xs"
        aria-label={t('time.billing')}
        value={search.billing ?? 'all'}
        allowDeselect={false}
        onChange={(value) => setSearch({ billing: value === 'all' ? undefined : (value as Billing) })}
        data={[
          { value: 'all', label: t('time.billing_all') },
          ...BILLINGS.map((billing) => ({ value: billing, label: t(`time.billing_${billing}`) })),
        ]}
      />
      {isFiltered(search) && (
        <ActionIcon
          aria-label={t('time.clearFilter')}
          title={t('time.clearFilter')}
          onClick={() =>
            setSearch({
              from: undefined,
              to: undefined,
              text: undefined,
              client: undefined,
              project: undefined,
              task: undefined,
              billing: undefined,
            })
          }
        >
          <IconX size={15} stroke={1.6} />
        </ActionIcon>
      )}
    </>
  );
}

function rangeWords(picked: unknown, format: Format): string {
  const [from, to] = Array.isArray(picked) ? picked : [];
  if (typeof from !== 'string') return '';
  return typeof to === 'string' ? format.dayRange(from, to) : format.day(from);
}

/** The names behind the ids in the address. */
function useFilterPath(): Path {
  const [{ client, project, task }] = useTimeSearch();
  const shownTask = useRead('task.show', { id: task ?? '' }, { enabled: !!task }).data;
  const shownProject = useRead('project.show', { id: project ?? '' }, { enabled: !!project }).data;
  const shownClient = useRead('client.show', { id: client ?? '' }, { enabled: !!client }).data;
  if (task && shownTask) return { ...shownTask, task_id: shownTask.id, task_name: shownTask.name };
  if (project && shownProject) return { ...shownProject, project_id: shownProject.id, project_name: shownProject.name };
  if (client && shownClient) return { client_id: shownClient.id, client_name: shownClient.name };
  return {};
}
