import { arrayMove } from '@dnd-kit/sortable';
import { type KeyboardEvent, useState } from 'react';
import type { Id, Invoice, Line, Section } from '../../ipc/types';
import type { LineDesk } from './lineDesk';

export type Row = { id: Id; position: number } & ({ line: Line; section?: never } | { section: Section; line?: never });

/** Lines and headings as they follow each other. */
export function rowsOf({ lines, sections }: Pick<Invoice, 'lines' | 'sections'>): Row[] {
  const all: Row[] = [
    ...lines.map((line) => ({ id: line.id, position: line.position, line })),
    ...sections.map((section) => ({ id: section.id, position: section.position, section })),
  ];
  return all.sort((a, b) => a.position - b.position);
}

/** A heading and the lines under it; a line alone. */
function block(rows: Row[], at: number): Row[] {
  if (!rows[at]?.section) return rows.slice(at, at + 1);
  const next = rows.findIndex((row, n) => n > at && row.section);
  return rows.slice(at, next < 0 ? rows.length : next);
}

/** The order as dropped is shown until the core's answer brings the same. */
export function useOrder(paper: Pick<Invoice, 'lines' | 'sections'>, desk: Pick<LineDesk, 'move' | 'moveHeading'>) {
  const [wanted, setWanted] = useState<{ from: string; ids: Id[] } | null>(null);
  const fresh = rowsOf(paper);
  const from = fresh.map((row) => row.id).join();
  const at = (row: Row) => wanted?.ids.indexOf(row.id) ?? 0;
  const rows = wanted?.from === from ? [...fresh].sort((a, b) => at(a) - at(b)) : fresh;

  function place(id: Id, to: number) {
    const start = rows.findIndex((row) => row.id === id);
    if (start < 0 || to < 0 || to >= rows.length || start === to) return;
    if (rows[start]?.section) return placeSection(start, to);
    const next = arrayMove(rows, start, to);
    setWanted({ from, ids: next.map((row) => row.id) });
    desk.move(id, next[to + 1]?.id).catch(() => setWanted(null));
  }

  /** Headings move with their lines, from heading to heading. */
  function placeSection(start: number, to: number) {
    const moved = block(rows, start);
    const rest = rows.filter((row) => !moved.includes(row));
    const others = rest.filter((row) => row.section);
    const end = start + moved.length;
    const before =
      to > start
        ? others.find((row) => rows.indexOf(row) > Math.max(to, end))
        : (others.findLast((row) => rows.indexOf(row) <= to) ?? others[0]);
    if (before === rows[end] && (before || to <= start)) return;
    const cut = before ? rest.indexOf(before) : rest.length;
    const next = [...rest.slice(0, cut), ...moved, ...rest.slice(cut)];
    setWanted({ from, ids: next.map((row) => row.id) });
    desk.moveHeading(rows[start]?.id ?? '', before?.id).catch(() => setWanted(null));
  }

  return { rows, place };
}

/** Alt with an arrow key moves the row at once. */
export const stepKeys = (onMove: (by: -1 | 1) => void) => (event: KeyboardEvent) => {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  onMove(event.key === 'ArrowUp' ? -1 : 1);
};
