import { useNavigate, useSearch } from '@tanstack/react-router';
import type { MergeState } from '../../ipc/types';
import type { MergeSearch } from './routes';

/** What the address of the screen of mails to many says, and the way to change it. */
export function useMergeSearch() {
  const search = useSearch({ from: '/frame/merges' });
  const navigate = useNavigate();
  const change = (next: Partial<MergeSearch>, replace = false) =>
    void navigate({ to: '/merges', search: (old: MergeSearch) => ({ ...old, ...next }), replace });
  return { search, change };
}

export const MERGE_TONES = {
  running: 'neutral',
  paused: 'warn',
  cancelled: 'neutral',
  done: 'good',
} as const satisfies Record<MergeState, string>;
