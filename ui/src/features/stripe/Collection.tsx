import { Button, Group } from '@mantine/core';
import { modals } from '@mantine/modals';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyUrl } from '../../components/CopyUrl';
import { confirm } from '../../components/confirm';
import { SectionHead } from '../../components/edit/FieldRow';
import { fieldWords } from '../../components/fieldWords';
import { StatusTag } from '../../components/StatusTag';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import type { RpcError } from '../../ipc/host';
import { useRead, useWrite } from '../../ipc/query';
import type { CollectedPeriod, CollectionEnd, Id, StripeCollection } from '../../ipc/types';
import classes from './stripe.module.css';

const TONES = {
  off: 'neutral',
  waiting: 'neutral',
  parked: 'warn',
  offered: 'neutral',
  expired: 'warn',
  closed: 'neutral',
  active: 'good',
  past_due: 'bad',
  paused: 'neutral',
  ending: 'warn',
  ended: 'neutral',
} as const;
const PERIOD_TONES = { waiting: 'neutral', paid: 'good', failed: 'bad', void: 'neutral' } as const;

/** What Stripe collects for a recurring invoice. Shown where Stripe is connected, or was asked for it. */
export function Collection({ id }: { id: Id }) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<RpcError | null>(null);
  const query = useRead('stripe.collection', { recurring_id: id });
  const c = query.data;
  if (!c || (c.state === 'off' && !c.can_ask)) return null;
  return (
    <section>
      <SectionHead title={t('collect.title')}>
        <Actions id={id} collection={c} onRefused={setRefused} />
      </SectionHead>
      <div className={classes.collects}>
        {c.state === 'off' ? <p>{t('collect.says')}</p> : <Told collection={c} />}
        {refused && (
          <p className={classes.warn} role="alert">
            {fieldWords(refused, t)}
          </p>
        )}
        {c.periods.length > 0 && (
          <table className={table.table}>
            <tbody>
              {c.periods.map((period) => (
                <Period key={period.id} period={period} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}

interface ActionsProps {
  id: Id;
  collection: StripeCollection;
  onRefused: (error: RpcError | null) => void;
}

function Actions({ id, collection: c, onRefused }: ActionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = {
    onSuccess: () => onRefused(null),
    onError: (error: RpcError) => {
      onRefused(error);
      return true;
    },
  };
  const ask = useWrite('stripe.collect', said);
  const update = useWrite('stripe.collect_amount', said);
  const end = useWrite('stripe.collect_end', said);
  const busy = ask.isPending || end.isPending || update.isPending;
  const to = (when: CollectionEnd) => end.mutate({ recurring_id: id, when });
  const make = () =>
    confirm({
      title: t('collect.askTitle', { money: format.money(c.amount) }),
      text: t('collect.askText', { money: format.money(c.amount) }),
      yes: t('collect.askDo'),
      run: () => ask.mutate({ recurring_id: id }),
    });
  const finish = () =>
    modals.open({
      title: t('collect.endTitle'),
      closeButtonProps: { 'aria-label': t('common.close') },
      children: (
        <>
          <p className={classes.note}>{t('collect.endText')}</p>
          <Group gap={8} justify="flex-end">
            <Button
              data-autofocus
              onClick={() => {
                modals.closeAll();
                to('period_end');
              }}
            >
              {t('collect.endLater')}
            </Button>
            <Button
              variant="filled"
              color="red"
              onClick={() => {
                modals.closeAll();
                to('now');
              }}
            >
              {t('collect.endNow')}
            </Button>
          </Group>
        </>
      ),
    });
  const open = c.state === 'offered' || c.state === 'waiting';
  const runs = c.state === 'active' || c.state === 'past_due' || c.state === 'paused';
  return (
    <Group gap={8}>
      {c.can_ask && (
        <Button size="compact-xs" loading={busy} onClick={make}>
          {t(c.state === 'off' || c.state === 'ended' ? 'collect.ask' : 'collect.anew')}
        </Button>
      )}
      {runs && c.other_amount && (
        <Button
          size="compact-xs"
          loading={busy}
          disabled={c.changes}
          onClick={() => update.mutate({ recurring_id: id })}
        >
          {t('collect.update', { now: format.money(c.other_amount) })}
        </Button>
      )}
      {c.state === 'ending' && (
        <Button size="compact-xs" loading={busy} disabled={c.changes} onClick={() => to('never')}>
          {t('collect.keep')}
        </Button>
      )}
      {(runs || c.state === 'ending') && (
        <Button size="compact-xs" variant="subtle" color="gray" loading={busy} disabled={c.changes} onClick={finish}>
          {t('collect.end')}
        </Button>
      )}
      {open && (
        <Button size="compact-xs" variant="subtle" color="gray" loading={busy} onClick={() => to('now')}>
          {t('collect.close')}
        </Button>
      )}
    </Group>
  );
}

function Told({ collection: c }: { collection: StripeCollection }) {
  const { t } = useTranslation();
  const format = useFormat();
  const values = {
    at: c.expires_at ? format.instant(c.expires_at) : '',
    day: format.day(c.next_on ?? c.ends_on ?? c.first_on ?? ''),
  };
  const says = c.state === 'active' && !c.next_on ? 'activeLast' : c.state;
  return (
    <>
      <Group gap={8}>
        <span className="num">{format.money(c.amount)}</span>
        <StatusTag tone={TONES[c.state]}>{t(`collect.state_${c.state}`)}</StatusTag>
      </Group>
      <p>{c.why ?? t(`collect.says_${says as 'active'}`, values)}</p>
      {c.changes && !c.why && <p>{t('collect.changes')}</p>}
      {c.other_amount && (
        <p>{t('collect.differs', { now: format.money(c.other_amount), charged: format.money(c.amount) })}</p>
      )}
      {c.off_beat && (
        <p className={classes.warn} role="alert">
          {t('collect.offBeat')}
        </p>
      )}
      {c.url && (
        <Group gap={6} wrap="nowrap" className={classes.url}>
          <CopyUrl url={c.url} />
        </Group>
      )}
    </>
  );
}

function Period({ period: p }: { period: CollectedPeriod }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr className={p.state === 'void' ? table.faint : undefined}>
      <td style={{ width: 110 }}>{format.day(p.period_on)}</td>
      <td className={table.quiet}>
        <StatusTag tone={PERIOD_TONES[p.state]}>{t(`collect.period_${p.state}`)}</StatusTag>{' '}
        {p.invoice_id && p.number && (
          <Link className={classes.link} to="/invoices/$id" params={{ id: p.invoice_id }}>
            {p.number}
          </Link>
        )}
        {p.url && (
          <Group gap={6} wrap="nowrap" className={classes.url} title={t('collect.payPage')}>
            <CopyUrl url={p.url} />
          </Group>
        )}
      </td>
      <td className={table.num}>{format.money(p.amount)}</td>
    </tr>
  );
}
