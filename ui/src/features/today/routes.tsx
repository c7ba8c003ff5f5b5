import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { TodayScreen } from './TodayScreen';

export const todayRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/', component: TodayScreen }),
] as const;
