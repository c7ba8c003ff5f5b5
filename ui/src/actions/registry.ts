import { useEffect, useRef, useSyncExternalStore } from 'react';

export interface Action {
  id: string;
  label: string;
  /** "s", "n", "?", "mod+z", "mod+shift+z", or a sequence "g t". Without keys the action is in the palette only. */
  keys?: string;
  scope: 'here' | 'everywhere';
  run: () => void;
  /** Kept out of the palette, for actions that make no sense there. */
  hidden?: boolean;
}

let actions: readonly Action[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Action[]): void {
  actions = next;
  for (const listener of listeners) listener();
}

export const currentActions = () => actions;

export function useAllActions(): readonly Action[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentActions);
}

/**
 * Offers actions while the calling component is shown: to the keyboard, the palette and the shortcuts sheet at once.
 * The newest one wins a key.
 */
export function useActions(offered: Action[]): void {
  const latest = useRef(offered);
  latest.current = offered;
  const shape = offered.map((a) => `${a.id} ${a.label} ${a.keys ?? ''}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the list; the closures are read late
  useEffect(() => {
    const mine = latest.current.map((action) => ({
      ...action,
      run: () => latest.current.find((a) => a.id === action.id)?.run(),
    }));
    change([...mine, ...actions]);
    return () => change(actions.filter((action) => !mine.includes(action)));
  }, [shape]);
}
