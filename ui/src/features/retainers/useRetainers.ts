import { useNavigate, useSearch } from '@tanstack/react-router';
import { parseDuration } from '../../format/duration';
import { parseMoney, toDecimal } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import type { Day, RetainerUnit } from '../../ipc/types';
import type { RetainerSearch } from './routes';

/** What the address of the retainers' screen says, and the way to change it. */
export function useRetainerSearch() {
  const search = useSearch({ from: '/frame/retainers' });
  const navigate = useNavigate();
  const change = (next: Partial<RetainerSearch>, replace = false) =>
    void navigate({ to: '/retainers', search: (old: RetainerSearch) => ({ ...old, ...next }), replace });
  return { search, change };
}

/** Amounts of a retainer are seconds, or minor units of its currency. */
export interface Measure {
  unit: RetainerUnit;
  currency: string;
}

/** Reads "10", "10h", "7:30" as seconds, "1,500" as money; null when it is neither. */
export function parseAmount(text: string, { unit, currency }: Measure): number | null {
  if (unit === 'money') return text.trim() === '' ? null : parseMoney(text, currency);
  const hours = /^(\d{1,6})\s*(?:h|std\.?)?$/.exec(text.trim());
  if (hours) return Number(hours[1]) * 3600;
  return text.trim() === '' ? null : parseDuration(text);
}

/** An amount as it is typed. */
export function typedAmount(amount: number, { unit, currency }: Measure): string {
  if (unit === 'money') return toDecimal(amount, currency);
  const minutes = Math.floor(amount / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

export function useAmount() {
  const format = useFormat();
  return (amount: number, { unit, currency }: Measure) =>
    unit === 'hours' ? format.duration(amount) : format.money({ minor: amount, currency });
}

/** The days of a period in words. */
export function usePeriodWords() {
  const format = useFormat();
  return ({ from, to }: { from: Day; to?: Day | null }) => (to ? format.dayRange(from, to) : format.day(from));
}
