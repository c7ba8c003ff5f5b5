import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { Today } from '../../ipc/types';
import classes from './WeekBars.module.css';

/** Hours a day from zero, with the figure on each bar; the week grid behind it is the table. */
export function WeekBars({ today }: { today: Today }) {
  const { t } = useTranslation();
  const format = useFormat();
  const top = Math.max(today.goal_seconds, ...today.week_seconds, 1);
  return (
    <section>
      <div className={classes.head}>
        <h2 className={classes.label}>{t('today.week')}</h2>
        <Link to="/time" search={{ view: 'week' }} className={classes.link}>
          {t('today.weekLink')}
        </Link>
      </div>
      <ol className={classes.bars}>
        {today.week_days.map((day, index) => {
          const seconds = today.week_seconds[index] ?? 0;
          return (
            <li key={day} data-today={day === today.day.day || undefined}>
              <span className={classes.figure}>{seconds > 0 ? format.duration(seconds) : ''}</span>
              <span className={classes.bar} style={{ height: `${(seconds * 84) / top}px` }} />
              <span className={classes.day}>{format.weekday(day)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
