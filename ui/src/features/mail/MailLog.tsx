import { Anchor, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { SectionHead } from '../../components/edit/FieldRow';
import { StatusTag } from '../../components/StatusTag';
import table from '../../components/table.module.css';
import { showDone } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { Id, Mail } from '../../ipc/types';
import { useReason } from '../connections/useReason';
import { ShowMail } from './ShowMail';

export const TONES = {
  waiting: 'neutral',
  sending: 'neutral',
  sent: 'good',
  parked: 'warn',
  cancelled: 'neutral',
} as const;

interface Props {
  of: { client_id: Id } | { about_id: Id };
  /** Says what was sent, where several things are told of. */
  subjects?: boolean;
}

/** What was mailed about a thing, or to a client, and what became of it. Absent while there is nothing. */
export function MailLog({ of, subjects }: Props) {
  const { t } = useTranslation();
  const mails = useRead('mail.list', of).data?.mails ?? [];
  const [shown, setShown] = useState<Id>();
  if (mails.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('mail.log')} />
      <table className={table.table}>
        <tbody>
          {mails.map((mail) => (
            <Row key={mail.id} mail={mail} subjects={subjects} onShow={() => setShown(mail.id)} />
          ))}
        </tbody>
      </table>
      {shown && <ShowMail id={shown} onClose={() => setShown(undefined)} />}
    </section>
  );
}

function Row({ mail, subjects, onShow }: { mail: Mail; subjects?: boolean; onShow: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const at = mail.sent_at ?? mail.asked_at;
  const why = useReason(mail);
  const cancel = useWrite('mail.cancel', { onSuccess: () => showDone(t('mail.cancelled')) });
  const retry = useWrite('outbox.retry');
  const again = () =>
    mail.code === 'may_have_been_sent'
      ? confirm({
          title: t('mail.againTitle'),
          text: t('mail.againText'),
          yes: t('mail.againDo'),
          run: () => retry.mutate({ id: mail.effect_id }),
        })
      : retry.mutate({ id: mail.effect_id });
  return (
    <tr>
      <td style={{ width: 118 }} className={table.quiet} title={format.instant(at)}>
        {format.dayShort(format.civilOf(at).day)}, {format.time(at)}
      </td>
      <td>
        <Anchor component="button" type="button" inherit onClick={onShow}>
          {subjects ? mail.subject : t(`mail.kind_${mail.kind}`)}
        </Anchor>
        <div className={table.quiet}>{why ?? t('mail.toWhom', { to: mail.to.map((m) => m.address).join(', ') })}</div>
      </td>
      <td style={{ width: 200 }}>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          {mail.state === 'parked' && (
            <Button size="compact-xs" onClick={again}>
              {t('mail.again')}
            </Button>
          )}
          {(mail.state === 'waiting' || mail.state === 'parked') && (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => cancel.mutate({ id: mail.id })}>
              {t('mail.cancel')}
            </Button>
          )}
          <StatusTag tone={TONES[mail.state]}>{t(`mail.state_${mail.state}`)}</StatusTag>
        </Group>
      </td>
    </tr>
  );
}
