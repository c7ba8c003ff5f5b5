import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DateOrder } from './useImport';

const ORDERS: DateOrder[] = ['dmy', 'mdy', 'ymd'];

interface Props {
  value: DateOrder | undefined;
  onChange: (order: DateOrder) => void;
}

export function DateOrderChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('imports.order')}
      value={value ?? ''}
      onChange={(next) => onChange(next as DateOrder)}
      data={ORDERS.map((order) => ({ value: order, label: t(`imports.order_${order}`) }))}
    />
  );
}
