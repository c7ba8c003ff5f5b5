import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './month.module.css';

/** Days in the place of days, so that nothing jumps when they come. */
export function MonthSkeleton({ weeks }: { weeks: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.month} role="status" aria-label={t('common.loading')}>
      <div className={classes.names} style={{ height: 26 }} />
      <div className={classes.weeks}>
        {Array.from({ length: weeks }, (_, week) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the weeks are all alike and never move
          <div key={week} className={classes.week}>
            {Array.from({ length: 7 }, (_, day) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <div key={day} className={classes.day} data-inside>
                <Skeleton height={14} width={18} mt={5} radius={4} />
                {(week + day) % 3 === 0 && <Skeleton height={14} mt={7} radius={4} />}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
