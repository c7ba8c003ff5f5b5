import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, type RefObject, useEffect } from 'react';
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
  draw: (row: ListRow) => ReactNode;
  onRows?: (inSight: ListRow[]) => void;
}

/** The rows of a block that are in sight. What moves under the reader's hand is this alone; the list around it stands still. */
export const BlockRows = memo(function BlockRows({ block: { rows }, top, scroller, draw, onRows }: Props) {
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
  return items.map((item) => {
    const row = rows[item.index];
    return (
      row && (
        <li
          key={item.key}
          className={classes.slot}
          style={{ height: item.size, transform: `translateY(${item.start}px)` }}
        >
          {draw(row)}
        </li>
      )
    );
  });
});
