import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseMoney } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Entry, Money } from '../../ipc/types';

/** The currencies that the clients of these entries pay in. */
export function useCurrencies(entries: Pick<Entry, 'path' | 'amount'>[]): string[] {
  const format = useFormat();
  const clients = useRead('client.list', {}).data?.clients;
  const of = (id?: string | null) => clients?.find((client) => client.id === id)?.currency ?? format.currency;
  return [...new Set(entries.map((entry) => entry.amount?.currency ?? of(entry.path.client_id)))];
}

interface Props {
  value: Money | undefined;
  currency: string;
  placeholder: string;
  disabled?: boolean;
  /** Left empty: no rate of its own. */
  onChange: (rate: Money | null) => void;
}

/** What an hour of an entry costs, whatever its task, project or client say. Saved when it is left. */
export function OwnRate({ value, currency, placeholder, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = value ? format.amount(value) : '';
  const [text, setText] = useState(shown);
  const [wrong, setWrong] = useState(false);
  useEffect(() => setText(shown), [shown]);
  const save = () => {
    const typed = text.trim();
    if (typed === shown) return setWrong(false);
    const minor = typed ? parseMoney(typed, currency) : 0;
    setWrong(minor === null || minor < 0);
    if (minor !== null && minor >= 0) onChange(typed ? { minor, currency } : null);
  };
  return (
    <TextInput
      label={t('time.ownRate', { currency })}
      placeholder={placeholder}
      value={text}
      disabled={disabled}
      error={wrong && t('rules.not_an_amount')}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}
