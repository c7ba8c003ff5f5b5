import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { saveMade } from '../../components/saveFile';
import { useFormat } from '../../format/useFormat';
import { rpc } from '../../ipc/rpc';
import type { MessageFile, MessageItem } from '../../ipc/types';
import { fileSize } from '../mail/fileSize';
import classes from './messages.module.css';

/** What came with a mail. Stint opens none of it: it is saved where the user says, and what can run is warned of. */
export function MessageFiles({ item }: { item: Extract<MessageItem, { kind: 'in' }> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const files = item.files.filter((one) => !one.within);
  if (files.length === 0) return null;
  const save = ({ file }: MessageFile) =>
    void saveMade(
      rpc('file.show', { id: file.id }).then(({ base64 }) => ({ file_name: file.name, base64 })),
      (path) => t('messages.saved', { path }),
    );
  const ask = (one: MessageFile) =>
    one.runs
      ? confirm({
          title: t('messages.runsTitle', { name: one.file.name }),
          text: t('messages.runs'),
          yes: t('messages.runsYes'),
          run: () => save(one),
        })
      : save(one);
  return (
    <ul className={classes.files} aria-label={t('mail.attachments')}>
      {files.map((one) => (
        <li key={one.file.id}>
          <Button
            size="compact-sm"
            aria-label={t('messages.saveFile', { name: one.file.name })}
            title={one.runs ? t('messages.runs') : undefined}
            leftSection={
              one.runs ? (
                <IconAlertTriangle size={14} stroke={1.6} color="var(--amber)" aria-hidden />
              ) : (
                <IconPaperclip size={14} stroke={1.6} aria-hidden />
              )
            }
            onClick={() => ask(one)}
          >
            {one.file.name} · {fileSize(one.file.bytes, format.locale)}
            {one.runs && ` · ${t('messages.runsTag')}`}
          </Button>
        </li>
      ))}
    </ul>
  );
}
