import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { readTaskSearch } from './taskSearch';

export const taskRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/tasks',
    component: lazyRouteComponent(() => import('./TasksScreen'), 'TasksScreen'),
    validateSearch: readTaskSearch,
  }),
] as const;
