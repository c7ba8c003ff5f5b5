import { useTranslation } from 'react-i18next';
import { parseDuration } from '../../format/duration';
import { parseMoney } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import type { Money } from '../../ipc/types';
import { EditText, type EditTextProps } from './EditText';

type Base = Omit<EditTextProps, 'value' | 'onSave' | 'check' | 'multiline'>;

interface MoneyProps extends Base {
  money: Money;
  onSave: (minor: number) => Promise<unknown>;
}

/** An amount without its currency. */
export function EditMoney({ money, onSave, ...rest }: MoneyProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const read = (text: string) => parseMoney(text, money.currency);
  return (
    <EditText
      align="right"
      {...rest}
      value={format.amount(money)}
      check={(text) => (read(text) === null ? t('rules.not_an_amount') : null)}
      onSave={(text) => onSave(read(text) ?? 0)}
    />
  );
}

interface DurationProps extends Base {
  seconds: number | null | undefined;
  onSave: (seconds: number | null) => Promise<unknown>;
  /** The longest that is meant; a budget is longer than a day. */
  maxHours?: number;
}

/** Hours as the user writes them; empty means none. */
export function EditDuration({ seconds, onSave, maxHours = 168, ...rest }: DurationProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const read = (text: string) => readHours(text, maxHours);
  return (
    <EditText
      {...rest}
      value={seconds ? format.duration(seconds) : ''}
      check={(text) => (read(text) === null ? t('rules.not_a_duration') : null)}
      onSave={(text) => onSave(read(text) || null)}
    />
  );
}

function readHours(text: string, maxHours: number): number | null {
  const long = /^(\d{1,6})(?::([0-5]\d))?\s*h?$/.exec(text.trim());
  const seconds = long ? Number(long[1]) * 3600 + Number(long[2] ?? 0) * 60 : parseDuration(text);
  return seconds !== null && seconds <= maxHours * 3600 ? seconds : null;
}

interface WholeProps extends Base {
  value: number | null | undefined;
  max: number;
  onSave: (value: number | null) => Promise<unknown>;
}

/** A whole number from zero; empty means "as everywhere else". */
export function EditWhole({ value, max, onSave, ...rest }: WholeProps) {
  const { t } = useTranslation();
  const read = (text: string) => (/^\d{1,9}$/.test(text) && Number(text) <= max ? Number(text) : null);
  return (
    <EditText
      {...rest}
      value={value === null || value === undefined ? '' : String(value)}
      check={(text) => (text !== '' && read(text) === null ? t('rules.not_whole', { max }) : null)}
      onSave={(text) => onSave(text === '' ? null : read(text))}
    />
  );
}
