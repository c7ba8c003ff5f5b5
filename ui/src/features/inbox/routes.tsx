import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';

export const inboxRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/inbox',
    component: lazyRouteComponent(() => import('./InboxScreen'), 'InboxScreen'),
  }),
] as const;
