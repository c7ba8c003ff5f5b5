import { useTranslation } from 'react-i18next';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import { nowMs } from '../../ipc/clock';
import { useRead, useWrite } from '../../ipc/query';
import type { CalendarEvent, Day } from '../../ipc/types';
import type { PanelTarget } from '../time/EntryPanel';

const MORNING_S = 9 * 3600;
/** Of a workspace that has set itself no hours. */
const USUAL_S = 8 * 3600;

/** Makes time of an event that was held. */
export function useTake(onDone?: () => void) {
  const { t } = useTranslation();
  const { undo } = useUndo();
  return useWrite('calendar.to_entry', {
    onSuccess: (entry) => {
      showDone(t('calendar.tracked', { title: entry.note || t('calendar.untitled') }), undo);
      onDone?.();
    },
  });
}

export const hasBegun = (event: CalendarEvent) => Date.parse(event.start) <= nowMs();

/** What to ask for the time that a whole day was: from nine for as long as a day is meant to be. */
export function useWholeDay(): (event: CalendarEvent, day: Day) => PanelTarget {
  const format = useFormat();
  const goal = useRead('settings.get', {}).data?.daily_goal_seconds;
  return (event, day) => ({
    kind: 'add',
    note: event.title,
    start: format.instantOf(day, MORNING_S),
    end: format.instantOf(day, MORNING_S + (goal || USUAL_S)),
  });
}
