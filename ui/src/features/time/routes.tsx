import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { TimeScreen } from './TimeScreen';

export const timeRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/time', component: TimeScreen }),
] as const;
