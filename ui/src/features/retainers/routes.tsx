import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';

export interface RetainerSearch {
  id?: string;
  client?: string;
  archived?: boolean;
  /** First day of the period whose rows are shown. */
  period?: string;
}

export const retainerRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/retainers',
    component: lazyRouteComponent(() => import('./RetainersScreen'), 'RetainersScreen'),
    validateSearch: (raw: Record<string, unknown>): RetainerSearch => ({
      id: raw.id ? String(raw.id) : undefined,
      client: raw.client ? String(raw.client) : undefined,
      archived: raw.archived === true || undefined,
      period: raw.period ? String(raw.period) : undefined,
    }),
  }),
] as const;
