import { useEffect, useRef } from 'react';
import { formatClock } from '../../format/duration';
import { nowMs } from '../../ipc/clock';
import type { Timer } from '../../ipc/types';

export function elapsedSeconds(timer: Timer, now: number): number {
  const open = timer.state === 'running' ? Math.floor((now - Date.parse(timer.since)) / 1000) : 0;
  return timer.worked_seconds_before + Math.max(0, open);
}

/** The running clock. React renders it once; each second only the text node changes. */
export function Elapsed({
  timer,
  format = formatClock,
}: {
  timer: Timer | undefined;
  format?: (seconds: number) => string;
}) {
  const node = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let handle: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      const now = nowMs();
      const text = format(timer ? elapsedSeconds(timer, now) : 0);
      if (node.current?.firstChild) node.current.firstChild.nodeValue = text;
      // Nobody looks at a hidden window; it draws once more when it is shown.
      if (timer?.state !== 'running' || document.hidden) return;
      // Wakes when the next second begins on the timer's own scale.
      const into = (now - Date.parse(timer.since)) % 1000;
      handle = setTimeout(draw, 1000 - into);
    };
    const onVisible = () => {
      clearTimeout(handle);
      draw();
    };
    draw();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearTimeout(handle);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [timer, format]);
  return <span ref={node}>{format(timer ? elapsedSeconds(timer, nowMs()) : 0)}</span>;
}
