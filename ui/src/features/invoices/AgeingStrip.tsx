import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { Ageing } from '../../ipc/types';
import classes from './invoices.module.css';

const PARTS = [
  ['not_due', 'not_due_minor'],
  ['due_week', 'due_week_minor'],
  ['overdue', 'overdue_minor'],
] as const;

const LATE = ['to_30_minor', 'to_60_minor', 'to_90_minor', 'beyond_minor'] as const;

/** What is owed, by how late it is; one strip for each currency. */
export function AgeingStrip({ ageing }: { ageing: Ageing[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.strips}>
      {ageing
        .filter((a) => a.open_minor > 0)
        .map((a) => {
          const money = (minor: number) => format.money({ minor, currency: a.currency });
          return (
            <div key={a.currency} className={classes.strip}>
              <div className={classes.bar} aria-hidden>
                {PARTS.filter(([, key]) => a[key] > 0).map(([part, key]) => (
                  <span key={part} data-part={part} style={{ flexGrow: a[key] }} />
                ))}
              </div>
              <div className={classes.legend}>
                <span>
                  <b>{money(a.open_minor)}</b> {t('invoices.age_open')}
                </span>
                {PARTS.filter(([, key]) => a[key] > 0).map(([part, key]) => (
                  <span key={part} data-part={part}>
                    <b>{money(a[key])}</b> {t(`invoices.age_${part}`)}
                  </span>
                ))}
                {a.overdue_minor > 0 && (
                  <span className={classes.average}>
                    {LATE.filter((key) => a.overdue_by[key] > 0)
                      .map((key) => `${t(`invoices.late_${key}`)} ${money(a.overdue_by[key])}`)
                      .join(' · ')}
                  </span>
                )}
                {a.average_days_to_pay !== undefined && a.average_days_to_pay !== null && (
                  <span className={classes.average}>{t('invoices.averageDays', { count: a.average_days_to_pay })}</span>
                )}
              </div>
            </div>
          );
        })}
    </div>
  );
}
