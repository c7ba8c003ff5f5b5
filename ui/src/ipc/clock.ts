import type { Instant } from './types';

// The core's clock is the one that counts; a browser on another machine may be minutes off.
let offsetMs = 0;

export function syncClock(coreNow: Instant | undefined): void {
  if (!coreNow) return;
  const difference = Date.parse(coreNow) - Date.now();
  if (Math.abs(difference - offsetMs) > 1500) offsetMs = difference;
}

export function nowMs(): number {
  return Date.now() + offsetMs;
}
