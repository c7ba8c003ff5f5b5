import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useRead, useWrite } from '../../ipc/query';
import type { MailTemplate } from '../../ipc/types';
import { MailFrame } from './MailFrame';
import classes from './mail.module.css';
import { VariableButtons } from './VariableButtons';

/** Long enough that a word is typed, short enough that the preview seems to follow. */
const PAUSE_MS = 250;

/** Subject and text of one template beside what they say, on made-up data or on the user's own. */
export function TemplateEditor({ template }: { template: MailTemplate }) {
  const { t } = useTranslation();
  const { undo } = useUndo();
  const [subject, setSubject] = useState(template.subject);
  const [body, setBody] = useState(template.body);
  const [example, setExample] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const { kind, language } = template;
  const examples = useRead('mail_template.examples', { kind }).data?.examples ?? [];
  const [words] = useDebouncedValue({ subject, body }, PAUSE_MS);
  const tried = useRead(
    'mail_template.try',
    { kind, language, ...words, about: examples.find((_, n) => String(n) === example)?.about },
    { keep: true },
  );
  const done = (message: string) => ({ onSuccess: () => showDone(message, undo), onError: () => true as const });
  const save = useWrite('mail_template.save', done(t('mail.saveDone')));
  const reset = useWrite('mail_template.reset', done(t('mail.resetDone')));
  const failed = save.error ?? tried.error;
  const told = failed && RpcError.from(failed);
  const wrong = (field: string) => (told?.fields[0]?.field === field ? fieldWords(told, t) : undefined);
  const changed = subject !== template.subject || body !== template.body;
  function fill(words: { subject: string; body: string }) {
    setSubject(words.subject);
    setBody(words.body);
  }
  function insert(name: string) {
    const at = area.current?.selectionStart ?? body.length;
    const text = `{{ ${name} }}`;
    setBody(body.slice(0, at) + text + body.slice(area.current?.selectionEnd ?? at));
    area.current?.focus();
  }
  return (
    <Stack gap={12}>
      {kind !== 'frame' && (
        <TextInput
          label={t('mail.subject')}
          value={subject}
          error={wrong('subject')}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
      )}
      <Textarea
        ref={area}
        className={classes.words}
        label={t('mail.body')}
        description={t('mail.hint')}
        autosize
        minRows={8}
        maxRows={18}
        spellCheck={false}
        value={body}
        error={wrong('body')}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <div>
        <Text size="xs" c="dimmed" mb={4}>
          {t('mail.variables')}
        </Text>
        <VariableButtons names={template.variables} onInsert={insert} />
      </div>
      <Group justify="space-between">
        <Group gap={8}>
          <Versions template={template} onChoose={fill} />
          {template.own && (
            <Button variant="subtle" color="gray" onClick={() => reset.mutate({ kind, language })}>
              {t('mail.reset')}
            </Button>
          )}
        </Group>
        <Group gap={8}>
          <Button disabled={!changed} onClick={() => fill(template)}>
            {t('mail.revert')}
          </Button>
          <Button
            variant="filled"
            disabled={!changed}
            loading={save.isPending}
            onClick={() => save.mutate({ kind, language, subject, body })}
          >
            {t('mail.save')}
          </Button>
        </Group>
      </Group>
      <Select
        label={t('mail.trying')}
        data={[
          { value: '', label: t('mail.madeUp') },
          ...examples.map((one, n) => ({ value: `${n}`, label: one.name })),
        ]}
        value={example}
        onChange={(value) => setExample(value ?? '')}
        allowDeselect={false}
      />
      {tried.data && (
        <div>
          {tried.data.subject && <p className={classes.subject}>{tried.data.subject}</p>}
          <MailFrame html={tried.data.html} />
        </div>
      )}
    </Stack>
  );
}

interface VersionsProps {
  template: MailTemplate;
  onChoose: (words: { subject: string; body: string }) => void;
}

/** What it said before: chosen, it stands in the fields and is not saved yet. */
function Versions({ template: { kind, language }, onChoose }: VersionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const versions = useRead('mail_template.versions', { kind, language }).data?.versions ?? [];
  if (versions.length < 2) return null;
  return (
    <Select
      size="xs"
      placeholder={t('mail.versions')}
      aria-label={t('mail.versions')}
      data={versions.map((version, n) => ({
        value: String(n),
        label: version.own && version.at ? format.instant(version.at) : t('mail.shipped'),
      }))}
      value={null}
      onChange={(value) => {
        const version = versions[Number(value)];
        if (version) onChoose(version);
      }}
    />
  );
}
