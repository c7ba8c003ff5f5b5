import { ActionIcon, Button, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
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
  const [opened, setOpened] = useState(false);
  const day = useWeekDay();
  const from = weekStartOf(day, format.weekStart);
  const go = (days: number) => setSearch({ day: addDays(day, days) });
  useActions([
    { id: 'week previous', label: t('time.previousWeek'), keys: '[', scope: 'here', run: () => go(-7) },
    { id: 'week next', label: t('time.nextWeek'), keys: ']', scope: 'here', run: () => go(7) },
    { id: 'week this', label: t('time.thisWeek'), keys: 't', scope: 'here', run: () => setSearch({ day: undefined }) },
  ]);
  return (
    <>
      <ActionIcon variant="default" size={30} aria-label={t('time.previousWeek')} onClick={() => go(-7)}>
        <IconChevronLeft size={16} stroke={1.6} />
      </ActionIcon>
      <Popover opened={opened} onChange={setOpened} trapFocus>
        <Popover.Target>
          <Button onClick={() => setOpened(!opened)} aria-haspopup="dialog" aria-description={t('time.pickDay')}>
            {format.dayRange(from, addDays(from, 6))}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <DatePicker
            value={day}
            highlightToday
            onChange={(picked) => {
              if (picked) setSearch({ day: picked });
              setOpened(false);
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <ActionIcon variant="default" size={30} aria-label={t('time.nextWeek')} onClick={() => go(7)}>
        <IconChevronRight size={16} stroke={1.6} />
      </ActionIcon>
    </>
  );
}
