import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RpcError } from '../../ipc/host';
import { fieldWords } from '../fieldWords';
import classes from './edit.module.css';

const MAX_TAGS = 20;

interface Props {
  label: string;
  value: string[];
  known: string[];
  onSave: (tags: string[]) => Promise<unknown>;
  placeholder?: string;
}

export function EditTags({ label, value, known, onSave, placeholder }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<{ from: string; to: string[] } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const from = value.join('\n');
  return (
    <TagsInput
      aria-label={label}
      variant="unstyled"
      size="sm"
      className={classes.root}
      classNames={{ input: classes.tags, error: classes.error }}
      value={draft?.from === from ? draft.to : value}
      data={known}
      maxTags={MAX_TAGS}
      placeholder={value.length === 0 ? placeholder : undefined}
      error={error}
      onChange={(tags) => {
        setDraft({ from, to: tags });
        setError(null);
        onSave(tags).catch((thrown: unknown) => {
          setDraft(null);
          setError(fieldWords(RpcError.from(thrown), t));
        });
      }}
    />
  );
}
