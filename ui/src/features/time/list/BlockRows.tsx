import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, type RefObject, startTransition, useEffect, useState } from 'react';
import { type Block, heightOf, ROW_PX } from './blocks';
import classes from './ListView.module.css';
import type { ListRow } from './rows';

/** Rows that stand ready above and below what is in sight. */
const AHEAD = 8;

interface Props {
  block: Block;
  /** Where it begins in the list. */
  top: number;
  scroller: RefObject<HTMLDivElement | null>;
  /** The list moves: a block that has just come cannot know. */
  moving: boolean;
  draw: (row: ListRow, still: boolean) => ReactNode;
  onRows?: (inSight: ListRow[]) => void;
}

/** The rows of a block that are in sight. What moves under the reader's hand is this alone; the list around it stands still. */
export const BlockRows = memo(function BlockRows({ block: { rows }, top, scroller, moving, draw, onRows }: Props) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    initialOffset: () => scroller.current?.scrollTop ?? 0,
    estimateSize: (index) => heightOf(rows[index]),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: AHEAD,
    scrollMargin: top,
  });
  // A block beside the one in sight would draw the rows at its edge, wherever they are.
  const from = (virtual.scrollOffset ?? 0) - AHEAD * ROW_PX;
  const to = from + (virtual.scrollRect?.height ?? 0) + 2 * AHEAD * ROW_PX;
  const items = virtual.getVirtualItems().filter((item) => item.end > from && item.start < to);
  useEffect(() => onRows?.(items.flatMap((item) => rows[item.index] ?? [])));
  const still = moving && !goesByKey(scroller.current);
  return items.map((item) => {
    const row = rows[item.index];
    return row && <Slot key={item.key} row={row} height={item.size} top={item.start} still={still} draw={draw} />;
  });
});

/** Who goes through the rows by keys finds all of each. */
const goesByKey = (scroller: HTMLElement | null) => {
  const { activeElement } = document;
  return !!activeElement?.matches(':focus-visible') && !!scroller?.contains(activeElement);
};

interface SlotProps {
  row: ListRow;
  height: number;
  top: number;
  still: boolean;
  draw: Props['draw'];
}

/** A row that comes while the list moves is still, and becomes all that it is when the list rests; it never goes back. */
const Slot = memo(function Slot({ row, height, top, still, draw }: SlotProps) {
  const [whole, setWhole] = useState(!still);
  useEffect(() => {
    if (!still) startTransition(() => setWhole(true));
  }, [still]);
  return (
    <li className={classes.slot} style={{ height, transform: `translateY(${top}px)` }}>
      {draw(row, !whole)}
    </li>
  );
});
