import { createContext, useContext } from 'react';
import type { Day, DueOn, Id } from '../../ipc/types';
import type { PanelTarget } from '../time/EntryPanel';
import type { Layer } from './calendarSearch';

/** What can be done from each view of the calendar. */
export interface CalendarDesk {
  without: readonly Layer[];
  /** In the drawer. */
  open: (target: PanelTarget) => void;
  /** Asks for a new task that is due on the day. */
  add: (day: Day) => void;
  move: (due: DueOn, day: Day) => void;
  /** A colour of CSS. */
  colorOf: (project: Id | undefined) => string;
}

const Context = createContext<CalendarDesk | null>(null);

export const CalendarDeskProvider = Context.Provider;

export function useCalendarDesk(): CalendarDesk {
  const desk = useContext(Context);
  if (!desk) throw new Error('a calendar is shown without what can be done in it');
  return desk;
}
