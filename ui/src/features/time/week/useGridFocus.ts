import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

interface Place {
  row: number;
  column: number;
}

const STEPS: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** One cell of the grid holds the focus. Arrows move it, Enter goes down after an edit, Escape stays. */
export function useGridFocus(rows: number, columns: number) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<Place>(undefined);
  const focus = (place: Place) => {
    const row = table.current?.tBodies[0]?.rows[place.row];
    row?.querySelectorAll<HTMLElement>('[data-cell]')[place.column]?.focus();
  };
  // After an edit the input is gone and its button is back: only then can the focus move.
  useEffect(() => {
    if (wanted.current) focus(wanted.current);
    wanted.current = undefined;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = event.target as HTMLElement;
    if (!cell.hasAttribute('data-cell') || event.ctrlKey || event.metaKey || event.altKey) return;
    const editing = cell.hasAttribute('data-editing');
    const step = editing
      ? event.key === 'Enter'
        ? STEPS.ArrowDown
        : event.key === 'Escape'
          ? [0, 0]
          : undefined
      : STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const clamp = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
    const next = { row: clamp(at.row + (step[0] ?? 0), rows), column: clamp(at.column + (step[1] ?? 0), columns) };
    setAt(next);
    if (editing) wanted.current = next;
    else focus(next);
  };
  return { at, setAt, table, onKeyDown };
}
