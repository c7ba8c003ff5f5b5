import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { ClientsScreen } from './ClientsScreen';

export const clientRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/clients', component: ClientsScreen }),
] as const;
