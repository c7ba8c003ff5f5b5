import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { CrashState } from '../components/ErrorBoundary';
import { bankRoutes } from '../features/bank/routes';
import { calendarRoutes } from '../features/calendar/routes';
import { clientRoutes } from '../features/clients/routes';
import { expenseRoutes } from '../features/expenses/routes';
import { importRoutes } from '../features/imports/routes';
import { inboxRoutes } from '../features/inbox/routes';
import { invoiceRoutes } from '../features/invoices/routes';
import { itemRoutes } from '../features/items/routes';
import { mailMergeRoutes } from '../features/mail_merge/routes';
import { messageRoutes } from '../features/messages/routes';
import { paymentRoutes } from '../features/payments/routes';
import { projectRoutes } from '../features/projects/routes';
import { quickRoutes } from '../features/quick/routes';
import { quoteRoutes } from '../features/quotes/routes';
import { recurringRoutes } from '../features/recurring/routes';
import { reportRoutes } from '../features/reports/routes';
import { retainerRoutes } from '../features/retainers/routes';
import { settingsRoutes } from '../features/settings/routes';
import { taskRoutes } from '../features/tasks/routes';
import { timeRoutes } from '../features/time/routes';
import { todayRoutes } from '../features/today/routes';
import { createAddressHistory } from './history';
import { NotFound } from './NotFound';
import { frameRoute, rootRoute } from './root';

const routeTree = rootRoute.addChildren([
  frameRoute.addChildren([
    ...todayRoutes,
    ...timeRoutes,
    ...taskRoutes,
    ...calendarRoutes,
    ...projectRoutes,
    ...clientRoutes,
    ...retainerRoutes,
    ...messageRoutes,
    ...mailMergeRoutes,
    ...invoiceRoutes,
    ...quoteRoutes,
    ...paymentRoutes,
    ...itemRoutes,
    ...recurringRoutes,
    ...expenseRoutes,
    ...bankRoutes,
    ...reportRoutes,
    ...inboxRoutes,
    ...settingsRoutes,
    ...importRoutes,
  ]),
  ...quickRoutes,
]);

/** Addresses live behind the hash, so that tauri:// and http load the same index.html. */
export function makeRouter(history: RouterHistory = createAddressHistory()) {
  return createRouter({
    routeTree,
    history,
    // A screen's code is read from the disk while the pointer is still on its way to the link.
    defaultPreload: 'intent',
    defaultPreloadDelay: 0,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: ({ reset }) => <CrashState reset={reset} />,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
