import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GROUPS, type GroupBy, useTimeSearch } from '../search';

/** What the rows are grouped by, in the address. */
export function GroupSelect() {
  const { t } = useTranslation();
  const [search, setSearch] = useTimeSearch();
  return (
    <Select
      w={170}
      size="xs"
      aria-label={t('lists.groupBy')}
      value={search.group ?? 'day'}
      allowDeselect={false}
      onChange={(value) => setSearch({ group: value === 'day' ? undefined : (value as GroupBy) })}
      data={GROUPS.map((group) => ({ value: group, label: t(`lists.group_${group}`) }))}
    />
  );
}
