import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showDecimal } from '../../components/edit/decimal';
import { figureWidth } from '../../components/figureWidth';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import type { Invoice, Line } from '../../ipc/types';
import classes from './editor.module.css';
import { LineEntries } from './LineEntries';
import { showPortion } from './portion';
import { rowsOf } from './useOrder';

/** The lines of a paper that stands. */
export function LinesTable({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const format = useFormat();
  const width = (show: (line: Line) => string, least: number) => figureWidth(invoice.lines.map(show), least);
  const quantity = (line: Line) => `${showDecimal(line.quantity, format.locale)} ${line.unit}`;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('invoices.description')}</th>
          <th className={table.num} style={{ width: width(quantity, 90) }}>
            {t('invoices.quantity')}
          </th>
          <th className={table.num} style={{ width: width((line) => format.amount(line.price), 92) }}>
            {t('invoices.price')}
          </th>
          <th className={table.num} style={{ width: width((line) => format.amount(line.amount), 104) }}>
            {invoice.currency}
          </th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(invoice).map(({ id, line, section }) =>
          section ? (
            <tr key={id} className={classes.section}>
              <td colSpan={3}>{section.title}</td>
              <td className={table.num}>{format.amount(section.amount)}</td>
            </tr>
          ) : (
            <tr key={id}>
              <td title={line.description}>
                {line.description} {line.entries > 0 && <LineEntries line={line} />}
                {line.expense_id && (
                  <Link to="/expenses" search={{ id: line.expense_id }} className={classes.entries}>
                    {t('expenses.one')}
                  </Link>
                )}
                {line.milestone_id && (
                  <Link to="/projects" search={{ milestone: line.milestone_id }} className={classes.entries}>
                    {t('milestones.one')}
                  </Link>
                )}
              </td>
              <td className={table.num}>
                {showDecimal(line.quantity, format.locale)} <span className={table.faint}>{line.unit}</span>
              </td>
              <td className={table.num}>
                {format.amount(line.price)}
                {line.discount && (
                  <span className={table.faint}> − {showPortion(line.discount.portion, invoice.currency, format)}</span>
                )}
              </td>
              <td className={`${table.num} ${table.strong}`}>{format.amount(line.amount)}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
