import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../components/confirm';
import { SectionHead } from '../../components/edit/FieldRow';
import table from '../../components/table.module.css';
import { showDone } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { useWrite } from '../../ipc/query';
import type { Invoice } from '../../ipc/types';

/** What came in for an invoice. A mistaken payment is voided and stays to be seen, it is never deleted. */
export function Payments({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const annul = useWrite('payment.void', { onSuccess: () => showDone(t('invoices.voided')) });
  if (invoice.payments.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('invoices.payments')} />
      <table className={table.table}>
        <tbody>
          {invoice.payments.map((payment) => (
            <tr key={payment.id} className={payment.voided ? table.faint : undefined}>
              <td style={{ width: 120 }}>{format.day(payment.paid_on)}</td>
              <td className={table.quiet} title={payment.note}>
                {[payment.method, payment.note].filter(Boolean).join(' · ')}
              </td>
              <td className={table.num} style={{ textDecoration: payment.voided ? 'line-through' : undefined }}>
                {format.money(payment.amount)}
              </td>
              <td className={table.num} style={{ width: 110 }}>
                {payment.voided ? (
                  t('invoices.isVoid')
                ) : (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="gray"
                    onClick={() =>
                      confirm({
                        title: t('invoices.voidTitle', { amount: format.money(payment.amount) }),
                        text: t('invoices.voidText'),
                        yes: t('invoices.void'),
                        run: () => annul.mutate({ payment_id: payment.id }),
                      })
                    }
                  >
                    {t('invoices.void')}
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
