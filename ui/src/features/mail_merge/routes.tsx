import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';

export interface MergeSearch {
  /** The one that is shown. */
  id?: string;
  /** "yes" while a new one is written. */
  fresh?: string;
  /** To whom the new one goes, by hand: ids with commas. */
  clients?: string;
  /** Who wants none, instead of what was sent. */
  outs?: boolean;
}

export const mailMergeRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/merges',
    component: lazyRouteComponent(() => import('./MergesScreen'), 'MergesScreen'),
    validateSearch: (raw: Record<string, unknown>): MergeSearch => ({
      id: raw.id ? String(raw.id) : undefined,
      fresh: raw.fresh ? String(raw.fresh) : undefined,
      clients: raw.clients ? String(raw.clients) : undefined,
      outs: raw.outs === true || undefined,
    }),
  }),
] as const;
