import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { SectionHead } from '../../components/edit/FieldRow';
import table from '../../components/table.module.css';
import { showDone } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { useWrite } from '../../ipc/query';
import type { Invoice, Settlement } from '../../ipc/types';

/** What settles an invoice. Nothing of it is ever deleted: what is taken back stays to be seen. */
export function Payments({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const annul = useWrite('payment.void', { onSuccess: () => showDone(t('invoices.voided')) });
  const free = useWrite('payment.unallocate', { onSuccess: () => showDone(t('invoices.takenOff')) });
  if (invoice.settlements.length === 0) return null;

  /** A payment of this invoice alone is voided; what came with others, from credit or by a write-off is taken off it. */
  function takeBack(settlement: Settlement) {
    const { payment_id, taken, amount } = settlement;
    const whole = payment_id && settlement.source === 'payment';
    confirm({
      title: t(whole ? 'invoices.voidTitle' : 'invoices.takeOffTitle', {
        amount: format.money(whole ? taken : amount),
      }),
      text: t(whole ? 'invoices.voidText' : 'invoices.takeOffText'),
      yes: t(whole ? 'invoices.void' : 'invoices.takeOff'),
      run: () => (whole ? annul.mutate({ payment_id }) : free.mutate({ allocation_id: settlement.id })),
    });
  }

  return (
    <section>
      <SectionHead title={t('invoices.payments')} />
      <table className={table.table}>
        <tbody>
          {invoice.settlements.map((s) => (
            <tr key={s.id} className={s.voided ? table.faint : undefined}>
              <td style={{ width: 120 }}>{format.day(s.settled_on)}</td>
              <td className={table.quiet} title={s.note}>
                {[
                  s.source === 'payment' ? s.method : t(`invoices.source_${s.source}`),
                  s.credit_note_number,
                  s.reference,
                  s.note,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </td>
              <td className={table.num} style={{ textDecoration: s.voided ? 'line-through' : undefined }}>
                {s.taken.currency !== s.amount.currency && (
                  <span className={table.quiet}>{format.money(s.taken)} = </span>
                )}
                {format.money(s.amount)}
              </td>
              <td className={table.num} style={{ width: 110 }}>
                {s.voided ? (
                  t('invoices.isVoid')
                ) : (
                  <Button size="compact-xs" variant="subtle" color="gray" onClick={() => takeBack(s)}>
                    {t(s.source === 'payment' ? 'invoices.void' : 'invoices.takeOff')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
