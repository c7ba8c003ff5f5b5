import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyUrl } from '../../components/CopyUrl';
import { confirm } from '../../components/confirm';
import { FieldRow } from '../../components/edit/FieldRow';
import { StatusTag } from '../../components/StatusTag';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { Milestone, StripeHold } from '../../ipc/types';
import { AmountDialog } from './AmountDialog';
import classes from './stripe.module.css';

const TONES = {
  waiting: 'neutral',
  parked: 'warn',
  offered: 'neutral',
  held: 'good',
  captured: 'good',
  released: 'neutral',
  closed: 'neutral',
} as const;

/** Money that the client lets be held on its card for a milestone. */
export function MilestoneHold({ milestone: m, ask }: { milestone: Milestone; ask?: boolean }) {
  const { t } = useTranslation();
  const there = useRead('stripe.holds', { milestone_id: m.id }).data;
  const [asking, setAsking] = useState(false);
  const hold = useWrite('stripe.hold', { onError: () => true });
  if (!there) return null;
  if (ask) {
    if (!there.can_ask || !m.amount) return null;
    return (
      <>
        <Button size="compact-sm" onClick={() => setAsking(true)}>
          {t('stripe.holdAsk')}
        </Button>
        {asking && (
          <AmountDialog
            title={t('stripe.holdTitle', { name: m.name })}
            hint={t('stripe.holdHint')}
            yes={t('stripe.holdDo')}
            usual={m.amount}
            run={(amount) => hold.mutateAsync({ milestone_id: m.id, amount })}
            onClose={() => setAsking(false)}
          />
        )}
      </>
    );
  }
  return there.holds.map((one) => <Hold key={one.id} hold={one} />);
}

function Hold({ hold: h }: { hold: StripeHold }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [taking, setTaking] = useState(false);
  const capture = useWrite('stripe.capture', { onError: () => true });
  const end = useWrite('stripe.hold_end');
  const hours = h.hours_left ?? 0;
  const left =
    hours >= 48 ? t('stripe.daysLeft', { count: Math.floor(hours / 24) }) : t('stripe.hoursLeft', { count: hours });
  const letGo = () =>
    confirm({
      title: t(h.state === 'held' ? 'stripe.letGoTitle' : 'stripe.closeTitle'),
      text: t(h.state === 'held' ? 'stripe.letGoText' : 'stripe.closeText'),
      yes: t(h.state === 'held' ? 'stripe.letGo' : 'stripe.close'),
      run: () => end.mutate({ hold_id: h.id }),
    });
  return (
    <FieldRow
      label={t('stripe.hold')}
      hint={
        h.why ??
        (h.state === 'held' && h.capture_before
          ? t('stripe.takeBefore', {
              day: `${format.dayShort(format.civilOf(h.capture_before).day)}, ${format.time(h.capture_before)}`,
            })
          : t(`stripe.holdSays_${h.state}`))
      }
    >
      <Group gap={8} className={classes.hold}>
        <span className="num">{format.money(h.captured ?? h.amount)}</span>
        <StatusTag tone={h.state === 'held' && hours < 72 ? 'warn' : TONES[h.state]}>
          {t(`stripe.hold_${h.state}`)}
          {h.state === 'held' && ` · ${left}`}
        </StatusTag>
        {h.state === 'held' && (
          <Button size="compact-xs" variant="filled" onClick={() => setTaking(true)}>
            {t('stripe.take')}
          </Button>
        )}
        {(h.state === 'held' || h.state === 'offered') && (
          <Button size="compact-xs" variant="subtle" color="gray" loading={end.isPending} onClick={letGo}>
            {t(h.state === 'held' ? 'stripe.letGo' : 'stripe.close')}
          </Button>
        )}
      </Group>
      {h.url && (
        <Group gap={6} wrap="nowrap" className={classes.url}>
          <CopyUrl url={h.url} />
        </Group>
      )}
      {taking && (
        <AmountDialog
          title={t('stripe.takeTitle')}
          hint={t('stripe.takeHint')}
          yes={t('stripe.takeDo')}
          usual={h.amount}
          run={(amount) => capture.mutateAsync({ hold_id: h.id, amount })}
          onClose={() => setTaking(false)}
        />
      )}
    </FieldRow>
  );
}
