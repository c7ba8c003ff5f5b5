import { useEffect, useState } from 'react';
import { nowMs } from '../ipc/clock';

/** The core's time, anew every so often; for bars and rows of a running entry, not for the ticking clock. */
export function useNow(everyMs = 20_000): number {
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    const handle = setInterval(() => document.hidden || setNow(nowMs()), everyMs);
    const onVisible = () => document.hidden || setNow(nowMs());
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(handle);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [everyMs]);
  return now;
}
