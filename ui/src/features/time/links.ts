import { useMemo } from 'react';
import { useRead } from '../../ipc/query';
import type { Link, Path } from '../../ipc/types';

/** The most specific part of a path, as requests want it. */
export function linkOf(path: Path): Link {
  if (path.task_id) return { task_id: path.task_id };
  if (path.project_id) return { project_id: path.project_id };
  return path.client_id ? { client_id: path.client_id } : {};
}

export const keyOfPath = (path: Path) => path.task_id ?? path.project_id ?? path.client_id ?? '';

/** Every client, project and task one may track on, as paths in reading order. */
export function usePaths(enabled: boolean): Path[] {
  const clients = useRead('client.list', {}, { enabled }).data?.clients;
  const projects = useRead('project.list', {}, { enabled }).data?.projects;
  const tasks = useRead('task.list', { status: ['open', 'in_progress', 'waiting'] }, { enabled }).data?.tasks;
  return useMemo(() => {
    const paths: Path[] = [
      ...(clients ?? []).map((c) => ({ client_id: c.id, client_name: c.name })),
      ...(projects ?? []).map((p) => ({
        client_id: p.client_id,
        client_name: p.client_name,
        project_id: p.id,
        project_name: p.name,
        color: p.color,
      })),
      ...(tasks ?? []).map((t) => ({
        client_id: t.client_id,
        client_name: t.client_name,
        project_id: t.project_id,
        project_name: t.project_name,
        color: t.color,
        task_id: t.id,
        task_name: t.name,
      })),
    ];
    const key = (p: Path) => [p.client_name ?? '\uffff', p.project_name ?? '', p.task_name ?? ''].join('\u0001');
    return paths.sort((a, b) => key(a).localeCompare(key(b)));
  }, [clients, projects, tasks]);
}

const SHOWN = 60;

/** Each typed word must occur somewhere in the path: "acme des" finds Acme › Website › Design. */
export function matchPaths(paths: Path[], text: string): Path[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = paths.filter((p) => {
    const whole = `${p.client_name ?? ''} ${p.project_name ?? ''} ${p.task_name ?? ''}`.toLowerCase();
    return words.every((word) => whole.includes(word));
  });
  return hits.slice(0, SHOWN);
}
