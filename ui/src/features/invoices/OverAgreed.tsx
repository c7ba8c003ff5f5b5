import { Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { Invoice } from '../../ipc/types';
import classes from './editor.module.css';

/** What a draft bills over retainers whose clients are asked before. */
export function OverAgreed({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack gap={4}>
      {invoice.over_agreed.map(({ retainer_id, name, unit, amount, currency }) => (
        <Text key={retainer_id} size="sm" className={classes.over}>
          <IconAlertTriangle size={14} stroke={1.7} color="var(--amber)" aria-hidden />
          {t('invoices.overAgreed', {
            name,
            amount: unit === 'money' ? format.money({ minor: amount, currency }) : format.duration(amount),
          })}
        </Text>
      ))}
    </Stack>
  );
}
