import { useTranslation } from 'react-i18next';
import { figureWidth } from '../../components/figureWidth';
import { moneyColumn } from '../../components/moneyColumn';
import { StatusTag } from '../../components/StatusTag';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import type { Id, PaymentRow } from '../../ipc/types';

interface Props {
  rows: PaymentRow[];
  selected?: Id;
  onOpen: (id: Id) => void;
}

/** What a refund took away stands with a true minus. */
export const signed = (row: PaymentRow) =>
  row.kind === 'refund' ? { ...row.amount, minor: -row.amount.minor } : row.amount;

export function PaymentTable({ rows, selected, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = moneyColumn(
    format,
    rows.map((row) => [row.amount]),
  );
  const width = figureWidth(
    rows.map((row) => amount.show([signed(row)])),
    110,
  );
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th style={{ width: 100 }}>{t('payments.day')}</th>
          <th>{t('payments.client')}</th>
          <th style={{ width: '26%' }}>{t('payments.settles')}</th>
          <th className={table.wide} style={{ width: '20%' }}>
            {t('payments.how')}
          </th>
          <th className={table.num} style={{ width }}>
            {t('payments.amount')}
            {amount.currency ? ` ${amount.currency}` : ''}
          </th>
          <th style={{ width: 150 }}>{t('payments.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            data-click
            data-on={row.id === selected || undefined}
            className={row.voided ? table.faint : undefined}
            onClick={() => onOpen(row.id)}
          >
            <td className={table.quiet}>{format.dayShort(row.paid_on)}</td>
            <td>
              <button type="button" className={table.open} onClick={() => onOpen(row.id)}>
                {row.client_name}
              </button>
            </td>
            <td className={table.quiet}>
              {row.settles.flatMap((s) => (s.number && s.payment_id ? [s.number] : [])).join(', ')}
            </td>
            <td className={`${table.quiet} ${table.wide}`} title={row.note}>
              {[row.method, row.reference].filter(Boolean).join(' · ')}
            </td>
            <td
              className={`${table.num} ${table.strong}`}
              style={{ textDecoration: row.voided ? 'line-through' : undefined }}
            >
              {amount.show([signed(row)])}
            </td>
            <td>
              <PaymentTag row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function PaymentTag({ row }: { row: PaymentRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (row.voided) return <StatusTag tone="neutral">{t('invoices.isVoid')}</StatusTag>;
  if (row.kind === 'refund') return <StatusTag tone="neutral">{t('payments.refund')}</StatusTag>;
  if (row.left.minor > 0) {
    return <StatusTag tone="warn">{t('payments.leftOf', { money: format.money(row.left) })}</StatusTag>;
  }
  return <StatusTag tone="good">{t('payments.used')}</StatusTag>;
}
