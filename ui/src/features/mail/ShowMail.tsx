import { Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { QueryView } from '../../components/QueryView';
import { StatusTag } from '../../components/StatusTag';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Id, Mailbox } from '../../ipc/types';
import { fileSize } from './fileSize';
import { MailFrame } from './MailFrame';
import { TONES } from './MailLog';
import classes from './mail.module.css';

const said = (all: Mailbox[]) => all.map((m) => (m.name ? `${m.name} <${m.address}>` : m.address)).join(', ');

/** A mail as it went, or will go. */
export function ShowMail({ id, onClose }: { id: Id; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const query = useRead('mail.show', { id });
  return (
    <Dialog onClose={onClose} title={query.data?.mail.subject ?? t('mail.one')} size={680}>
      <QueryView query={query}>
        {({ mail, html }) => {
          const facts: [string, string][] = [
            [t('mail.from'), said([mail.from])],
            [t('mail.to'), said(mail.to)],
            [t('mail.cc'), said(mail.cc)],
            [t('mail.bcc'), said(mail.bcc)],
            [
              t('mail.attachments'),
              mail.attachments.map((f) => `${f.name} (${fileSize(f.bytes, i18n.language)})`).join(', '),
            ],
          ];
          return (
            <Stack gap={12}>
              <Group gap={8}>
                <StatusTag tone={TONES[mail.state]}>{t(`mail.state_${mail.state}`)}</StatusTag>
                <span className={classes.quiet}>{format.instant(mail.sent_at ?? mail.asked_at)}</span>
              </Group>
              <dl className={classes.facts}>
                {facts
                  .filter(([, value]) => value)
                  .map(([label, value]) => (
                    <div key={label}>
                      <dt>{label}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
              </dl>
              <MailFrame html={html} />
            </Stack>
          );
        }}
      </QueryView>
    </Dialog>
  );
}
