import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/root';
import { QuickScreen } from './QuickScreen';

export const quickRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/quick', component: QuickScreen }),
] as const;
