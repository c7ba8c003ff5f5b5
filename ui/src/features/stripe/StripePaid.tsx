import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { StatusTag } from '../../components/StatusTag';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Id, StripeCharge, StripeRefund } from '../../ipc/types';
import { DisputeCard } from './DisputeCard';
import { RefundDialog } from './RefundDialog';
import classes from './stripe.module.css';

const REFUND_TONES = {
  waiting: 'neutral',
  parked: 'warn',
  dropped: 'neutral',
  pending: 'neutral',
  succeeded: 'good',
  failed: 'bad',
  canceled: 'neutral',
} as const;

/** What came through Stripe for an invoice, or by one payment, and what became of it. */
export function StripePaid({ of }: { of: { invoice_id: Id } | { payment_id: Id } }) {
  const { t } = useTranslation();
  const charges = useRead('stripe.paid', of).data?.charges ?? [];
  if (charges.length === 0) return null;
  return (
    <section>
      {charges.map((charge) => (
        <Charge key={charge.id} charge={charge} title={t('stripe.paid')} />
      ))}
    </section>
  );
}

function Charge({ charge, title }: { charge: StripeCharge; title: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [refunding, setRefunding] = useState(false);
  const open = charge.disputes.some((d) => d.state === 'needs_response' || d.state === 'under_review');
  return (
    <>
      <SectionHead title={title}>
        {charge.refundable.minor > 0 && !open && (
          <Button size="compact-xs" onClick={() => setRefunding(true)}>
            {t('stripe.refund')}
          </Button>
        )}
      </SectionHead>
      {charge.disputes.map((dispute) => (
        <DisputeCard key={dispute.id} dispute={dispute} />
      ))}
      <table className={table.table}>
        <tbody>
          <tr>
            <td style={{ width: 90 }} title={format.instant(charge.paid_at)}>
              {format.dayShort(format.civilOf(charge.paid_at).day)}
            </td>
            <td className={table.quiet} title={charge.charge}>
              {charge.fee ? t('stripe.fee', { money: format.money(charge.fee) }) : charge.charge}
            </td>
            <td className={table.num}>{format.money(charge.amount)}</td>
          </tr>
          {charge.refunds.map((refund) => (
            <Refund key={refund.id} refund={refund} />
          ))}
        </tbody>
      </table>
      {refunding && <RefundDialog charge={charge} onClose={() => setRefunding(false)} />}
    </>
  );
}

function Refund({ refund: r }: { refund: StripeRefund }) {
  const { t } = useTranslation();
  const format = useFormat();
  const gone = r.state === 'failed' || r.state === 'canceled' || r.state === 'dropped';
  return (
    <tr className={gone ? table.faint : undefined}>
      <td title={format.instant(r.at)}>{format.dayShort(format.civilOf(r.at).day)}</td>
      <td className={table.quiet} title={r.failure}>
        <StatusTag tone={REFUND_TONES[r.state]}>{t(`stripe.refund_${r.state}`)}</StatusTag>{' '}
        {r.credit_note_id && (
          <Link className={classes.link} to="/invoices/$id" params={{ id: r.credit_note_id }}>
            {r.credit_note_number}
          </Link>
        )}
        {r.failure && <span> {r.failure.replaceAll('_', ' ')}</span>}
      </td>
      <td className={table.num} style={{ textDecoration: gone ? 'line-through' : undefined }}>
        {format.money({ ...r.amount, minor: -r.amount.minor })}
      </td>
    </tr>
  );
}
