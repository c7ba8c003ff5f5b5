import { Switch, TagsInput, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Path } from '../../ipc/types';
import classes from './EntryPanel.module.css';
import { LinkPicker } from './LinkPicker';
import { useKnownTags } from './TagsPicker';

export interface Fields {
  note: string;
  path: Path;
  tags: string[];
  billable: boolean;
}

interface Props extends Fields {
  onChange: (change: Partial<Fields>) => void;
  disabled?: boolean;
  /** Note and tags; they are free longer than the rest. */
  wordsDisabled?: boolean;
}

/** What it was and for whom. */
export function EntryFields({ note, path, tags, billable, onChange, disabled, wordsDisabled }: Props) {
  const { t } = useTranslation();
  const known = useKnownTags();
  const [text, setText] = useState(note);
  useEffect(() => setText(note), [note]);
  return (
    <>
      <TextInput
        label={t('time.what')}
        value={text}
        disabled={wordsDisabled}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text.trim() !== note && onChange({ note: text.trim() })}
        onKeyDown={(event) => event.key === 'Enter' && onChange({ note: text.trim() })}
        data-autofocus
      />
      <div>
        <div className={classes.label}>{t('time.link')}</div>
        <LinkPicker look="field" path={path} onPick={(picked) => onChange({ path: picked })} disabled={disabled} />
      </div>
      <TagsInput
        label={t('timer.tags')}
        value={tags}
        onChange={(next) => onChange({ tags: next })}
        data={known}
        disabled={wordsDisabled}
        maxTags={20}
      />
      <Switch
        label={t('time.billableLabel')}
        checked={billable}
        onChange={(event) => onChange({ billable: event.currentTarget.checked })}
        disabled={disabled}
      />
    </>
  );
}
