import { Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Policy } from '../../ipc/types';

const CHOICES = {
  prices: ['exclusive', 'inclusive'],
  rounding: ['half_away_from_zero', 'half_up', 'half_even', 'down'],
  tax_level: ['document', 'line'],
} as const;

interface Props {
  value: Policy;
  onSave: (value: Policy) => void;
}

/** How the money of a document is computed. */
export function PolicyFields({ value, onSave }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap={14}>
      {(Object.keys(CHOICES) as (keyof Policy)[]).map((key) => (
        <Select
          key={key}
          label={t(`invoices.policy_${key}`)}
          description={t(`invoices.policy_${key}_hint`)}
          data={CHOICES[key].map((word) => ({ value: word, label: t(`invoices.policy_${key}_${word}` as never) }))}
          value={value[key]}
          allowDeselect={false}
          onChange={(word) => word && onSave({ ...value, [key]: word })}
        />
      ))}
    </Stack>
  );
}
