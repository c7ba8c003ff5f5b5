import type { Day, RecurringEvery, RecurringRhythm } from '../../ipc/types';

/** What a rule can be chosen from: a quarter is three months. */
export const EVERY = ['week', 'month', 'quarter', 'year', 'day'] as const;
export type Every = (typeof EVERY)[number];

/** A rule in the parts that are typed. */
export interface Typed {
  every: Every;
  interval: number;
  /** 1 to 31, -1 for the last; null for that of the first day. */
  monthDay: number | null;
  /** `MO` to `SU`; null for that of the first day. */
  weekday: string | null;
  until: Day | null;
  count: number | null;
}

const FREQ: Record<RecurringEvery, string> = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' };
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export function typed(rhythm: RecurringRhythm): Typed {
  const quarters = rhythm.every === 'month' && rhythm.interval % 3 === 0;
  return {
    every: quarters ? 'quarter' : rhythm.every,
    interval: quarters ? rhythm.interval / 3 : rhythm.interval,
    monthDay: rhythm.month_day ?? null,
    weekday: rhythm.weekdays[0] ?? null,
    until: rhythm.until ?? null,
    count: rhythm.count ?? null,
  };
}

/** The rule as RFC 5545 writes it; what the form does not show of a rule (a month, several weekdays) goes when its kind changes. */
export function toRule(parts: Typed, kept?: RecurringRhythm): string {
  const every: RecurringEvery = parts.every === 'quarter' ? 'month' : parts.every;
  const interval = parts.every === 'quarter' ? parts.interval * 3 : parts.interval;
  const rule = [`FREQ=${FREQ[every]}`];
  if (interval > 1) rule.push(`INTERVAL=${interval}`);
  if (every === 'year' && kept?.every === 'year' && kept.month) rule.push(`BYMONTH=${kept.month}`);
  if ((every === 'month' || every === 'year') && parts.monthDay !== null) rule.push(`BYMONTHDAY=${parts.monthDay}`);
  if (every === 'week' && parts.weekday !== null) {
    const several = kept && kept.weekdays.length > 1 && kept.weekdays[0] === parts.weekday;
    rule.push(`BYDAY=${several ? kept.weekdays.join(',') : parts.weekday}`);
  }
  if (parts.count !== null) rule.push(`COUNT=${parts.count}`);
  else if (parts.until !== null) rule.push(`UNTIL=${parts.until.replaceAll('-', '')}`);
  return rule.join(';');
}
