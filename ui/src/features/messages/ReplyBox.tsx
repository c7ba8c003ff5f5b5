import { Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconDownload, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/QueryView';
import { useRead } from '../../ipc/query';
import type { MessageThread, ReplyDraft } from '../../ipc/types';
import { Attachments } from '../mail/Attachments';
import { Recipients } from '../mail/Recipients';
import { useMail } from '../mail/useMail';
import classes from './messages.module.css';

/** An answer, in its place below what it answers. */
export function ReplyBox({ thread, onClose }: { thread: MessageThread; onClose: () => void }) {
  const query = useRead('message.compose', { id: thread.id });
  return (
    <footer className={classes.reply}>
      <QueryView query={query}>{(reply) => <Reply reply={reply} onClose={onClose} />}</QueryView>
    </footer>
  );
}

function Reply({ reply, onClose }: { reply: ReplyDraft; onClose: () => void }) {
  const { t } = useTranslation();
  const { draft, cc, answers, quoted } = reply;
  const { letter, set, errors, send, save, busy } = useMail(reply.about, draft, onClose, answers);
  const none = draft.accounts.length === 0;
  const quotes = !!quoted && !letter.body.includes(quoted);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void (none ? save() : send());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <Stack gap={8}>
        <Recipients letter={letter} contacts={draft.contacts} errors={errors} onChange={set} />
        {cc.length > 0 && letter.cc.length === 0 && (
          <Anchor component="button" type="button" size="xs" onClick={() => set({ cc })}>
            {t('messages.alsoTo', { names: cc.join(', ') })}
          </Anchor>
        )}
        <Textarea
          aria-label={t('messages.replyText')}
          autosize
          autoFocus
          minRows={5}
          maxRows={14}
          value={letter.body}
          error={errors.body ?? errors.subject}
          onChange={(event) => set({ body: event.currentTarget.value })}
        />
        <Attachments offered={[]} letter={letter} error={errors.files} onChange={set} />
        {errors.other && (
          <Text size="sm" c="var(--red)" role="alert">
            {errors.other}
          </Text>
        )}
        <Group justify="space-between">
          {quotes ? (
            <Anchor
              component="button"
              type="button"
              size="xs"
              onClick={() => set({ body: `${letter.body.trimEnd()}\n\n${quoted}` })}
            >
              {t('messages.quote')}
            </Anchor>
          ) : (
            <span />
          )}
          <Group gap={8}>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button
              type="submit"
              variant="filled"
              loading={busy}
              leftSection={none ? <IconDownload size={15} stroke={1.6} /> : <IconSend size={15} stroke={1.6} />}
            >
              {t(none ? 'mail.saveFile' : 'mail.send')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
