import { Group, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import type { RecurringRhythm } from '../../ipc/types';
import { EVERY, type Every, type Typed, WEEKDAYS } from './rhythm';
import { useWeekdayName } from './useRecurring';

interface Props {
  value: Typed;
  /** What the rule said before, where it says more than the form. */
  kept?: RecurringRhythm;
  onChange: (next: Typed) => void;
}

const MONTH_DAYS = Array.from({ length: 31 }, (_, n) => n + 1);

/** How often, on which day, and until when. */
export function RhythmFields({ value, kept, onChange }: Props) {
  const { t } = useTranslation();
  const weekdayName = useWeekdayName();
  const set = (part: Partial<Typed>) => onChange({ ...value, ...part });
  const monthly = value.every === 'month' || value.every === 'quarter' || value.every === 'year';
  const special = value.monthDay !== null && value.monthDay < -1 ? [value.monthDay] : [];
  const days = [
    { value: 'first', label: t('recurring.dayOfFirst') },
    { value: '-1', label: t('recurring.onLast') },
    ...special.map((day) => ({ value: String(day), label: t('recurring.onBeforeLast', { count: -1 - day }) })),
    ...MONTH_DAYS.map((day) => ({ value: String(day), label: t('recurring.onDay', { day }) })),
  ];
  const weekdays = [
    { value: 'first', label: t('recurring.dayOfFirst') },
    ...WEEKDAYS.map((day) => ({
      value: day,
      label:
        kept && kept.weekdays.length > 1 && kept.weekdays[0] === day
          ? kept.weekdays.map(weekdayName).join(', ')
          : weekdayName(day),
    })),
  ];
  const end = value.count !== null ? 'count' : value.until !== null ? 'until' : 'never';
  return (
    <>
      <Group grow align="end" gap={8}>
        <Select
          label={t('recurring.every')}
          data={EVERY.map((every) => ({
            value: every,
            label: t(`recurring.each_${every}`, { count: value.interval }),
          }))}
          value={value.every}
          allowDeselect={false}
          onChange={(every) => every && set({ every: every as Every, monthDay: null, weekday: null })}
        />
        <NumberInput
          label={t('recurring.interval')}
          value={value.interval}
          min={1}
          max={99}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(interval) => typeof interval === 'number' && set({ interval })}
        />
        {monthly && (
          <Select
            label={t('recurring.day')}
            data={days}
            value={value.monthDay === null ? 'first' : String(value.monthDay)}
            allowDeselect={false}
            searchable
            onChange={(day) => day && set({ monthDay: day === 'first' ? null : Number(day) })}
          />
        )}
        {value.every === 'week' && (
          <Select
            label={t('recurring.day')}
            data={weekdays}
            value={value.weekday ?? 'first'}
            allowDeselect={false}
            onChange={(day) => day && set({ weekday: day === 'first' ? null : day })}
          />
        )}
      </Group>
      <Group grow align="end" gap={8} mt={8}>
        <Select
          label={t('recurring.ends')}
          data={(['never', 'until', 'count'] as const).map((way) => ({
            value: way,
            label: t(`recurring.ends_${way}`),
          }))}
          value={end}
          allowDeselect={false}
          onChange={(way) =>
            set({
              count: way === 'count' ? (value.count ?? 12) : null,
              until: way === 'until' ? (value.until ?? nextYear()) : null,
            })
          }
        />
        {end === 'count' && (
          <NumberInput
            label={t('recurring.times')}
            value={value.count ?? 1}
            min={1}
            max={9999}
            allowDecimal={false}
            clampBehavior="strict"
            onChange={(count) => typeof count === 'number' && set({ count })}
          />
        )}
        {end === 'until' && (
          <EditDate
            label={t('recurring.lastDay')}
            value={value.until}
            look="box"
            onSave={(until) => until && set({ until })}
          />
        )}
      </Group>
    </>
  );
}

/** Where a last day starts from; it is typed over. */
const nextYear = () => `${new Date().getUTCFullYear() + 1}-12-31`;
