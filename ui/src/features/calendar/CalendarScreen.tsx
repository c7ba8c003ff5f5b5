import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { DayNav } from '../../components/DayNav';
import { Key } from '../../components/Key';
import { Page } from '../../components/Page';
import { addDays, addMonths, weekStartOf } from '../../format/dates';
import { type Format, useFormat } from '../../format/useFormat';
import type { Day } from '../../ipc/types';
import { CalendarView } from '../time/calendar/CalendarView';
import { EntryPanel, type PanelTarget } from '../time/EntryPanel';
import { AgendaView } from './AgendaView';
import { CalendarNotice } from './CalendarNotice';
import classes from './calendar.module.css';
import { type Layer, useCalendarSearch, VIEWS, type View } from './calendarSearch';
import { CalendarDeskProvider } from './desk';
import { Layers } from './Layers';
import { MonthView } from './MonthView';
import { NewTask } from './NewTask';
import { useMove } from './useMove';
import { useProjectColor } from './useProjectColor';

const EVERYTHING: Layer[] = [];

function shownOf(view: View, day: Day, format: Format): string {
  if (view === 'month') return format.monthYear(day);
  if (view === 'day') return `${format.weekday(day)} ${format.day(day)}`;
  if (view === 'agenda') return format.day(day);
  const from = weekStartOf(day, format.weekStart);
  return format.dayRange(from, addDays(from, 6));
}

function stepOf(view: View, day: Day, step: -1 | 1): Day {
  if (view === 'month') return addMonths(day, step);
  return addDays(day, view === 'day' ? step : 7 * step);
}

/** Events, what is due and what was tracked, in one calendar. */
export function CalendarScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const [search, change] = useCalendarSearch();
  const [target, open] = useState<PanelTarget>();
  const [adding, setAdding] = useState<Day>();
  const { move, moved, settle } = useMove();
  const colorOf = useProjectColor();
  const { view = 'month', without = EVERYTHING } = search;
  const day = search.day ?? format.today();
  const show = (next: View, on = search.day) => change({ view: next, day: on });
  useActions([
    { id: 'calendar add', label: t('tasks.add'), keys: 'n', scope: 'here', run: () => setAdding(day) },
    ...VIEWS.map((each, index) => ({
      id: `calendar view ${each}`,
      label: `${t('time.view')}: ${t(`calendar.view_${each}`)}`,
      keys: String(index + 1),
      scope: 'here' as const,
      run: () => show(each),
    })),
  ]);
  const desk = useMemo(() => ({ without, open, add: setAdding, move, colorOf }), [without, move, colorOf]);
  return (
    <Page
      fixed
      title={t('frame.calendar')}
      beside={
        <>
          <SegmentedControl
            size="xs"
            className={classes.views}
            aria-label={t('time.view')}
            value={view}
            onChange={(next) => show(next as View)}
            data={VIEWS.map((value) => ({ value, label: t(`calendar.view_${value}`) }))}
          />
          <DayNav
            thing="calendar"
            shown={shownOf(view, day, format)}
            day={day}
            words={{ before: t('calendar.before'), after: t('calendar.after'), now: t('calendar.goToday') }}
            onStep={(step) => change({ day: stepOf(view, day, step) })}
            onDay={(picked) => change({ day: picked })}
          />
        </>
      }
      actions={
        <>
          <Layers without={without} onChange={(next) => change({ without: next.length > 0 ? next : undefined })} />
          <Button
            variant="filled"
            aria-label={t('tasks.add')}
            title={t('tasks.add')}
            onClick={() => setAdding(day)}
            rightSection={<Key bare>N</Key>}
            leftSection={<IconPlus size={15} stroke={1.8} />}
            classNames={{ root: classes.tight, section: classes.sides, label: classes.wide }}
          >
            {t('tasks.add')}
          </Button>
        </>
      }
    >
      <CalendarNotice />
      <CalendarDeskProvider value={desk}>
        {view === 'month' && (
          <MonthView
            day={day}
            moved={moved}
            settle={settle}
            onDay={(picked) => change({ day: picked })}
            onShowDay={(picked) => show('day', picked)}
          />
        )}
        {view === 'agenda' && <AgendaView key={day} day={day} />}
        {view === 'week' && <CalendarView day={day} without={without} open={open} />}
        {view === 'day' && <CalendarView day={day} alone without={without} open={open} />}
      </CalendarDeskProvider>
      {adding && <NewTask day={adding} onClose={() => setAdding(undefined)} />}
      <EntryPanel target={target} open={open} onClose={() => open(undefined)} />
    </Page>
  );
}
