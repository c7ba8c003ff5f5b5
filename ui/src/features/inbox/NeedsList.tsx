import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import { useWrite } from '../../ipc/query';
import type { CalendarConflict, DueMilestone, Need, RetainerAlert } from '../../ipc/types';
import { AwayDialog } from '../away/AwayDialog';
import { useGapWords } from '../away/useGapWords';
import { ConflictDialog } from '../calendar/ConflictDialog';
import { problemWords } from '../invoices/problemWords';
import { OverlapDialog } from '../time/overlap/OverlapDialog';
import { CollectionNeed } from './CollectionNeed';
import { DisputeNeed } from './DisputeNeed';
import { HoldNeed } from './HoldNeed';
import { MessageNeed } from './MessageNeed';
import classes from './NeedsList.module.css';
import { Row } from './Row';

/** What waits for the user, each with the one thing to do about it. */
const NEED_WORDS = {
  suspend: 'today.needSuspend',
  zone_changed: 'today.needZone',
  clock_step: 'today.needClock',
  clock_back: 'today.needClock',
  long_run: 'today.needLongRun',
} as const;

export function NeedsList({ needs }: { needs: Need[] }) {
  return (
    <ul className={classes.list}>
      {needs.map((need) => (
        <NeedRow key={keyOf(need)} need={need} />
      ))}
    </ul>
  );
}

function keyOf(need: Need): string {
  switch (need.kind) {
    case 'overdue_invoice':
      return need.invoice_id;
    case 'finding':
      return need.finding.id;
    case 'away':
      return need.gap.id;
    case 'overlap':
      return `${need.entry_id} ${need.other_id}`;
    case 'task_overdue':
      return need.task_id;
    case 'retainer':
      return need.alert.retainer_id;
    case 'milestone':
      return need.due.id;
    case 'dispute':
    case 'hold':
      return need.due.id;
    case 'collection':
      return need.failed.id;
    case 'recurring_refused':
      return need.refused.invoice_id;
    case 'recurring_draft':
      return need.made.invoice_id;
    case 'quote_ends':
      return need.quote_id;
    case 'calendar_conflict':
      return need.conflict.id;
    case 'message':
      return need.thread.id;
    case 'reconnect':
      return need.connection_id;
  }
}

function NeedRow({ need }: { need: Need }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const resolve = useWrite('finding.resolve');
  const [deciding, setDeciding] = useState(false);
  const gapWords = useGapWords();
  const bold = { b: <b /> };
  switch (need.kind) {
    case 'overdue_invoice':
      return (
        <Row
          action={t('today.look')}
          onAction={() => void navigate({ to: '/invoices/$id', params: { id: need.invoice_id } })}
        >
          <Trans
            t={t}
            i18nKey="today.needOverdue"
            count={need.days}
            values={{ number: need.number, client: need.client_name, amount: format.money(need.amount) }}
            components={bold}
          />
        </Row>
      );
    case 'finding': {
      const { finding } = need;
      const asItIs = finding.kind === 'zone_changed' || finding.kind === 'long_run';
      const values = {
        name: need.note || t('timer.untitled'),
        wall: format.duration(finding.wall_seconds),
        steady: format.duration(finding.steady_seconds),
      };
      const decide = () =>
        modals.open({
          title: t('today.decide'),
          closeButtonProps: { 'aria-label': t('common.close') },
          children: (
            <div className={classes.choice}>
              <Button onClick={() => choose(false)} data-autofocus>
                {t(asItIs ? 'time.keepAsIs' : 'time.keepWall', { duration: values.wall })}
              </Button>
              {finding.kind !== 'zone_changed' && (
                <Button onClick={() => choose(true)}>
                  {t(finding.kind === 'long_run' ? 'away.endAfter' : 'time.keepSteady', { duration: values.steady })}
                </Button>
              )}
            </div>
          ),
        });
      const choose = (use_steady: boolean) => {
        modals.closeAll();
        resolve.mutate({ id: finding.id, use_steady });
      };
      return (
        <Row action={t('today.decide')} onAction={decide}>
          <Trans t={t} i18nKey={NEED_WORDS[finding.kind]} values={values} components={bold} />
        </Row>
      );
    }
    case 'away':
      return (
        <Row action={t('today.decide')} onAction={() => setDeciding(true)}>
          <Trans
            t={t}
            i18nKey="away.need"
            values={{ when: gapWords.when(need.gap), length: gapWords.length(need.gap), name: gapWords.what(need.gap) }}
            components={bold}
          />
          <AwayDialog opened={deciding} onClose={() => setDeciding(false)} />
        </Row>
      );
    case 'overlap':
      return (
        <Row action={t('today.decide')} onAction={() => setDeciding(true)}>
          <Trans
            t={t}
            i18nKey="today.needOverlap"
            values={{ duration: format.duration(need.seconds) }}
            components={bold}
          />
          <OverlapDialog id={deciding ? need.entry_id : undefined} onClose={() => setDeciding(false)} />
        </Row>
      );
    case 'task_overdue':
      return (
        <Row
          action={t('today.look')}
          onAction={() => void navigate({ to: '/tasks', search: { id: need.task_id } as never })}
        >
          <Trans
            t={t}
            i18nKey="today.needTask"
            values={{ name: need.name, day: format.dayRelative(need.due_on) }}
            components={bold}
          />
        </Row>
      );
    case 'message':
      return <MessageNeed thread={need.thread} />;
    case 'calendar_conflict':
      return <ConflictNeed conflict={need.conflict} />;
    case 'reconnect':
      return (
        <Row
          action={t('today.look')}
          onAction={() => void navigate({ to: '/settings', search: { section: 'connections' } as never })}
        >
          <Trans t={t} i18nKey="calendar.needReconnect" values={{ name: need.name }} components={bold} />
        </Row>
      );
    case 'milestone':
      return <MilestoneNeed due={need.due} />;
    case 'dispute':
      return <DisputeNeed due={need.due} />;
    case 'hold':
      return <HoldNeed due={need.due} />;
    case 'collection':
      return <CollectionNeed failed={need.failed} />;
    case 'retainer':
      return <RetainerNeed alert={need.alert} />;
    case 'recurring_refused':
      return (
        <Row
          action={t('today.look')}
          onAction={() => void navigate({ to: '/invoices/$id', params: { id: need.refused.invoice_id } })}
        >
          <Trans
            t={t}
            i18nKey="recurring.need"
            values={{
              name: need.refused.name,
              client: need.refused.client_name,
              why: need.refused.why.map((problem) => problemWords(problem, t)).join(' '),
            }}
            components={bold}
          />
        </Row>
      );
    case 'recurring_draft':
      return (
        <Row
          action={t('today.look')}
          onAction={() => void navigate({ to: '/invoices/$id', params: { id: need.made.invoice_id } })}
        >
          <Trans
            t={t}
            i18nKey="today.needDraft"
            values={{
              name: need.made.name,
              client: need.made.client_name,
              day: format.dayRelative(need.made.period_on),
            }}
            components={bold}
          />
        </Row>
      );
    case 'quote_ends':
      return (
        <Row
          action={t('today.look')}
          onAction={() => void navigate({ to: '/quotes/$id', params: { id: need.quote_id } })}
        >
          <Trans
            t={t}
            i18nKey={need.days_left < 0 ? 'today.needQuoteOver' : 'today.needQuoteEnds'}
            values={{
              number: need.number,
              client: need.client_name,
              day: format.dayRelative(need.valid_until),
              amount: format.money(need.amount),
            }}
            components={bold}
          />
        </Row>
      );
  }
}

/** Used up to a threshold, gone over, or with a fee to bill; each in its own words. */
function RetainerNeed({ alert }: { alert: RetainerAlert }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const bold = { b: <b /> };
  const show = (amount: number) =>
    alert.unit === 'hours' ? format.duration(amount) : format.money({ minor: amount, currency: alert.currency });
  const values = {
    name: alert.name,
    client: alert.client_name,
    percent: format.percent(alert.percent / 100),
    left: show(Math.max(alert.left, 0)),
    over: show(alert.over),
  };
  const used = alert.reached != null || alert.over > 0;
  return (
    <Row
      action={t('today.look')}
      onAction={() => void navigate({ to: '/retainers', search: { id: alert.retainer_id } as never })}
    >
      {used && (
        <Trans
          t={t}
          i18nKey={alert.over > 0 ? 'today.needRetainerOver' : 'today.needRetainer'}
          values={values}
          components={bold}
        />
      )}
      {used && alert.fees_due > 0 && ' '}
      {alert.fees_due > 0 && (
        <Trans t={t} i18nKey="today.needFees" count={alert.fees_due} values={values} components={bold} />
      )}
    </Row>
  );
}

/** Due within a week, or overdue. */
function MilestoneNeed({ due }: { due: DueMilestone }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const values = {
    name: due.name,
    project: [due.client_name, due.project_name].filter(Boolean).join(' › '),
    day: format.dayRelative(due.due_on),
  };
  return (
    <Row
      action={t('today.look')}
      onAction={() => void navigate({ to: '/projects', search: { id: due.project_id, milestone: due.id } })}
    >
      <Trans
        t={t}
        i18nKey={due.days < 0 ? 'milestones.needOverdue' : 'milestones.needSoon'}
        values={values}
        components={{ b: <b /> }}
      />
    </Row>
  );
}

/** Changed here and in the calendar that it stands in. */
function ConflictNeed({ conflict }: { conflict: CalendarConflict }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [deciding, setDeciding] = useState(false);
  const values = {
    title: conflict.mine.title,
    mine: format.dayRelative(conflict.mine.on),
    theirs: format.dayRelative(conflict.theirs.on),
  };
  return (
    <Row action={t('today.decide')} onAction={() => setDeciding(true)}>
      <Trans t={t} i18nKey={`calendar.needConflict_${conflict.kind}`} values={values} components={{ b: <b /> }} />
      {deciding && <ConflictDialog conflict={conflict} onClose={() => setDeciding(false)} />}
    </Row>
  );
}
