import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { readCalendarSearch } from './calendarSearch';

export const calendarRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/calendar',
    component: lazyRouteComponent(() => import('./CalendarScreen'), 'CalendarScreen'),
    validateSearch: readCalendarSearch,
  }),
] as const;
