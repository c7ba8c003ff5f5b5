import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';

export interface RecurringSearch {
  id?: string;
  client?: string;
  /** Opens the dialog for a new one: the client's id, or "yes" while the client is still to be chosen. */
  fresh?: string;
}

const text = (value: unknown) => (value ? String(value) : undefined);

export const recurringRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/recurring',
    component: lazyRouteComponent(() => import('./RecurringScreen'), 'RecurringScreen'),
    validateSearch: (raw: Record<string, unknown>): RecurringSearch => ({
      id: text(raw.id),
      client: text(raw.client),
      fresh: text(raw.fresh),
    }),
  }),
] as const;
