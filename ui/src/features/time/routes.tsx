import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { readSearch } from './search';

export const timeRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/time',
    component: lazyRouteComponent(() => import('./TimeScreen'), 'TimeScreen'),
    validateSearch: readSearch,
  }),
] as const;
