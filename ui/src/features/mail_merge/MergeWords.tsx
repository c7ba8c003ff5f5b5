import { NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../ipc/query';
import type { Connection, Language } from '../../ipc/types';
import { VariableButtons } from '../mail/VariableButtons';
import classes from './merge.module.css';
import type { MergeErrors, MergeLetter } from './useWriteMerge';

interface Props {
  letter: MergeLetter;
  accounts: Connection[];
  errors: MergeErrors;
  onChange: (more: Partial<MergeLetter>) => void;
}

/** What it says, by which account, and how fast. */
export function MergeWords({ letter, accounts, errors, onChange }: Props) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const language = letter.language ?? 'en';
  const templates = useRead('mail_template.list', { language }).data?.templates ?? [];
  const template = templates.find((one) => one.kind === 'merge');
  const untouched = !letter.subject && !letter.body;
  function insert(name: string) {
    const { body } = letter;
    const at = area.current?.selectionStart ?? body.length;
    onChange({ body: `${body.slice(0, at)}{{ ${name} }}${body.slice(area.current?.selectionEnd ?? at)}` });
    area.current?.focus();
  }
  return (
    <Stack gap={12}>
      <div className={classes.three}>
        <Select
          label={t('mail.from')}
          data={accounts.map((a) => ({ value: a.id, label: a.name }))}
          value={letter.account ?? null}
          onChange={(account) => account && onChange({ account })}
          allowDeselect={false}
        />
        <Select
          label={t('mail.language')}
          data={(['en', 'de'] as const).map((code) => ({ value: code, label: t(`mail.language_${code}`) }))}
          value={language}
          onChange={(code) => code && onChange({ language: code as Language })}
          allowDeselect={false}
        />
        <NumberInput
          label={t('merges.perHour')}
          min={1}
          max={3600}
          allowDecimal={false}
          value={letter.perHour ?? ''}
          error={errors.per_hour}
          onChange={(value) => onChange({ perHour: typeof value === 'number' ? value : undefined })}
        />
      </div>
      <TextInput
        label={t('mail.subject')}
        value={letter.subject}
        error={errors.subject}
        data-autofocus
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
      />
      <Textarea
        ref={area}
        label={t('mail.text')}
        description={t('merges.textHint')}
        autosize
        minRows={8}
        maxRows={14}
        value={letter.body}
        error={errors.body}
        onChange={(event) => onChange({ body: event.currentTarget.value })}
      />
      {template && (
        <div>
          <Text size="xs" c="var(--ink2)" mb={4}>
            {t('mail.variables')}
            {untouched && (
              <>
                {' · '}
                <button
                  type="button"
                  className={classes.link}
                  onClick={() => onChange({ subject: template.subject, body: template.body })}
                >
                  {t('merges.fromTemplate')}
                </button>
              </>
            )}
          </Text>
          <VariableButtons names={template.variables} onInsert={insert} />
        </div>
      )}
    </Stack>
  );
}
