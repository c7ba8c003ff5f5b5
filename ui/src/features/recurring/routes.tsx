import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';

export interface RecurringSearch {
  id?: string;
  client?: string;
}

const text = (value: unknown) => (value ? String(value) : undefined);

export const recurringRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/recurring',
    component: lazyRouteComponent(() => import('./RecurringScreen'), 'RecurringScreen'),
    validateSearch: (raw: Record<string, unknown>): RecurringSearch => ({ id: text(raw.id), client: text(raw.client) }),
  }),
] as const;
