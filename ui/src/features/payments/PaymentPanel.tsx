import { Anchor, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { SectionHead } from '../../components/edit/FieldRow';
import { QueryView } from '../../components/QueryView';
import { SidePanel } from '../../components/SidePanel';
import { saveFile } from '../../components/saveFile';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import { rpc } from '../../ipc/rpc';
import type { Id, PaymentRow } from '../../ipc/types';
import { MailButton } from '../mail/MailButton';
import { MailLog } from '../mail/MailLog';
import { StripePaid } from '../stripe/StripePaid';
import { PaymentTag, signed } from './PaymentTable';
import classes from './payments.module.css';
import { RefundCredit } from './RefundCredit';
import { UseCredit } from './UseCredit';
import { useVoid } from './usePayments';

export function PaymentPanel({ id, onClose }: { id: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useRead('payment.show', { payment_id: id });
  const row = query.data;
  return (
    <SidePanel
      opened
      onClose={onClose}
      size={460}
      title={
        <span className={classes.head}>
          {t(row?.kind === 'refund' ? 'payments.refund' : 'payments.one')}
          {row && <PaymentTag row={row} />}
        </span>
      }
    >
      <QueryView query={query}>{(data) => <Content row={data} />}</QueryView>
    </SidePanel>
  );
}

function Content({ row }: { row: PaymentRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const annul = useVoid();
  const [doing, setDoing] = useState<'use' | 'refund' | null>(null);
  const facts: [string, string][] = [
    [t('payments.day'), format.dayLong(row.paid_on)],
    [t('invoices.method'), row.method],
    [t('payments.reference'), row.reference],
    [t('payments.fee'), row.fee.minor > 0 ? format.money(row.fee) : ''],
    [
      t('payments.worth'),
      row.worth
        ? t('payments.worthOf', { from: row.amount.currency, to: row.worth.currency, rate: row.worth.rate })
        : '',
    ],
    [t('common.note'), row.note],
  ];
  return (
    <>
      <p className={classes.amount}>{format.money(signed(row))}</p>
      <Anchor component={Link} to="/clients" search={{ id: row.client_id } as never} size="sm">
        {row.client_name}
      </Anchor>
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
      {!row.voided && (
        <Group gap={8} my={14}>
          {row.left.minor > 0 && (
            <>
              <Button variant="filled" onClick={() => setDoing('use')}>
                {t('payments.use')}
              </Button>
              <Button onClick={() => setDoing('refund')}>{t('payments.payBack')}</Button>
            </>
          )}
          <Button onClick={() => void saveFile(rpc('payment.receipt', { payment_id: row.id }), t)}>
            {t('payments.receipt')}
          </Button>
          <MailButton about={{ about: 'payment', id: row.id }} name={t('payments.receipt')} />
          <Button
            variant="subtle"
            color="red"
            onClick={() =>
              confirm({
                title: t('payments.voidTitle', { amount: format.money(row.amount) }),
                text: t(row.kind === 'refund' ? 'payments.voidRefundText' : 'invoices.voidText'),
                yes: t('invoices.void'),
                // What is refused is told by a toast.
                run: () => void annul(row).catch(() => undefined),
              })
            }
          >
            {t('payments.void')}
          </Button>
        </Group>
      )}
      <Settled row={row} />
      <MailLog of={{ about_id: row.id }} />
      {row.kind === 'payment' && <StripePaid of={{ payment_id: row.id }} />}
      {doing === 'use' && <UseCredit row={row} onClose={() => setDoing(null)} />}
      {doing === 'refund' && <RefundCredit client={row.client_id} credit={row.left} onClose={() => setDoing(null)} />}
    </>
  );
}

function Settled({ row }: { row: PaymentRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (row.settles.length === 0) return null;
  const refund = row.kind === 'refund';
  return (
    <section>
      <SectionHead title={t(refund ? 'payments.takenFrom' : 'payments.settles')} />
      <table className={table.table}>
        <tbody>
          {row.settles.map((s) => (
            <tr key={s.id} className={s.voided ? table.faint : undefined}>
              <td>
                {s.invoice_id ? (
                  <Link to="/invoices/$id" params={{ id: s.invoice_id }} className={classes.link}>
                    {s.number}
                  </Link>
                ) : refund ? (
                  s.credit_note_number || s.reference || t('payments.one')
                ) : (
                  t('payments.refund')
                )}
              </td>
              <td className={table.quiet} style={{ width: 110 }}>
                {format.day(s.settled_on)}
              </td>
              <td className={table.num} style={{ width: 190, textDecoration: s.voided ? 'line-through' : undefined }}>
                {s.taken.currency !== s.amount.currency && (
                  <span className={table.quiet}>{format.money(s.taken)} = </span>
                )}
                {format.money(s.amount)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
