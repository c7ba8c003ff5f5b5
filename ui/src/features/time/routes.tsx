import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { readSearch } from './search';
import { TimeScreen } from './TimeScreen';

export const timeRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/time', component: TimeScreen, validateSearch: readSearch }),
] as const;
