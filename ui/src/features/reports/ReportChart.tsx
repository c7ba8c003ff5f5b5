import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import classes from './reports.module.css';
import { useReportRequest, useReportSearch, useShown } from './search';
import { barsOf, daysOfKey, keysOf } from './span';

/** Time over the span, billable below; each bar opens its entries. */
export function ReportChart() {
  const { t } = useTranslation();
  const format = useFormat();
  const [search] = useReportSearch();
  const days = useShown();
  const bars = barsOf(days);
  const { from, to, client_id } = useReportRequest();
  const report = useRead('report.time', { by: bars, from, to, client_id }, { keep: true }).data;
  const rows = new Map(report?.rows.map((row) => [row.key, row]));
  const most = Math.max(1, ...(report?.rows ?? []).map((row) => row.seconds));
  const keys = keysOf(bars, days, format.weekStart);
  return (
    <ul className={classes.chart} aria-label={t(`reports.chart_${bars}`)} data-many={keys.length > 20 || undefined}>
      {keys.map((key) => {
        const row = rows.get(key);
        const seconds = row?.seconds ?? 0;
        const inside = daysOfKey(bars, key, days, format.weekStart);
        const words = t('reports.barWords', {
          days: inside.from === inside.to ? format.dayLong(inside.from) : format.dayRange(inside.from, inside.to),
          time: format.duration(seconds),
          billable: format.duration(row?.billable_seconds ?? 0),
        });
        return (
          <li key={key}>
            <Tooltip label={words}>
              <Link
                to="/time"
                search={{ view: 'list', client: search.client, ...inside }}
                aria-label={words}
                className={classes.column}
              >
                <span className={classes.fill} style={{ height: `${(seconds / most) * 100}%` }}>
                  <span
                    className={classes.billable}
                    style={{ height: `${seconds > 0 ? ((row?.billable_seconds ?? 0) / seconds) * 100 : 0}%` }}
                  />
                </span>
              </Link>
            </Tooltip>
            <span className={classes.tick} aria-hidden>
              {tick(bars, key, format)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function tick(bars: ReturnType<typeof barsOf>, key: string, format: Format): string {
  if (bars === 'month') return format.month(`${key}-01`).slice(0, 3);
  return String(Number(key.slice(8)));
}
