import { ActionIcon, Button, Checkbox, FileButton, Group, Text } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OfferedPaper } from '../../ipc/types';
import { readBase64 } from '../settings/readBase64';
import { fileSize } from './fileSize';
import classes from './mail.module.css';
import type { LetterOf } from './useMail';

interface Props {
  offered: OfferedPaper[];
  letter: LetterOf;
  error?: string;
  onChange: (more: Partial<LetterOf>) => void;
}

/** The papers of what the mail is about, and files of the user's. */
export function Attachments({ offered, letter, error, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const { papers, files } = letter;
  async function add(chosen: File[]) {
    const read = chosen.map(async (file) => ({ name: file.name, bytes: file.size, base64: await readBase64(file) }));
    onChange({ files: [...files, ...(await Promise.all(read))] });
  }
  return (
    <fieldset className={classes.attachments}>
      <legend>{t('mail.attachments')}</legend>
      {offered.map(({ paper, file_name, bytes }) => (
        <Checkbox
          key={paper}
          size="xs"
          label={`${file_name} · ${fileSize(bytes, i18n.language)}`}
          checked={papers.includes(paper)}
          onChange={(event) =>
            onChange({
              papers: event.currentTarget.checked ? [...papers, paper] : papers.filter((one) => one !== paper),
            })
          }
        />
      ))}
      {files.map((file, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be chosen twice.
        <Group key={n} gap={6} wrap="nowrap">
          <IconPaperclip size={14} stroke={1.6} aria-hidden />
          <Text size="xs" truncate title={file.name}>
            {file.name} · {fileSize(file.bytes, i18n.language)}
          </Text>
          <ActionIcon
            size="xs"
            variant="subtle"
            color="gray"
            aria-label={t('mail.detach', { name: file.name })}
            onClick={() => onChange({ files: files.filter((_, at) => at !== n) })}
          >
            <IconX size={12} stroke={1.6} />
          </ActionIcon>
        </Group>
      ))}
      <FileButton multiple onChange={(chosen) => void add(chosen)}>
        {(props) => (
          <Button {...props} variant="subtle" color="gray" size="compact-xs">
            {t('mail.attach')}
          </Button>
        )}
      </FileButton>
      {error && (
        <Text size="xs" c="var(--red)" role="alert">
          {error}
        </Text>
      )}
    </fieldset>
  );
}
