import { Button, Group } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { StatusTag } from '../../components/StatusTag';
import { useFormat } from '../../format/useFormat';
import { useWrite } from '../../ipc/query';
import type { StripeDispute } from '../../ipc/types';
import { AnswerDialog } from './AnswerDialog';
import classes from './stripe.module.css';
import { useReason } from './useReason';

const TONES = {
  needs_response: 'bad',
  under_review: 'warn',
  won: 'good',
  lost: 'bad',
  closed: 'neutral',
} as const;

/** The payer's bank takes a payment back, or asks: what is told, and the ways to answer. */
export function DisputeCard({ dispute: d }: { dispute: StripeDispute }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reason = useReason();
  const [open, setOpen] = useState(false);
  const accept = useWrite('dispute.accept');
  const days = d.days_left ?? 0;
  const { answer } = d;
  const wasSent = !!answer?.evidence && answer.state !== 'dropped';
  return (
    <div className={classes.dispute} data-state={d.state}>
      <IconGavel size={18} stroke={1.6} aria-hidden />
      <div>
        <div className={classes.head}>
          <b>{t(d.is_inquiry ? 'stripe.inquiry' : 'stripe.dispute', { money: format.money(d.amount) })}</b>
          <StatusTag tone={TONES[d.state]}>{t(`stripe.state_${d.state}`)}</StatusTag>
        </div>
        <div className={classes.facts}>
          {[
            reason(d.reason),
            d.fee && d.fee.minor > 0 ? t('stripe.disputeFee', { money: format.money(d.fee) }) : null,
            d.due_at && d.state === 'needs_response'
              ? `${t('stripe.answerBy', { day: format.dayShort(format.civilOf(d.due_at).day) })} (${days < 0 ? t('stripe.over') : t('stripe.daysLeft', { count: days })})`
              : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        <div className={classes.facts}>{t(`stripe.says_${d.state}`)}</div>
        {answer && (
          <div className={classes.facts}>
            {t(`disputes.${answer.evidence ? 'state' : 'loss'}_${answer.state}`, {
              at: answer.sent_at ? format.instant(answer.sent_at) : '',
              why: answer.why ?? '',
            })}
          </div>
        )}
        <Group gap={8} mt={d.can_answer || wasSent ? 8 : 0}>
          {d.can_answer && (
            <Button size="compact-xs" variant="filled" onClick={() => setOpen(true)}>
              {t('disputes.answer')}
            </Button>
          )}
          {d.can_answer && !d.is_inquiry && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              loading={accept.isPending}
              onClick={() =>
                confirm({
                  title: t('disputes.acceptTitle'),
                  text: t('disputes.acceptText', { money: format.money(d.amount) }),
                  yes: t('disputes.acceptDo'),
                  run: () => accept.mutate({ dispute_id: d.id }),
                })
              }
            >
              {t('disputes.accept')}
            </Button>
          )}
          {wasSent && (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setOpen(true)}>
              {t('disputes.what')}
            </Button>
          )}
        </Group>
      </div>
      {open && <AnswerDialog dispute={d} onClose={() => setOpen(false)} />}
    </div>
  );
}
