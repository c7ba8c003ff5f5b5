import { addDays } from '../../format/dates';
import type { Day } from '../../ipc/types';

export const PERIODS = ['all', 'last_month', 'this_month', 'custom'] as const;
export type PeriodName = (typeof PERIODS)[number];

export interface Period {
  from?: Day;
  to?: Day;
}

/** The first and last day of a named period as seen from today. */
export function periodOf(name: PeriodName, today: Day): Period {
  const firstOfThis = `${today.slice(0, 7)}-01`;
  if (name === 'this_month') return { from: firstOfThis, to: today };
  if (name !== 'last_month') return {};
  const to = addDays(firstOfThis, -1);
  return { from: `${to.slice(0, 7)}-01`, to };
}
