import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { InvoiceScreen } from './InvoiceScreen';
import { InvoicesScreen } from './InvoicesScreen';

export const invoiceRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/invoices', component: InvoicesScreen }),
  createRoute({ getParentRoute: () => frameRoute, path: '/invoices/$id', component: InvoiceScreen }),
] as const;
