import { Button, Group, Progress, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { SectionHead } from '../../components/edit/FieldRow';
import { QueryView } from '../../components/QueryView';
import { SidePanel } from '../../components/SidePanel';
import { StatusTag } from '../../components/StatusTag';
import table from '../../components/table.module.css';
import { showDone } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { Id, MailMerge, MergeRecipient } from '../../ipc/types';
import { useReason } from '../connections/useReason';
import { TONES } from '../mail/MailLog';
import { ShowMail } from '../mail/ShowMail';
import { MergeTag } from './MergesScreen';
import classes from './merge.module.css';

/** How far one is, to whom it went, and the ways to stop it. */
export function MergePanel({ id, onClose }: { id: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useRead('mail_merge.show', { id });
  return (
    <SidePanel
      opened
      onClose={onClose}
      size={520}
      title={
        <span className={classes.head}>
          {query.data?.merge.subject ?? t('merges.title')}
          {query.data && <MergeTag merge={query.data.merge} />}
        </span>
      }
    >
      <QueryView query={query}>
        {({ merge, recipients }) => (
          <>
            <Standing merge={merge} />
            <SectionHead title={t('merges.recipients')} />
            <Recipients recipients={recipients} />
            <SectionHead title={t('merges.words')} />
            <p className={classes.words}>{merge.body}</p>
          </>
        )}
      </QueryView>
    </SidePanel>
  );
}

function Standing({ merge }: { merge: MailMerge }) {
  const { t } = useTranslation();
  const format = useFormat();
  const pause = useWrite('mail_merge.pause', { onSuccess: () => showDone(t('merges.pausedDone')) });
  const resume = useWrite('mail_merge.resume', { onSuccess: () => showDone(t('merges.resumedDone')) });
  const cancel = useWrite('mail_merge.cancel', { onSuccess: () => showDone(t('merges.cancelledDone')) });
  const all = merge.sent + merge.waiting + merge.parked + merge.dropped;
  const open = merge.state === 'running' || merge.state === 'paused';
  const give = () =>
    confirm({
      title: t('merges.cancelTitle', { count: merge.waiting }),
      text: t('merges.cancelText', { count: merge.sent }),
      yes: t('merges.cancel'),
      run: () => cancel.mutate({ id: merge.id }),
    });
  return (
    <div className={classes.standing}>
      <Progress
        value={all > 0 ? (100 * merge.sent) / all : 0}
        size="sm"
        aria-label={t('merges.ofAll', { sent: merge.sent, all })}
        transitionDuration={150}
      />
      <Text size="sm" aria-live="polite">
        {[
          t('merges.nSent', { count: merge.sent }),
          merge.waiting > 0 && t('merges.nWaiting', { count: merge.waiting }),
          merge.parked > 0 && t('merges.parked', { count: merge.parked }),
          merge.dropped > 0 && t('merges.nDropped', { count: merge.dropped }),
          merge.left_out > 0 && t('merges.nLeftOut', { count: merge.left_out }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Text size="sm" c="var(--ink2)">
        {[
          merge.from && t('merges.by', { address: merge.from }),
          t('merges.perHourShort', { count: merge.per_hour }),
          open && merge.last_at && t('merges.until', { at: format.instant(merge.last_at) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {open && (
        <Group gap={8}>
          {merge.state === 'running' ? (
            <Button
              leftSection={<IconPlayerPause size={15} stroke={1.6} />}
              loading={pause.isPending}
              onClick={() => pause.mutate({ id: merge.id })}
            >
              {t('merges.pause')}
            </Button>
          ) : (
            <Button
              variant="filled"
              leftSection={<IconPlayerPlay size={15} stroke={1.6} />}
              loading={resume.isPending}
              onClick={() => resume.mutate({ id: merge.id })}
            >
              {t('merges.resume')}
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={give}>
            {t('merges.cancelDots')}
          </Button>
        </Group>
      )}
    </div>
  );
}

function Recipients({ recipients }: { recipients: MergeRecipient[] }) {
  const [shown, setShown] = useState<Id>();
  return (
    <>
      <table className={table.table}>
        <tbody>
          {recipients.map((one) => (
            <Row key={one.client_id + (one.mail_id ?? '')} one={one} onShow={setShown} />
          ))}
        </tbody>
      </table>
      {shown && <ShowMail id={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

function Row({ one, onShow }: { one: MergeRecipient; onShow: (id: Id) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { mail_id, effect_id, left_out, state } = one;
  const reason = useReason(one);
  const retry = useWrite('outbox.retry');
  const again = (id: Id) =>
    one.code === 'may_have_been_sent'
      ? confirm({
          title: t('mail.againTitle'),
          text: t('mail.againText'),
          yes: t('mail.againDo'),
          run: () => retry.mutate({ id }),
        })
      : retry.mutate({ id });
  const at = one.sent_at ?? one.next_at;
  const name = one.client_name ?? t('merges.gone');
  const why = left_out ? t(`merges.why_${left_out}`) : reason;
  return (
    <tr>
      <td>
        {mail_id ? (
          <button type="button" className={table.open} onClick={() => onShow(mail_id)}>
            {name}
          </button>
        ) : (
          name
        )}
        {why && (
          <div className={table.quiet} title={why}>
            {why}
          </div>
        )}
      </td>
      <td className={table.quiet} style={{ width: 124 }} title={at && format.instant(at)}>
        {at && `${format.dayShort(format.civilOf(at).day)}, ${format.time(at)}`}
      </td>
      <td style={{ width: 150 }}>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          {state === 'parked' && effect_id && (
            <Button size="compact-xs" onClick={() => again(effect_id)}>
              {t('mail.again')}
            </Button>
          )}
          <StatusTag tone={state ? TONES[state] : 'neutral'}>
            {state ? t(`mail.state_${state}`) : t('merges.leftOut')}
          </StatusTag>
        </Group>
      </td>
    </tr>
  );
}
