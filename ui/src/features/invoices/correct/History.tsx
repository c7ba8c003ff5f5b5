import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../../components/edit/FieldRow';
import table from '../../../components/table.module.css';
import { useFormat } from '../../../format/useFormat';
import { useRead } from '../../../ipc/query';
import type { Id, Invoice, TimelineEvent } from '../../../ipc/types';
import { ShowMail } from '../../mail/ShowMail';

interface Line {
  key: string;
  on: string;
  /** What is struck out or faint. */
  voided?: boolean;
  words: ReactNode;
  title?: string;
  amount?: string;
}

/** What became of a document, with links to those that correct it or that it corrects, and the mails about it. */
export function History({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useRead('invoice.timeline', { id: invoice.id });
  const [shown, setShown] = useState<Id>();
  const mails = useMailLines(invoice.id, setShown);
  const events = (data?.events ?? []).map(
    (event, n): Line => ({
      key: `event ${n}`,
      on: event.on,
      voided: event.voided,
      title: event.text,
      words: <EventWords event={event} />,
      amount: event.amount ? format.money(event.amount) : undefined,
    }),
  );
  // What is of one day stays in its order, mails after the rest.
  const lines = [...events, ...mails].sort((a, b) => a.on.localeCompare(b.on));
  return (
    <section>
      <SectionHead title={t('correct.history')} />
      {invoice.corrects && (
        <p>
          {t(invoice.kind === 'credit_note' ? 'correct.credits' : 'correct.replaces')}{' '}
          <Anchor component={Link} to="/invoices/$id" params={{ id: invoice.corrects.id } as never} inherit>
            {invoice.corrects.number}
          </Anchor>
        </p>
      )}
      <table className={table.table}>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key} className={line.voided ? table.faint : undefined}>
              <td style={{ width: 120 }}>{format.day(line.on)}</td>
              <td title={line.title}>{line.words}</td>
              <td className={table.num} style={{ textDecoration: line.voided ? 'line-through' : undefined }}>
                {line.amount}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown && <ShowMail id={shown} onClose={() => setShown(undefined)} />}
    </section>
  );
}

function EventWords({ event }: { event: TimelineEvent }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`correct.event_${event.what}`)}{' '}
      {event.document && (
        <Anchor component={Link} to="/invoices/$id" params={{ id: event.document.id } as never} inherit>
          {event.document.number ?? t('invoices.state_draft')}
        </Anchor>
      )}
      {event.text && <span className={table.faint}> {event.text}</span>}
    </>
  );
}

/** Mails about it that went out, and what came back in their threads. */
function useMailLines(about: Id, onShow: (id: Id) => void): Line[] {
  const { t } = useTranslation();
  const format = useFormat();
  const sent = (useRead('mail.list', { about_id: about }).data?.mails ?? []).filter((mail) => mail.sent_at);
  const answers = useRead('message.answers', { about_id: about }).data?.answers ?? [];
  return [
    ...sent.map((mail) => ({
      key: mail.id,
      on: format.civilOf(mail.sent_at ?? mail.asked_at).day,
      title: format.instant(mail.sent_at ?? mail.asked_at),
      words: (
        <>
          {t('correct.event_mailed')}{' '}
          <Anchor component="button" type="button" inherit onClick={() => onShow(mail.id)}>
            {t(`mail.kind_${mail.kind}`)}
          </Anchor>
        </>
      ),
    })),
    ...answers.map((answer) => ({
      key: `${answer.thread_id} ${answer.at}`,
      on: format.civilOf(answer.at).day,
      title: format.instant(answer.at),
      words: (
        <>
          {t('correct.event_answered', { from: answer.from.name || answer.from.address })}{' '}
          <Anchor component={Link} to="/messages" search={{ id: answer.thread_id } as never} inherit>
            {answer.subject || t('messages.noSubject')}
          </Anchor>
        </>
      ),
    })),
  ];
}
