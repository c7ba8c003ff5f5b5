import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';

export interface ProjectSearch {
  id?: string;
  /** Opened with its project. */
  milestone?: string;
  text?: string;
  client?: string;
  archived?: boolean;
}

const text = (value: unknown) => (value ? String(value) : undefined);

export const projectRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/projects',
    component: lazyRouteComponent(() => import('./ProjectsScreen'), 'ProjectsScreen'),
    validateSearch: (raw: Record<string, unknown>): ProjectSearch => ({
      id: text(raw.id),
      milestone: text(raw.milestone),
      text: text(raw.text),
      client: text(raw.client),
      archived: raw.archived === true || undefined,
    }),
  }),
] as const;
