import { type KeyboardEvent, useEffect, useRef } from 'react';
import { addDays } from '../../../format/dates';
import type { Entry } from '../../../ipc/types';
import { type Clock, type Span, withDay } from '../span';
import { type DraftSpan, plus, SNAP_SECONDS } from './geometry';

/** After this rest the keys' result is written, as one change. */
const REST_MS = 500;
const STEP_MS = SNAP_SECONDS * 1000;

/** The keyboard twin of dragging: arrows move, with Shift they pull the end, left and right change the day. */
export function useKeys(
  draft: DraftSpan | undefined,
  setDraft: (draft: DraftSpan) => void,
  clock: Clock,
  commit: (entry: Entry, span: Span) => void,
) {
  const pending = useRef<{ handle: ReturnType<typeof setTimeout>; run: () => void }>(undefined);
  const flush = () => {
    if (!pending.current) return;
    clearTimeout(pending.current.handle);
    pending.current.run();
    pending.current = undefined;
  };
  const flushLate = useRef(flush);
  flushLate.current = flush;
  useEffect(() => () => flushLate.current(), []);

  const onKeyDown = (event: KeyboardEvent, entry: Entry, span: Span) => {
    if (!entry.end || !entry.editable || event.altKey) return;
    const now = draft?.id === entry.id ? draft.span : span;
    const next = step(event, now, clock);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    setDraft({ id: entry.id, span: next });
    clearTimeout(pending.current?.handle);
    const run = () => {
      pending.current = undefined;
      commit(entry, next);
    };
    pending.current = { handle: setTimeout(run, REST_MS), run };
  };
  return { onKeyDown, flush };
}

function step(event: KeyboardEvent, span: Span, clock: Clock): Span | undefined {
  switch (event.key) {
    case 'ArrowUp':
    case 'ArrowDown': {
      const by = event.key === 'ArrowUp' ? -STEP_MS : STEP_MS;
      if (!event.shiftKey) return { start: plus(span.start, by), end: plus(span.end, by) };
      const end = plus(span.end, by);
      return end > span.start ? { ...span, end } : undefined;
    }
    case 'ArrowLeft':
    case 'ArrowRight': {
      const { day } = clock.civilOf(span.start);
      return withDay(span, addDays(day, event.key === 'ArrowLeft' ? -1 : 1), clock);
    }
    default:
      return undefined;
  }
}
