import { useTranslation } from 'react-i18next';
import { figureWidth } from '../../components/figureWidth';
import { moneyColumn } from '../../components/moneyColumn';
import { StatusTag } from '../../components/StatusTag';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import type { RecurringView } from '../../ipc/types';
import { useRhythmWords } from './useRecurring';

interface Props {
  rows: RecurringView[];
  selected?: string;
  onOpen: (id: string) => void;
}

export function RecurringTable({ rows, selected, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const rhythmWords = useRhythmWords();
  const money = moneyColumn(
    format,
    rows.map((r) => [r.net]),
  );
  const width = figureWidth(
    rows.map((r) => money.show([r.net])),
    110,
  );
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('common.name')}</th>
          <th style={{ width: '18%' }}>{t('invoices.client')}</th>
          <th className={table.wide} style={{ width: '24%' }}>
            {t('recurring.rhythm')}
          </th>
          <th style={{ width: 112 }}>{t('recurring.next')}</th>
          <th style={{ width: 152 }}>{t('invoices.state')}</th>
          <th className={table.num} style={{ width }}>
            {t('recurring.net')}
            {money.currency ? ` ${money.currency}` : ''}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((rule) => (
          <tr key={rule.id} data-click data-on={rule.id === selected || undefined} onClick={() => onOpen(rule.id)}>
            <td>
              <button type="button" className={table.open} onClick={() => onOpen(rule.id)}>
                {rule.name}
              </button>
            </td>
            <td className={table.quiet}>{rule.client_name}</td>
            <td className={`${table.quiet} ${table.wide}`}>{rhythmWords(rule.rhythm)}</td>
            <td className={table.quiet}>
              {rule.state === 'active' && rule.next[0] ? format.dayRelative(rule.next[0].on) : ''}
            </td>
            <td>
              <State rule={rule} />
            </td>
            <td className={table.num}>{money.show([rule.net])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What holds it up comes before how it goes. */
export function State({ rule }: { rule: RecurringView }) {
  const { t } = useTranslation();
  if (rule.runs[0]?.refused.length) return <StatusTag tone="bad">{t('recurring.refusedTag')}</StatusTag>;
  const tone = rule.state === 'active' ? 'good' : rule.state === 'paused' ? 'warn' : 'neutral';
  return <StatusTag tone={tone}>{t(`recurring.state_${rule.state}`)}</StatusTag>;
}
