import { useMemo } from 'react';
import { useRead } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import { colorOf } from '../../theme/palette';

/** The colour of a project, in CSS; quiet for what has none. */
export function useProjectColor(): (project: Id | undefined) => string {
  const projects = useRead('project.list', {}).data?.projects;
  const colors = useMemo(() => new Map(projects?.map(({ id, color }) => [id, color])), [projects]);
  return (project) => colorOf(project && colors.get(project));
}
