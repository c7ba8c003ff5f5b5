import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { CrashState } from '../components/ErrorBoundary';
import { Frame } from '../frame/Frame';
import { Gate } from './Gate';
import { NotFound } from './NotFound';

export const rootRoute = createRootRoute({
  component: () => (
    <Gate>
      <Outlet />
    </Gate>
  ),
  notFoundComponent: NotFound,
});

/** The parent of every screen that has the sidebar and the timer bar around it. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: ({ reset }) => <CrashState reset={reset} />,
});
