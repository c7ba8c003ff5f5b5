import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';

export interface ClientSearch {
  id?: string;
  text?: string;
  archived?: boolean;
}

export const clientRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/clients',
    component: lazyRouteComponent(() => import('./ClientsScreen'), 'ClientsScreen'),
    validateSearch: (raw: Record<string, unknown>): ClientSearch => ({
      id: raw.id ? String(raw.id) : undefined,
      text: raw.text ? String(raw.text) : undefined,
      archived: raw.archived === true || undefined,
    }),
  }),
] as const;
