import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { RecurringRhythm, UpcomingPeriod } from '../../ipc/types';
import { typed, WEEKDAYS } from './rhythm';
import type { RecurringSearch } from './routes';

export function useRecurringSearch() {
  const search = useSearch({ from: '/frame/recurring' });
  const navigate = useNavigate();
  const change = (next: Partial<RecurringSearch>, replace = false) =>
    void navigate({ to: '/recurring', search: (old: RecurringSearch) => ({ ...old, ...next }), replace });
  return { search, change };
}

/** 5 January 1970 was a Monday. */
export function useWeekdayName() {
  const { locale } = useFormat();
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return (weekday: string) =>
    format.format(new Date(Date.UTC(1970, 0, 5 + WEEKDAYS.indexOf(weekday as (typeof WEEKDAYS)[number]))));
}

/** "every 2 months, on the last day". */
export function useRhythmWords() {
  const { t } = useTranslation();
  const weekdayName = useWeekdayName();
  return (rhythm: RecurringRhythm): string => {
    const { every, interval, monthDay } = typed(rhythm);
    const words = t(`recurring.often_${every}`, { count: interval });
    if (rhythm.weekdays.length > 0)
      return `${words}, ${t('recurring.onWeekday', { day: rhythm.weekdays.map(weekdayName).join(', ') })}`;
    if (monthDay === null) return words;
    if (monthDay === -1) return `${words}, ${t('recurring.onLast')}`;
    if (monthDay < 0) return `${words}, ${t('recurring.onBeforeLast', { count: -1 - monthDay })}`;
    return `${words}, ${t('recurring.onDay', { day: monthDay })}`;
  };
}

export function usePeriodWords() {
  const format = useFormat();
  return ({ from, to }: Pick<UpcomingPeriod, 'from' | 'to'>) => (from && to ? format.dayRange(from, to) : '');
}
