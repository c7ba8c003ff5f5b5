import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root';

export const quickRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/quick',
    component: lazyRouteComponent(() => import('./QuickScreen'), 'QuickScreen'),
  }),
] as const;
