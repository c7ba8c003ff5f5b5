import {
  Alert,
  Anchor,
  Button,
  Group,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconDownload, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { QueryView } from '../../components/QueryView';
import { useRead } from '../../ipc/query';
import type { Language, MailAbout, MailDraft, MailKind } from '../../ipc/types';
import { Attachments } from './Attachments';
import { MailFrame } from './MailFrame';
import classes from './mail.module.css';
import { Recipients } from './Recipients';
import { useMail } from './useMail';

interface Props {
  about: MailAbout;
  /** The template that it begins with. */
  kind?: MailKind;
  title: string;
  onClose: () => void;
}

/** A mail about something, as its template and the client's contacts propose it; nothing leaves before the button is pressed. */
export function SendMail({ about, kind, title, onClose }: Props) {
  const [wish, setWish] = useState<{ kind?: MailKind; language?: Language }>({ kind });
  const query = useRead('mail.compose', { about, ...wish }, { keep: true });
  return (
    <Dialog onClose={onClose} title={title} size={720}>
      <QueryView query={query}>
        {(draft) => (
          // What a template proposes takes the place of what was there, and nothing else does.
          <Letter
            key={`${draft.kind} ${draft.language}`}
            about={about}
            draft={draft}
            onWish={(more) => setWish({ kind: draft.kind, language: draft.language, ...more })}
            onClose={onClose}
          />
        )}
      </QueryView>
    </Dialog>
  );
}

interface LetterProps {
  about: MailAbout;
  draft: MailDraft;
  onWish: (wish: { kind?: MailKind; language?: Language }) => void;
  onClose: () => void;
}

function Letter({ about, draft, onWish, onClose }: LetterProps) {
  const { t } = useTranslation();
  const [looks, setLooks] = useState(false);
  const mail = useMail(about, draft, onClose);
  const { letter, set, errors } = mail;
  const none = draft.accounts.length === 0;
  const account = draft.accounts.find((a) => a.connection_id === letter.account);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void (none ? mail.save() : mail.send());
      }}
    >
      <Stack gap={12}>
        {none && (
          <Alert variant="light" p="xs">
            {t('mail.noAccount')}{' '}
            <Anchor
              component={Link}
              to="/settings"
              search={{ section: 'connections' } as never}
              inherit
              c="inherit"
              underline="always"
            >
              {t('mail.connect')}
            </Anchor>
          </Alert>
        )}
        {account?.waits && (
          <Alert variant="light" color="yellow" p="xs">
            {t('mail.accountWaits')}
          </Alert>
        )}
        <div className={classes.pair}>
          <Select
            label={t('mail.template')}
            data={draft.kinds.map((kind) => ({ value: kind, label: t(`mail.kind_${kind}`) }))}
            value={draft.kind}
            onChange={(kind) => kind && onWish({ kind: kind as MailKind })}
            allowDeselect={false}
          />
          <Select
            label={t('mail.language')}
            data={(['en', 'de'] as const).map((code) => ({ value: code, label: t(`mail.language_${code}`) }))}
            value={draft.language}
            onChange={(code) => code && onWish({ language: code as Language })}
            allowDeselect={false}
          />
        </div>
        {draft.accounts.length > 1 && (
          <Select
            label={t('mail.from')}
            data={draft.accounts.map((a) => ({ value: a.connection_id, label: a.address }))}
            value={letter.account}
            onChange={(account) => account && set({ account })}
            allowDeselect={false}
          />
        )}
        <Recipients letter={letter} contacts={draft.contacts} errors={errors} onChange={set} />
        <TextInput
          label={t('mail.subject')}
          value={letter.subject}
          error={errors.subject}
          onChange={(event) => set({ subject: event.currentTarget.value })}
        />
        <div>
          <Group justify="space-between" mb={4}>
            <Text size="sm" fw={500} id="mail-text">
              {t('mail.text')}
            </Text>
            <SegmentedControl
              size="xs"
              aria-label={t('mail.view')}
              data={[
                { value: 'write', label: t('mail.write') },
                { value: 'look', label: t('mail.preview') },
              ]}
              value={looks ? 'look' : 'write'}
              onChange={(value) => setLooks(value === 'look')}
            />
          </Group>
          {looks ? (
            <Preview subject={letter.subject} body={letter.body} language={draft.language} />
          ) : (
            <Textarea
              aria-labelledby="mail-text"
              autosize
              minRows={9}
              maxRows={16}
              value={letter.body}
              error={errors.body}
              onChange={(event) => set({ body: event.currentTarget.value })}
            />
          )}
        </div>
        <Attachments offered={draft.papers} letter={letter} error={errors.files} onChange={set} />
        {errors.other && (
          <Text size="sm" c="var(--red)" role="alert">
            {errors.other}
          </Text>
        )}
        <Group justify="space-between">
          {none ? (
            <span />
          ) : (
            <Button variant="subtle" color="gray" onClick={() => void mail.save()}>
              {t('mail.saveFile')}
            </Button>
          )}
          <Group>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            {none ? (
              <Button type="submit" variant="filled" leftSection={<IconDownload size={15} stroke={1.6} />}>
                {t('mail.saveFile')}
              </Button>
            ) : (
              <Button
                type="submit"
                variant="filled"
                loading={mail.busy}
                leftSection={<IconSend size={15} stroke={1.6} />}
              >
                {t('mail.send')}
              </Button>
            )}
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

function Preview(request: { subject: string; body: string; language: Language }) {
  return (
    <QueryView query={useRead('mail.preview', request, { keep: true })}>
      {({ html }) => <MailFrame html={html} />}
    </QueryView>
  );
}
