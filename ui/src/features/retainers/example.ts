import type { RetainerPeriod } from '../../ipc/types';

/** What a month may look like, for the screen that has none yet. */
export const EXAMPLE: RetainerPeriod = {
  from: '2026-11-01',
  to: '2026-11-30',
  granted: 36_000,
  rolled_in: 7_200,
  drawn: 27_000,
  left: 16_200,
  beyond: 0,
  over: 0,
  expired: 0,
  provisional: 0,
  drawn_seconds: 27_000,
  over_seconds: 0,
  percent: 62,
  fee: { amount: { minor: 80_000, currency: 'EUR' }, state: 'issued' },
};
