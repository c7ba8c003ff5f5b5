import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import type { Id } from '../../ipc/types';

export const STATES = ['draft', 'sent', 'expired', 'accepted', 'declined', 'withdrawn'] as const;

export interface QuoteSearch {
  stand?: (typeof STATES)[number];
  client?: Id;
  text?: string;
  /** Opens the dialog for a new quote: the client's id, or "yes" while the client is still to be chosen. */
  fresh?: string;
}

const text = (value: unknown) => (value ? String(value) : undefined);

export const quoteRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/quotes',
    component: lazyRouteComponent(() => import('./QuotesScreen'), 'QuotesScreen'),
    validateSearch: (raw: Record<string, unknown>): QuoteSearch => ({
      stand: STATES.find((state) => state === raw.stand),
      client: text(raw.client),
      text: text(raw.text),
      fresh: text(raw.fresh),
    }),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/quotes/$id',
    component: lazyRouteComponent(() => import('./QuoteScreen'), 'QuoteScreen'),
  }),
] as const;
