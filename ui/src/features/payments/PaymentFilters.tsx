import { Button, Checkbox, Group, Popover, Select, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { ClientFilter } from '../../components/PlaceFilters';
import { countFilters, type PaymentSearch } from './paymentSearch';

interface Props {
  search: PaymentSearch;
  change: (next: Partial<PaymentSearch>) => void;
  methods: string[];
}

export function PaymentFilters({ search, change, methods }: Props) {
  const { t } = useTranslation();
  const count = countFilters(search);
  const within = { comboboxProps: { withinPortal: false } };
  const days = [
    ['from', t('common.from')],
    ['to', t('common.to')],
  ] as const;
  return (
    <Popover width={300} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button leftSection={<IconFilter size={14} stroke={1.6} />}>
          {count > 0 ? `${t('common.filter')} · ${count}` : t('common.filter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={12}>
          <ClientFilter
            size="sm"
            styles={{}}
            label={t('projects.client')}
            placeholder={t('common.all')}
            value={search.client}
            onChange={(client) => change({ client })}
            {...within}
          />
          <Select
            label={t('invoices.method')}
            placeholder={t('common.all')}
            data={search.method && !methods.includes(search.method) ? [search.method, ...methods] : methods}
            value={search.method ?? null}
            onChange={(method) => change({ method: method ?? undefined })}
            clearable
            clearButtonProps={{ 'aria-label': t('edit.clear') }}
            {...within}
          />
          <Group gap={8} wrap="nowrap">
            {days.map(([key, label]) => (
              <EditDate
                key={key}
                label={label}
                placeholder={label}
                value={search[key]}
                look="box"
                clearable
                onSave={(day) => change({ [key]: day ?? undefined })}
              />
            ))}
          </Group>
          <Checkbox
            label={t('payments.withVoided')}
            checked={search.voided ?? false}
            onChange={(event) => change({ voided: event.currentTarget.checked || undefined })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
