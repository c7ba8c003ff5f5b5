import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { TasksScreen } from './TasksScreen';

export const taskRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/tasks', component: TasksScreen }),
] as const;
