import { useTranslation } from 'react-i18next';
import { DayNav } from '../../components/DayNav';
import { addDays, weekStartOf } from '../../format/dates';
import { useFormat } from '../../format/useFormat';
import { useTimeSearch } from './search';

/** The week that is shown, in the address. */
export function useWeekDay(): string {
  const [search] = useTimeSearch();
  const { today } = useFormat();
  return search.day ?? today();
}

export function WeekNav() {
  const { t } = useTranslation();
  const format = useFormat();
  const [, setSearch] = useTimeSearch();
  const day = useWeekDay();
  const from = weekStartOf(day, format.weekStart);
  return (
    <DayNav
      thing="week"
      shown={format.dayRange(from, addDays(from, 6))}
      day={day}
      words={{ before: t('time.previousWeek'), after: t('time.nextWeek'), now: t('time.thisWeek') }}
      onStep={(step) => setSearch({ day: addDays(day, 7 * step) })}
      onDay={(picked) => setSearch({ day: picked })}
    />
  );
}
