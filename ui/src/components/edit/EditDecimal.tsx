import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { Decimal } from '../../ipc/types';
import { readDecimal, showDecimal } from './decimal';
import { EditText, type EditTextProps } from './EditText';

interface Props extends Omit<EditTextProps, 'value' | 'onSave' | 'check' | 'multiline'> {
  value: Decimal;
  onSave: (value: Decimal) => Promise<unknown>;
}

/** A quantity or a percentage, read with comma or point and written as the user's locale does. */
export function EditDecimal({ value, onSave, ...rest }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  return (
    <EditText
      align="right"
      {...rest}
      value={showDecimal(value, locale)}
      check={(text) => (readDecimal(text) === null ? t('rules.not_a_number') : null)}
      onSave={(text) => onSave(readDecimal(text) ?? value)}
    />
  );
}
