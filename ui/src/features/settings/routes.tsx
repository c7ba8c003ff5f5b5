import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { SettingsScreen } from './SettingsScreen';

export const settingsRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/settings', component: SettingsScreen }),
] as const;
