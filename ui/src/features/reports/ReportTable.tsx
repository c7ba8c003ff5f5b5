import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { figureWidth } from '../../components/figureWidth';
import { moneyColumn } from '../../components/moneyColumn';
import { Swatch } from '../../components/Swatch';
import table from '../../components/table.module.css';
import { type Format, useFormat } from '../../format/useFormat';
import type { Money, ReportBy, ReportRow, TimeReport } from '../../ipc/types';
import type { TimeSearch } from '../time/search';
import classes from './reports.module.css';
import { type Days, daysOfKey } from './span';

interface Level {
  row: ReportRow;
  by: ReportBy;
  /** What the rows above it say of where its entries are. */
  search: TimeSearch;
  under: boolean;
}

/** Each row opens its entries. */
export function ReportTable({ report }: { report: TimeReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const all = report.rows.flatMap((row) => [row, ...row.rows]);
  const money = moneyColumn(
    format,
    all.flatMap((row) => [row.amounts, row.costs, row.profit]),
  );
  const inCurrency = money.currency ? ` ${money.currency}` : '';
  const wide = (pick: (row: ReportRow) => Money[]) =>
    figureWidth(
      all.map((row) => money.show(pick(row))),
      104,
    );
  const profits = report.profit.length > 0;
  const days = { from: report.from, to: report.to };
  const levels = report.rows.flatMap((row): Level[] => {
    const search: TimeSearch & Days = { view: 'list', ...days, ...searchOf(report.by, row, days, format) };
    const top = { row, by: report.by, search, under: false };
    const { then_by } = report;
    if (!then_by) return [top];
    const below = row.rows.map((inner) => ({
      row: inner,
      by: then_by,
      search: { ...search, ...searchOf(then_by, inner, search, format) },
      under: true,
    }));
    return [top, ...below];
  });
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t(`reports.by_${report.by}`)}</th>
          <th className={table.num} style={{ width: 92 }}>
            {t('reports.time')}
          </th>
          <th className={table.wide} style={{ width: '18%' }}>
            {t('reports.shareHead')}
          </th>
          <th className={table.num} style={{ width: 106 }}>
            {t('reports.billable')}
          </th>
          <th className={table.num} style={{ width: wide((row) => row.amounts) }}>
            {t('reports.amount')}
            {inCurrency}
          </th>
          {profits && (
            <>
              <th className={`${table.num} ${table.wide}`} style={{ width: wide((row) => row.costs) }}>
                {t('reports.cost')}
                {inCurrency}
              </th>
              <th className={table.num} style={{ width: wide((row) => row.profit) }}>
                {t('reports.profit')}
                {inCurrency}
              </th>
            </>
          )}
          <th className={`${table.num} ${table.wide}`} style={{ width: 76 }}>
            {t('reports.entries')}
          </th>
        </tr>
      </thead>
      <tbody>
        {levels.map(({ row, by, search, under }) => (
          <tr key={`${JSON.stringify(search)} ${row.key}`} data-under={under || undefined} className={classes.row}>
            <td>
              <span className={classes.name}>
                {row.color && <Swatch color={row.color} />}
                <Link to="/time" search={search} className={table.open}>
                  {nameOf(by, row, format) || t(`reports.none_${by}`)}
                </Link>
              </span>
            </td>
            <td className={table.num}>{format.duration(row.seconds)}</td>
            <td className={table.wide} aria-hidden>
              <span className={classes.meter}>
                <span style={{ width: `${(row.seconds / Math.max(1, report.total_seconds)) * 100}%` }} />
              </span>
            </td>
            <td className={table.num}>{format.duration(row.billable_seconds)}</td>
            <td className={table.num}>{money.show(row.amounts)}</td>
            {profits && (
              <>
                <td className={`${table.num} ${table.wide}`}>{money.show(row.costs)}</td>
                <td className={table.num}>{money.show(row.profit)}</td>
              </>
            )}
            <td className={`${table.num} ${table.wide}`}>{format.number(row.entries)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className={classes.total}>
          <th scope="row">{t('reports.total')}</th>
          <td className={table.num}>{format.duration(report.total_seconds)}</td>
          <td className={table.wide} />
          <td className={table.num}>{format.duration(report.billable_seconds)}</td>
          <td className={table.num}>{money.show(report.amounts)}</td>
          {profits && (
            <>
              <td className={`${table.num} ${table.wide}`}>{money.show(report.costs)}</td>
              <td className={table.num}>{money.show(report.profit)}</td>
            </>
          )}
          <td className={table.wide} />
        </tr>
      </tfoot>
    </table>
  );
}

function nameOf(by: ReportBy, row: ReportRow, format: Format): string {
  const inside = daysOfKey(by, row.key, { from: '0000-01-01', to: '9999-12-31' }, format.weekStart);
  if (by === 'day') return format.dayLong(row.key);
  if (by === 'week') return format.dayRange(inside.from, inside.to);
  if (by === 'month') return `${format.month(inside.from)} ${row.key.slice(0, 4)}`;
  return row.label;
}

/** Where a row's entries are; what belongs to nothing is found in its group. */
function searchOf(by: ReportBy, row: ReportRow, days: Days, format: Format): TimeSearch {
  if (by === 'day' || by === 'week' || by === 'month') return daysOfKey(by, row.key, days, format.weekStart);
  return row.id ? { [by]: row.id } : { group: by };
}
