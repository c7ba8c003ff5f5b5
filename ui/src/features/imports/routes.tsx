import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';

export const importRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/import',
    component: lazyRouteComponent(() => import('./ImportScreen'), 'ImportScreen'),
  }),
] as const;
