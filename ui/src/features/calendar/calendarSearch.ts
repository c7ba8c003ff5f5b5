import { useNavigate, useSearch } from '@tanstack/react-router';
import { asDay } from '../../format/dates';
import type { Day } from '../../ipc/types';

export const VIEWS = ['month', 'week', 'day', 'agenda'] as const;
export type View = (typeof VIEWS)[number];

/** What the calendar can show, or leave out. */
export const LAYERS = ['events', 'milestones', 'invoices', 'tasks', 'time'] as const;
export type Layer = (typeof LAYERS)[number];

/** What the address of the calendar says. */
export interface CalendarSearch {
  /** The month when missing. */
  view?: View;
  /** The day that is looked at; today when missing. */
  day?: Day;
  /** Layers that are not shown. */
  without?: Layer[];
}

export function readCalendarSearch(raw: Record<string, unknown>): CalendarSearch {
  const without = LAYERS.filter((layer) => Array.isArray(raw.without) && raw.without.includes(layer));
  return {
    view: VIEWS.find((view) => view === raw.view),
    day: asDay(raw.day),
    without: without.length > 0 ? without : undefined,
  };
}

export function useCalendarSearch(): [CalendarSearch, (change: CalendarSearch) => void] {
  const search = useSearch({ from: '/frame/calendar' });
  const navigate = useNavigate();
  return [
    search,
    (change) =>
      void navigate({ to: '/calendar', search: (old) => ({ ...readCalendarSearch(old), ...change }), replace: true }),
  ];
}
