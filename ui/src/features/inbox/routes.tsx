import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { InboxScreen } from './InboxScreen';

export const inboxRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/inbox', component: InboxScreen }),
] as const;
