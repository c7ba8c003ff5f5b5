import { type ComboboxData, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RpcError } from '../../ipc/host';
import { fieldWords } from '../fieldWords';
import classes from './edit.module.css';
import { nothingWords } from './nothingWords';

interface Props {
  label: string;
  value: string | null;
  data: ComboboxData;
  onSave: (value: string | null) => Promise<unknown>;
  clearable?: boolean;
  searchable?: boolean;
  placeholder?: string;
  disabled?: boolean;
  look?: 'plain' | 'box';
}

/** A choice that is saved when it is made. */
export function EditSelect({ label, value, data, onSave, look = 'plain', ...rest }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<{ from: string | null; to: string | null } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const shown = chosen && chosen.from === value ? chosen.to : value;
  return (
    <Select
      aria-label={label}
      value={shown}
      data={data}
      error={error}
      allowDeselect={false}
      variant={look === 'plain' ? 'unstyled' : 'default'}
      className={classes.root}
      classNames={
        look === 'plain'
          ? { input: classes.plain, error: classes.error, section: classes.chevron }
          : { error: classes.error }
      }
      comboboxProps={{ transitionProps: { duration: 100 } }}
      limit={400}
      nothingFoundMessage={t(nothingWords(data))}
      {...rest}
      onChange={(next) => {
        if (next === shown) return;
        setChosen({ from: value, to: next });
        setError(null);
        onSave(next).catch((thrown: unknown) => {
          setChosen(null);
          setError(fieldWords(RpcError.from(thrown), t));
        });
      }}
    />
  );
}
