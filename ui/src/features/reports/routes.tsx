import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { readReportSearch } from './search';

export const reportRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reports',
    component: lazyRouteComponent(() => import('./ReportsScreen'), 'ReportsScreen'),
    validateSearch: readReportSearch,
  }),
] as const;
