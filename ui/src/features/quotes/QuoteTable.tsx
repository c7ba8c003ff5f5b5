import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { figureWidth } from '../../components/figureWidth';
import { moneyColumn } from '../../components/moneyColumn';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import type { Id, QuoteRow } from '../../ipc/types';
import { fullNumber, QuoteTag } from './QuoteTag';

export function QuoteTable({ rows }: { rows: QuoteRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const money = moneyColumn(
    format,
    rows.map((row) => [row.total]),
  );
  const width = figureWidth(
    rows.map((row) => money.show([row.total])),
    92,
  );
  const open = (id: Id) => void navigate({ to: '/quotes/$id', params: { id } });
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th style={{ width: 128 }}>{t('invoices.number')}</th>
          <th style={{ width: '17%' }}>{t('invoices.client')}</th>
          <th>{t('invoices.subject')}</th>
          <th className={table.wide} style={{ width: 100 }}>
            {t('quotes.sentOn')}
          </th>
          <th style={{ width: 88 }}>{t('quotes.validUntil')}</th>
          <th style={{ width: 130 }}>{t('quotes.state')}</th>
          <th className={table.num} style={{ width }}>
            {money.currency ?? t('common.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-click onClick={() => open(row.id)}>
            <td>
              <button
                type="button"
                className={table.open}
                aria-label={fullNumber(row) || `${t('quotes.state_draft')} ${row.client_name}`}
                onClick={() => open(row.id)}
              >
                {fullNumber(row) || <span className={table.faint}>{t('quotes.state_draft')}</span>}
              </button>
            </td>
            <td title={row.client_name}>{row.client_name}</td>
            <td className={table.quiet} title={row.subject}>
              {row.subject}
            </td>
            <td className={`${table.quiet} ${table.wide}`}>{row.sent_on && format.dayShort(row.sent_on)}</td>
            <td className={table.quiet}>{row.valid_until && format.dayShort(row.valid_until)}</td>
            <td>
              <QuoteTag state={row.state} />
            </td>
            <td className={`${table.num} ${table.strong}`}>{money.show([row.total])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
