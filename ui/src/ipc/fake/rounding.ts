import type * as T from '../types';
import { type Fake, find, type RawEntry } from './state';
import { dayOf, pathOf, secondsOf, sum } from './view';

export const EXACT: T.Rounding = { mode: 'exact', step_minutes: 15, scope: 'entry' };

export const ruleOf = ({ data }: Fake, clientId: T.Id): T.Rounding =>
  find(data.clients, clientId).rounding ?? data.settings.billing_rounding;

/** What is billed of some entries: each scope's sum is rounded once. */
export function billed(fake: Fake, entries: RawEntry[], rule: T.Rounding): number {
  const sums = new Map<string, number>();
  for (const entry of entries) {
    const { task_id, project_id } = pathOf(fake, entry.link);
    const keys = { entry: entry.id, day: dayOf(fake, entry.start), task: `${project_id} ${task_id}`, invoice: '' };
    const key = keys[rule.scope];
    sums.set(key, (sums.get(key) ?? 0) + secondsOf(fake, entry));
  }
  const step = rule.step_minutes * 60;
  const by = { exact: (s: number) => s, up: Math.ceil, nearest: Math.round, down: Math.floor }[rule.mode];
  return sum([...sums.values()].map((s) => (rule.mode === 'exact' ? s : by(s / step) * step)));
}
