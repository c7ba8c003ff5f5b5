import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { SECTIONS, type SectionKey } from './sections';

export const settingsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings',
    component: lazyRouteComponent(() => import('./SettingsScreen'), 'SettingsScreen'),
    validateSearch: (raw: Record<string, unknown>): { section?: SectionKey } => ({
      section: SECTIONS.find(({ key }) => key === raw.section)?.key,
    }),
  }),
] as const;
