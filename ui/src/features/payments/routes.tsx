import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { readPaymentSearch } from './paymentSearch';

export const paymentRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/payments',
    component: lazyRouteComponent(() => import('./PaymentsScreen'), 'PaymentsScreen'),
    validateSearch: readPaymentSearch,
  }),
] as const;
