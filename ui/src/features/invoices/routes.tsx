import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';

export const STATES = ['all', 'draft', 'open', 'overdue', 'paid', 'credited', 'written_off', 'voided'] as const;
/** Shown beside the others only where there is one. */
export const RARE: readonly string[] = ['credited', 'written_off', 'voided'];

export interface InvoiceSearch {
  state?: (typeof STATES)[number];
  client?: string;
  year?: number;
  text?: string;
  /** Opens the dialog for a new invoice: the client's id, or "yes" while the client is still to be chosen. */
  fresh?: string;
}

const text = (value: unknown) => (value ? String(value) : undefined);

export const invoiceRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/invoices',
    component: lazyRouteComponent(() => import('./InvoicesScreen'), 'InvoicesScreen'),
    validateSearch: (raw: Record<string, unknown>): InvoiceSearch => ({
      state: STATES.find((state) => state === raw.state),
      client: text(raw.client),
      year: Number.isInteger(raw.year) ? (raw.year as number) : undefined,
      text: text(raw.text),
      fresh: text(raw.fresh),
    }),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/invoices/$id',
    component: lazyRouteComponent(() => import('./InvoiceScreen'), 'InvoiceScreen'),
  }),
] as const;
