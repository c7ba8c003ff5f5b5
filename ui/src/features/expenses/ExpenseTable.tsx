import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { figureWidth } from '../../components/figureWidth';
import { moneyColumn } from '../../components/moneyColumn';
import { PathLabel } from '../../components/PathLabel';
import { StatusTag } from '../../components/StatusTag';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import type { ExpenseList, ExpenseView, Id } from '../../ipc/types';
import rows from '../time/list/ListView.module.css';
import { SelectAll } from '../time/list/SelectAll';
import type { useSelection } from '../time/list/useSelection';
import { STATES } from './expenseSearch';
import classes from './expenses.module.css';
import { useExpenseName } from './useExpenses';

interface Props {
  list: ExpenseList;
  selection: Omit<ReturnType<typeof useSelection>, 'chosen'>;
  selected?: Id;
  onOpen: (id: Id) => void;
}

export function ExpenseTable({ list, selection, selected, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useExpenseName();
  const { expenses, sums } = list;
  const gross = moneyColumn(format, [
    expenses.map((e) => e.gross),
    sums.map((s) => ({ minor: 0, currency: s.currency })),
  ]);
  const totals = sums.map((s) => gross.show([{ minor: s.gross_minor, currency: s.currency }]));
  const width = figureWidth([...expenses.map((e) => gross.show([e.gross])), ...totals], 110);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th style={{ width: 34 }}>
            <SelectAll
              ids={expenses.map((e) => e.id)}
              label={t('expenses.selectAll')}
              selected={selection.selected}
              setAll={selection.setAll}
            />
          </th>
          <th style={{ width: 92 }}>{t('expenses.day')}</th>
          <th>{t('expenses.merchant')}</th>
          <th className={table.wide} style={{ width: '16%' }}>
            {t('expenses.category')}
          </th>
          <th style={{ width: '20%' }}>{t('expenses.for')}</th>
          <th className={table.num} style={{ width }}>
            {t('expenses.paid')}
            {gross.currency ? ` ${gross.currency}` : ''}
          </th>
          <th style={{ width: 150 }}>{t('expenses.billing')}</th>
        </tr>
      </thead>
      <tbody>
        {expenses.map((e) => (
          <tr key={e.id} data-click data-on={e.id === selected || undefined} onClick={() => onOpen(e.id)}>
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box inside has the keys */}
            <td onClick={(event) => event.stopPropagation()}>
              <input
                type="checkbox"
                className={rows.box}
                aria-label={t('expenses.select', { name: name(e) })}
                checked={selection.selected.has(e.id)}
                onChange={(event) => selection.toggle(e.id, (event.nativeEvent as MouseEvent).shiftKey === true)}
              />
            </td>
            <td className={table.quiet}>{format.dayShort(e.spent_on)}</td>
            <td title={[name(e), e.note].filter(Boolean).join('\n')}>
              <button type="button" className={table.open} onClick={() => onOpen(e.id)}>
                {name(e)}
              </button>
              {e.note && e.note !== name(e) && <span className={table.faint}> {e.note}</span>}
              {e.files.length > 0 && (
                <IconPaperclip
                  className={classes.clip}
                  size={13}
                  stroke={1.6}
                  role="img"
                  aria-label={t('expenses.receipts', { count: e.files.length })}
                />
              )}
            </td>
            <td className={`${table.quiet} ${table.wide}`}>{e.category_name}</td>
            <td className={table.quiet}>
              {(e.client_id || e.project_id) && <PathLabel path={e} swatch={!!e.project_id} />}
            </td>
            <td className={`${table.num} ${table.strong}`}>{gross.show([e.gross])}</td>
            <td>
              <BillingTag expense={e} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {sums.map((sum, index) => (
          <tr key={sum.currency} className={classes.sum}>
            <td colSpan={4} className={classes.count}>
              {index === 0 && t('expenses.count', { count: list.count })}
              {index === 0 &&
                list.unbilled.length > 0 &&
                ` · ${t('expenses.toBill', { money: format.moneyList(list.unbilled) })}`}
            </td>
            <td className={table.wide} aria-hidden />
            <td className={`${table.num} ${table.strong}`}>{totals[index]}</td>
            <td aria-hidden />
          </tr>
        ))}
      </tfoot>
    </table>
  );
}

const TONE = {
  unbilled: 'warn',
  draft: 'neutral',
  billed: 'good',
  written_off: 'neutral',
  not_billable: 'neutral',
} as const;

export function BillingTag({ expense }: { expense: ExpenseView }) {
  const { t } = useTranslation();
  if (expense.billing === 'unbilled' && expense.needs_rate_to)
    return <StatusTag tone="bad">{t('expenses.needsRate', { currency: expense.needs_rate_to })}</StatusTag>;
  if (expense.billing === 'not_billable')
    return <span className={table.faint}>{t('expenses.state_not_billable')}</span>;
  // A retainer draws time, never an expense.
  const state = STATES.find((one) => one === expense.billing) ?? 'unbilled';
  return <StatusTag tone={TONE[state]}>{t(`expenses.state_${state}`)}</StatusTag>;
}
