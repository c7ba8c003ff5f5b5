import { Button, Group } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StatCard } from '../../components/StatCard';
import { useFormat } from '../../format/useFormat';
import type { ImportReport, NameMatch } from '../../ipc/types';
import { DateOrderChoice } from './DateOrderChoice';
import { ImportRows } from './ImportRows';
import classes from './imports.module.css';
import type { DateOrder } from './useImport';

interface Props {
  report: ImportReport;
  busy: boolean;
  onOrder: (order: DateOrder) => void;
  onImport: (skipBad: boolean) => void;
  onReset: () => void;
}

/** What an import would do, or has done. */
export function ImportReportView({ report, busy, onOrder, onImport, onReset }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { accepted, duplicate, rejected, total_seconds, stated_seconds, written } = report;
  const nothing = accepted === 0;
  return (
    <>
      {written && (
        <div className={classes.done} role="status">
          <IconCircleCheck size={18} stroke={1.7} color="var(--green)" aria-hidden />
          {t('imports.done', { count: accepted, time: format.duration(total_seconds) })}
          <Link to="/time">{t('imports.showTime')}</Link>
        </div>
      )}
      <div className={classes.cards}>
        <StatCard
          label={t(written ? 'imports.imported' : 'imports.accepted')}
          value={format.number(accepted)}
          hint={span(report, format.dayRange)}
        />
        <StatCard label={t('imports.duplicate')} value={format.number(duplicate)} hint={t('imports.duplicateHint')} />
        <StatCard
          label={t('imports.rejected')}
          value={format.number(rejected)}
          hint={rejected > 0 ? t('imports.rejectedHint') : t('imports.noneRejected')}
          bad={rejected > 0}
        />
        <StatCard
          label={t('imports.time')}
          value={format.duration(total_seconds)}
          hint={t('imports.stated', { time: format.duration(stated_seconds) })}
        />
      </div>
      <dl className={classes.facts}>
        <Names label={t('imports.clients')} names={report.clients} />
        <Names label={t('imports.projects')} names={report.projects} />
        <Names label={t('imports.tasks')} names={report.tasks} />
        <dt>{t('imports.encoding')}</dt>
        <dd>{report.encoding}</dd>
        {report.date_order && (
          <>
            <dt>{t('imports.order')}</dt>
            <dd>
              {written ? (
                t(`imports.order_${report.date_order}`)
              ) : (
                <DateOrderChoice value={report.date_order} onChange={onOrder} />
              )}
            </dd>
          </>
        )}
      </dl>
      <ImportRows rows={report.rows} />
      <div className={classes.actions}>
        <Group gap={8}>
          {written ? (
            <Button onClick={onReset}>{t('imports.another')}</Button>
          ) : (
            <>
              <Button
                variant="filled"
                loading={busy}
                disabled={nothing || rejected > 0}
                onClick={() => onImport(false)}
              >
                {t('imports.import', { count: accepted })}
              </Button>
              {rejected > 0 && accepted > 0 && (
                <Button loading={busy} onClick={() => onImport(true)}>
                  {t('imports.skipBad', { count: rejected })}
                </Button>
              )}
              <Button variant="subtle" color="gray" onClick={onReset}>
                {t('common.cancel')}
              </Button>
            </>
          )}
        </Group>
        {!written && <span>{t(why(report))}</span>}
      </div>
    </>
  );
}

function why({ accepted, duplicate, rejected }: ImportReport) {
  if (accepted === 0 && rejected === 0 && duplicate > 0) return 'imports.allThere' as const;
  if (rejected > 0) return 'imports.allOrNothing' as const;
  return 'imports.dryRun' as const;
}

function span({ first_day, last_day }: ImportReport, range: (from: string, to: string) => string): string | undefined {
  return first_day && last_day ? range(first_day, last_day) : undefined;
}

function Names({ label, names }: { label: string; names: NameMatch[] }) {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  const created = names.filter((n) => n.action === 'created').length;
  const words = [
    created > 0 && t('imports.created', { count: created }),
    names.length > created && t('imports.matched', { count: names.length - created }),
  ].filter(Boolean);
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {words.join(', ')}
        <span className={classes.names}>
          {names.map((n) => (
            <span
              key={`${n.parent} ${n.name}`}
              data-new={n.action === 'created' || undefined}
              title={t(`imports.${n.action}`, { count: 1 })}
            >
              {n.parent ? `${n.parent} › ${n.name}` : n.name}
              {n.action === 'created' && <i> {t('imports.new')}</i>}
            </span>
          ))}
        </span>
      </dd>
    </>
  );
}
