import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/root';
import { ProjectsScreen } from './ProjectsScreen';

export const projectRoutes = [
  createRoute({ getParentRoute: () => frameRoute, path: '/projects', component: ProjectsScreen }),
] as const;
