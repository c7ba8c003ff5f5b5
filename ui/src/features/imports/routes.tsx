import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { ImportScreen } from './ImportScreen';

export const importRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/import', component: ImportScreen }),
] as const;
