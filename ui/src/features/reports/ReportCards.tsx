import { useTranslation } from 'react-i18next';
import { MoneyFigures } from '../../components/MoneyFigures';
import { StatCard } from '../../components/StatCard';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { TimeReport } from '../../ipc/types';
import classes from './reports.module.css';
import { useReportRequest, useShown } from './search';

/** The sums, beside those of the span before. */
export function ReportCards({ report }: { report: TimeReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { before } = useShown();
  const request = useReportRequest();
  const former = useRead('report.time', { ...request, ...before }, { keep: true }).data;
  const days = format.dayRange(before.from, before.to);
  const share = report.total_seconds > 0 ? report.billable_seconds / report.total_seconds : 0;
  const then = (value: string | undefined) => value && t('reports.former', { value, days });
  return (
    <div className={classes.cards}>
      <StatCard
        label={t('reports.time')}
        value={format.duration(report.total_seconds)}
        hint={then(former && format.duration(former.total_seconds))}
      />
      <StatCard
        label={t('reports.billable')}
        value={format.duration(report.billable_seconds)}
        hint={t('reports.share', { percent: format.percent(share) })}
      />
      <StatCard
        label={t('reports.amount')}
        value={<MoneyFigures list={report.amounts} />}
        hint={then(former && (format.moneyList(former.amounts) || '–'))}
      />
      {report.profit.length > 0 && (
        <StatCard
          label={t('reports.profit')}
          value={<MoneyFigures list={report.profit} />}
          hint={t('reports.costs', { costs: format.moneyList(report.costs) || '–' })}
        />
      )}
    </div>
  );
}
