import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { readBankSearch } from './bankSearch';

export const bankRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/bank',
    component: lazyRouteComponent(() => import('./BankScreen'), 'BankScreen'),
    validateSearch: readBankSearch,
  }),
] as const;
