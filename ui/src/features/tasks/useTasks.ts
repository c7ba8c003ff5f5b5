import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRead } from '../../ipc/query';
import type { TaskSearch } from './taskSearch';

export function useTaskSearch() {
  const search = useSearch({ from: '/frame/tasks' });
  const navigate = useNavigate();
  const change = (next: Partial<TaskSearch>, replace = false) =>
    void navigate({ to: '/tasks', search: (old: TaskSearch) => ({ ...old, ...next }), replace });
  return { search, change };
}

/** Seconds tracked by task id. */
export function useTracked(): Map<string, number> {
  const figures = useRead('task.figures', {}).data?.figures ?? [];
  return new Map(figures.map((f) => [f.task_id, f.tracked_seconds]));
}
