import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { UpcomingPeriod } from '../../ipc/types';
import classes from './recurring.module.css';
import { usePeriodWords } from './useRecurring';

/** What comes next, and what is made at once because its day is past. */
export function Upcoming({ next, due }: { next: UpcomingPeriod[]; due: UpcomingPeriod[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const periodWords = usePeriodWords();
  return (
    <div className={classes.upcoming} aria-live="polite">
      {due.length > 0 && (
        <p className={classes.due}>
          {t('recurring.dueNow', { count: due.length, days: due.map((p) => format.day(p.on)).join(' · ') })}
        </p>
      )}
      <ol aria-label={t('recurring.nextDays')}>
        {next.map((period) => (
          <li key={period.on}>
            <span>{format.day(period.on)}</span>
            <small>{periodWords(period)}</small>
          </li>
        ))}
      </ol>
      {next.length === 0 && <p className={classes.quiet}>{t('recurring.nothingNext')}</p>}
    </div>
  );
}
