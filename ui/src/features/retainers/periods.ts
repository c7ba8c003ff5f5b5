import dayjs from 'dayjs';
import type { Day, Retainer } from '../../ipc/types';

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** First days of the period of today and of the two after it, counted from the first day as the core does. */
export function nextPeriods({ starts_on, ends_on, cadence }: Retainer, today: Day): Day[] {
  if (cadence === 'once') return [];
  const start = (n: number) =>
    dayjs(starts_on)
      .add(n * MONTHS[cadence], 'month')
      .format('YYYY-MM-DD');
  let n = 0;
  while (start(n + 1) <= today) n += 1;
  return [n, n + 1, n + 2].map(start).filter((day) => !ends_on || day <= ends_on);
}
