import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRead } from '../../ipc/query';
import type { Project, ProjectFigures } from '../../ipc/types';
import type { ProjectSearch } from './routes';

export function useProjectSearch() {
  const search = useSearch({ from: '/frame/projects' });
  const navigate = useNavigate();
  const change = (next: Partial<ProjectSearch>, replace = false) =>
    void navigate({ to: '/projects', search: (old: ProjectSearch) => ({ ...old, ...next }), replace });
  return { search, change };
}

export function useProjectFigures(): Map<string, ProjectFigures> {
  const figures = useRead('project.figures', {}).data?.figures ?? [];
  return new Map(figures.map((f) => [f.project_id, f]));
}

export interface ProjectGroup {
  clientId: string | undefined;
  clientName: string | undefined;
  projects: Project[];
}

/** By client in alphabetical order; the user's own projects, without a client, come last. */
export function groupByClient(projects: Project[], locale: string): ProjectGroup[] {
  const groups = new Map<string, ProjectGroup>();
  for (const project of projects) {
    const key = project.client_id ?? '';
    const group = groups.get(key) ?? {
      clientId: project.client_id ?? undefined,
      clientName: project.client_name ?? undefined,
      projects: [],
    };
    group.projects.push(project);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => {
    if (!a.clientId || !b.clientId) return Number(!a.clientId) - Number(!b.clientId);
    return (a.clientName ?? '').localeCompare(b.clientName ?? '', locale);
  });
}
