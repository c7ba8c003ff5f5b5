import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { readExpenseSearch } from './expenseSearch';

export const expenseRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/expenses',
    component: lazyRouteComponent(() => import('./ExpensesScreen'), 'ExpensesScreen'),
    validateSearch: readExpenseSearch,
  }),
] as const;
