import type { Day } from '../ipc/types';

/** The pattern of a date picker (dayjs tokens) that writes a day just as `formatDay` does. */
export function dayPattern(locale: string, dateFormat: 'locale' | 'iso'): string {
  if (dateFormat === 'iso') return 'YYYY-MM-DD';
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).formatToParts();
  const token: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = { day: 'D', month: 'MMM', year: 'YYYY' };
  return parts.map((part) => token[part.type] ?? part.value).join('');
}

/** Reads "2026-11-20", "20.11.2026", "20.11.", "20/11/26"; month first where the locale writes so. Null when it is no day. */
export function parseDay(text: string, locale: string, today: Day): Day | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /^(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{2}|\d{4})?)?$/.exec(text.trim());
  if (!short) return null;
  const year = short[3] ? Number(short[3].padStart(4, '20')) : Number(today.slice(0, 4));
  const [first, second] = [Number(short[1]), Number(short[2])];
  return monthFirst(locale) ? valid(year, first, second) : valid(year, second, first);
}

function monthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts();
  return parts.findIndex((p) => p.type === 'month') < parts.findIndex((p) => p.type === 'day');
}

function valid(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
