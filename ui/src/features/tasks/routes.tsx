import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { TasksScreen } from './TasksScreen';
import { readTaskSearch } from './taskSearch';

export const taskRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/tasks',
    component: TasksScreen,
    validateSearch: readTaskSearch,
  }),
] as const;
