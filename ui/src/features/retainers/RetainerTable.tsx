import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../components/StatusTag';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import type { RetainerRow } from '../../ipc/types';
import { BalanceBar } from './BalanceBar';
import { useAmount, usePeriodWords } from './useRetainers';

interface Props {
  rows: RetainerRow[];
  selected?: string;
  onOpen: (id: string) => void;
}

export function RetainerTable({ rows, selected, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const show = useAmount();
  const periodWords = usePeriodWords();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('common.name')}</th>
          <th style={{ width: '17%' }}>{t('retainers.client')}</th>
          <th className={table.wide} style={{ width: 170 }}>
            {t('retainers.period')}
          </th>
          <th className={table.num} style={{ width: 110 }}>
            {t('retainers.there')}
          </th>
          <th style={{ width: 230 }}>{t('retainers.balance')}</th>
          <th style={{ width: 120 }}>{t('retainers.fee')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ retainer, balance }) => {
          const period = balance.periods[0];
          return (
            <tr
              key={retainer.id}
              data-click
              data-on={retainer.id === selected || undefined}
              onClick={() => onOpen(retainer.id)}
            >
              <td>
                <button type="button" className={table.open} onClick={() => onOpen(retainer.id)}>
                  {retainer.name}
                </button>
                {retainer.project_name && <span className={table.faint}> {retainer.project_name}</span>}
              </td>
              <td className={table.quiet}>{retainer.client_name}</td>
              <td className={`${table.quiet} ${table.wide}`}>
                {period ? periodWords(period) : t('retainers.startsOn', { day: format.day(retainer.starts_on) })}
              </td>
              <td className={table.num}>{period && show(period.granted + period.rolled_in, retainer)}</td>
              <td>
                {balance.state === 'ended' ? (
                  <StatusTag tone="neutral">{t('retainers.ended')}</StatusTag>
                ) : (
                  period && <BalanceBar period={period} measure={retainer} />
                )}
              </td>
              <td>
                {balance.due.length > 0 && (
                  <StatusTag tone="warn">{t('retainers.feesDue', { count: balance.due.length })}</StatusTag>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
