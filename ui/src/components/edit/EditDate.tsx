import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { dayPattern, parseDay } from '../../format/dayPattern';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Day } from '../../ipc/types';
import classes from './edit.module.css';

interface Props {
  label: string;
  value: Day | null | undefined;
  onSave: (day: Day | null) => void;
  clearable?: boolean;
  placeholder?: string;
  look?: 'plain' | 'box';
  disabled?: boolean;
  late?: boolean;
}

/** A day, typed or picked, in the user's own notation. */
export function EditDate({ label, value, onSave, look = 'plain', late, clearable, ...rest }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const dateFormat = useRead('settings.get', {}).data?.date_format ?? 'locale';
  const pattern = dayPattern(format.locale, dateFormat);
  return (
    <DateInput
      aria-label={label}
      value={value ?? null}
      valueFormat={pattern}
      dateParser={(text) => {
        const day = parseDay(text, format.locale, format.today());
        const loose = dayjs(text, pattern);
        return day ?? (loose.isValid() ? loose.format('YYYY-MM-DD') : null);
      }}
      onChange={(day) => day !== (value ?? null) && (day !== null || clearable) && onSave(day)}
      size="sm"
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('edit.clear') }}
      variant={look === 'plain' ? 'unstyled' : 'default'}
      className={classes.root}
      classNames={look === 'plain' ? { input: classes.plain } : {}}
      styles={late ? { input: { color: 'var(--red)' } } : {}}
      popoverProps={{ transitionProps: { duration: 100 } }}
      {...rest}
    />
  );
}
