import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';

/** What one unit of another currency was worth in that of the books; nothing where it is the same one. */
export function RateField({ of, value, onChange }: { of: string; value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation();
  const { currency } = useFormat();
  if (of === currency) return null;
  return (
    <TextInput
      label={t('payments.rate', { from: of, to: currency })}
      placeholder={t('payments.rateHint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** As the core takes it: nothing where none was typed. */
export const typedRate = (text: string): string | undefined => text.trim().replace(',', '.') || undefined;
