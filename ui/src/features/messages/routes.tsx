import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';

export interface MessageSearch {
  id?: string;
  client?: string;
  text?: string;
  show?: 'unread' | 'nobodys';
}

const SHOWS = ['unread', 'nobodys'] as const;

export const messageRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/messages',
    component: lazyRouteComponent(() => import('./MessagesScreen'), 'MessagesScreen'),
    validateSearch: (raw: Record<string, unknown>): MessageSearch => ({
      id: raw.id ? String(raw.id) : undefined,
      client: raw.client ? String(raw.client) : undefined,
      text: raw.text ? String(raw.text) : undefined,
      show: SHOWS.find((show) => show === raw.show),
    }),
  }),
] as const;
