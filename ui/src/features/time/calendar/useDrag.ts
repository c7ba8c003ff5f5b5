import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Day, Entry } from '../../../ipc/types';
import type { Clock, Span } from '../span';
import { type DraftSpan, moveTo, pull, SNAP_SECONDS, snap } from './geometry';

/** This near to the edge of what is in sight the sheet scrolls along. */
const EDGE_PX = 28;
const SCROLL_PX = 14;

/** Below this a press is a click. */
const CLICK_PX = 4;

type Grip = 'move' | 'start' | 'end';
type Drag = { kind: 'create'; day: Day; anchor: number } | { kind: Grip; entry: Entry; span: Span; grabbedAt: number };

interface Options {
  clock: Clock;
  onCreate: (span: Span) => void;
  onChange: (entry: Entry, span: Span) => void;
  onClick: (entry: Entry) => void;
}

/** Drawing, moving and pulling by pointer. The span under way is `draft`; nothing is written before the pointer is let go. */
export function useDrag({ clock, onCreate, onChange, onClick }: Options) {
  const grid = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag>(undefined);
  const from = useRef({ x: 0, y: 0, moved: false });
  const [draft, setDraft] = useState<DraftSpan>();

  const placeOf = (event: PointerEvent): { day: Day; seconds: number } | undefined => {
    const columns = [...(grid.current?.querySelectorAll<HTMLElement>('[data-day]') ?? [])];
    const under = columns.find((column) => event.clientX < column.getBoundingClientRect().right) ?? columns.at(-1);
    if (!under?.dataset.day) return undefined;
    const box = under.getBoundingClientRect();
    return { day: under.dataset.day, seconds: ((event.clientY - box.top) / box.height) * 86_400 };
  };

  const begin = (event: PointerEvent, next: Drag) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = next;
    from.current = { x: event.clientX, y: event.clientY, moved: false };
  };

  const onMove = (event: PointerEvent) => {
    const current = drag.current;
    if (!current) return;
    const far = Math.hypot(event.clientX - from.current.x, event.clientY - from.current.y) >= CLICK_PX;
    if (!far && !from.current.moved) return;
    from.current.moved = true;
    scrollAlong(grid.current?.parentElement, event.clientY);
    const at = placeOf(event);
    if (!at) return;
    if (current.kind === 'create') {
      const head = snap(at.seconds);
      const low = Math.min(current.anchor, head);
      const high = Math.max(current.anchor, head, low + SNAP_SECONDS);
      setDraft({
        id: undefined,
        span: { start: clock.instantOf(current.day, low), end: clock.instantOf(current.day, high) },
      });
    } else if (current.kind === 'move') {
      setDraft({
        id: current.entry.id,
        span: moveTo(current.span, at.day, snap(at.seconds - current.grabbedAt), clock),
      });
    } else {
      setDraft({ id: current.entry.id, span: pull(current.span, current.kind, at.day, snap(at.seconds), clock) });
    }
  };

  const finish = () => {
    const current = drag.current;
    drag.current = undefined;
    if (!current) return;
    if (!from.current.moved) {
      if (current.kind !== 'create') onClick(current.entry);
      return;
    }
    if (!draft) return;
    if (current.kind === 'create') {
      setDraft(undefined);
      onCreate(draft.span);
    } else onChange(current.entry, draft.span);
  };

  useEffect(() => {
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !drag.current) return;
      drag.current = undefined;
      setDraft(undefined);
    };
    window.addEventListener('keydown', cancel);
    return () => window.removeEventListener('keydown', cancel);
  }, []);

  return {
    grid,
    draft,
    setDraft,
    /** Forgets the draft, unless the pointer holds it: an answer to the former drag may arrive during the next. */
    settle: () => {
      if (!drag.current) setDraft(undefined);
    },
    /** For the grid as a whole. */
    handlers: { onPointerMove: onMove, onPointerUp: finish, onPointerCancel: finish },
    startCreate: (event: PointerEvent) => {
      const at = placeOf(event);
      if (at)
        begin(event, { kind: 'create', day: at.day, anchor: Math.floor(at.seconds / SNAP_SECONDS) * SNAP_SECONDS });
    },
    startGrip: (event: PointerEvent, kind: Grip, entry: Entry, span: Span) => {
      const at = placeOf(event);
      const civil = clock.civilOf(span.start);
      // Where inside the block it was taken; a block that began yesterday is taken by its start.
      const grabbedAt = at && at.day === civil.day ? at.seconds - civil.seconds : 0;
      begin(event, { kind, entry, span, grabbedAt });
    },
  };
}

function scrollAlong(scroller: HTMLElement | null | undefined, y: number): void {
  if (!scroller) return;
  const box = scroller.getBoundingClientRect();
  if (y > box.bottom - EDGE_PX) scroller.scrollBy({ top: SCROLL_PX });
  else if (y < box.top + EDGE_PX) scroller.scrollBy({ top: -SCROLL_PX });
}
