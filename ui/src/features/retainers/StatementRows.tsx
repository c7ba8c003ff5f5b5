import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { PathLabel } from '../../components/PathLabel';
import { QueryView } from '../../components/QueryView';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Retainer, RetainerPeriod, RetainerStatementRow } from '../../ipc/types';
import classes from './retainers.module.css';
import { useAmount, usePeriodWords } from './useRetainers';

/** Each row behind the balance of a period, with what was left after it. */
export function StatementRows({ retainer, period }: { retainer: Retainer; period: RetainerPeriod }) {
  const { t } = useTranslation();
  const words = usePeriodWords();
  const query = useRead('retainer.statement', { id: retainer.id, period_on: period.from }, { keep: true });
  return (
    <>
      <SectionHead title={t('retainers.statement', { period: words(period) })} />
      <QueryView query={query}>
        {({ rows }) => (
          <table className={table.table}>
            <thead>
              <tr>
                <th style={{ width: 84 }}>{t('retainers.day')}</th>
                <th>{t('retainers.what')}</th>
                <th className={table.num} style={{ width: 92 }}>
                  {t('retainers.amount')}
                </th>
                <th className={table.num} style={{ width: 92 }}>
                  {t('retainers.balance')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row
                  key={`${row.kind} ${row.entry_id} ${row.line_id} ${row.amount} ${row.balance}`}
                  row={row}
                  retainer={retainer}
                />
              ))}
            </tbody>
          </table>
        )}
      </QueryView>
    </>
  );
}

function Row({ row, retainer }: { row: RetainerStatementRow; retainer: Retainer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const show = useAmount();
  const day = row.start ? format.civilOf(row.start).day : undefined;
  const amount = row.amount < 0 ? `−${show(-row.amount, retainer)}` : show(row.amount, retainer);
  const from = row.grants.map((g) => `${format.day(g.period_on)}: ${show(g.amount, retainer)}`).join(', ');
  return (
    <tr data-quiet={row.kind === 'over' || undefined}>
      <td className={table.quiet}>{day && format.dayShort(day)}</td>
      <td title={from ? t('retainers.fromGrants', { grants: from }) : undefined}>
        <span className={classes.what}>
          {row.entry_id ? (
            <>
              {row.path && <PathLabel path={row.path} />}
              {row.note && <span className={table.faint}> {row.note}</span>}
            </>
          ) : (
            t(`retainers.row_${row.kind}`)
          )}
          {row.kind === 'over' && <span className={classes.over}> {t('retainers.row_over')}</span>}
          {row.provisional && <span className={table.faint}> {t('retainers.running')}</span>}
          {row.invoice_id && (
            <Link to="/invoices/$id" params={{ id: row.invoice_id }} className={classes.link}>
              {' '}
              {row.invoice_number ?? t('retainers.fee_draft')}
            </Link>
          )}
        </span>
      </td>
      <td className={table.num}>{amount}</td>
      <td className={`${table.num} ${table.quiet}`}>{show(row.balance, retainer)}</td>
    </tr>
  );
}
