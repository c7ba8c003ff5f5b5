import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../ipc/types';
import { EditDate } from './EditDate';

interface Props {
  from: Day | undefined;
  to: Day | undefined;
  onChange: (days: { from?: Day | undefined; to?: Day | undefined }) => void;
}

/** A first and a last day, either of which may be left out. */
export function DayRange({ from, to, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Group gap={8} wrap="nowrap">
      <EditDate
        label={t('common.from')}
        placeholder={t('common.from')}
        value={from}
        look="box"
        clearable
        onSave={(day) => onChange({ from: day ?? undefined })}
      />
      <EditDate
        label={t('common.to')}
        placeholder={t('common.to')}
        value={to}
        look="box"
        clearable
        onSave={(day) => onChange({ to: day ?? undefined })}
      />
    </Group>
  );
}
