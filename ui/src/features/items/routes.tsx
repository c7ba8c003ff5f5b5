import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';

export interface ItemSearch {
  id?: string;
  text?: string;
  category?: string;
  archived?: boolean;
  /** Puts the cursor where the next one is typed. */
  fresh?: string;
}

const text = (value: unknown) => (value ? String(value) : undefined);

export const itemRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/items',
    component: lazyRouteComponent(() => import('./ItemsScreen'), 'ItemsScreen'),
    validateSearch: (raw: Record<string, unknown>): ItemSearch => ({
      id: text(raw.id),
      text: text(raw.text),
      category: text(raw.category),
      archived: raw.archived === true || undefined,
      fresh: text(raw.fresh),
    }),
  }),
] as const;
