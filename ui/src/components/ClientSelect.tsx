import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRead } from '../ipc/query';
import type { Id } from '../ipc/types';
import { nothingWords } from './edit/nothingWords';

interface Props {
  value: Id | null;
  onChange: (client: Id | null) => void;
  error?: string;
}

/** For whom a new thing is. */
export function ClientSelect({ value, onChange, error }: Props) {
  const { t } = useTranslation();
  const clients = useRead('client.list', {}).data?.clients ?? [];
  return (
    <Select
      label={t('invoices.client')}
      data={clients.map((c) => ({ value: c.id, label: c.name }))}
      value={value}
      onChange={onChange}
      error={error}
      searchable
      nothingFoundMessage={t(nothingWords(clients))}
    />
  );
}
