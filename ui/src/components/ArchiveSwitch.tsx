import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = { archived: boolean; active: string; onChange: (archived: boolean) => void };

/** Between what is in use and what is archived. */
export function ArchiveSwitch({ archived, active, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      value={archived ? 'archived' : 'active'}
      onChange={(value) => onChange(value === 'archived')}
      data={[
        { value: 'active', label: active },
        { value: 'archived', label: t('common.archived') },
      ]}
      aria-label={t('common.filter')}
    />
  );
}
