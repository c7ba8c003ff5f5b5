import { useRef } from 'react';
import { useActions } from '../actions/registry';

/** The keys of a list that is added to in place: N goes to its last row, after `beforeAdd`; / to its search. */
export function useListKeys(thing: string, words: { add: string; find: string }, beforeAdd?: () => void) {
  const addRef = useRef<HTMLInputElement>(null);
  const findRef = useRef<HTMLInputElement>(null);
  const startAdd = () => {
    beforeAdd?.();
    // At once, so that no letter typed after N is lost; the row may be there only after what was changed is drawn.
    if (addRef.current) addRef.current.focus();
    else requestAnimationFrame(() => addRef.current?.focus());
  };
  useActions([
    { id: `${thing} add`, label: words.add, keys: 'n', scope: 'here', run: startAdd },
    { id: `${thing} find`, label: words.find, keys: '/', scope: 'here', run: () => findRef.current?.focus() },
  ]);
  return { addRef, findRef, startAdd };
}
