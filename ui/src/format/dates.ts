import type { Day, Instant, Zone } from '../ipc/types';

export interface DateSettings {
  locale: string;
  zone: Zone;
  hour_cycle: 'h23' | 'h12';
  date_format: 'locale' | 'iso';
}

const cache = new Map<string, Intl.DateTimeFormat>();
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = cache.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, options);
    cache.set(key, found);
  }
  return found;
}

/** A civil day is shown as itself: never through a zone that could turn it into the day before. */
function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

const civil = (locale: string, options: Intl.DateTimeFormatOptions, day: Day) =>
  format(locale, { ...options, timeZone: 'UTC' }).format(noon(day));

/** "20 Nov 2026", or 2026-11-20 by setting. */
export function formatDay(day: Day, s: DateSettings): string {
  if (s.date_format === 'iso') return day;
  return civil(s.locale, { day: 'numeric', month: 'short', year: 'numeric' }, day);
}

/** "20 Nov", with the year only when it is not the one of `today`. */
export function formatDayShort(day: Day, today: Day, s: DateSettings): string {
  if (s.date_format === 'iso') return day;
  if (day.slice(0, 4) !== today.slice(0, 4)) return formatDay(day, s);
  return civil(s.locale, { day: 'numeric', month: 'short' }, day);
}

/** "Friday, 20 November". */
export const formatDayLong = (day: Day, s: DateSettings) =>
  civil(s.locale, { weekday: 'long', day: 'numeric', month: 'long' }, day);

/** "Fri". */
export const formatWeekday = (day: Day, s: DateSettings) => civil(s.locale, { weekday: 'short' }, day);

/** "Fri 20" without the comma that some locales put. */
export const formatWeekdayNumber = (day: Day, s: DateSettings) =>
  `${formatWeekday(day, s)} ${civil(s.locale, { day: 'numeric' }, day).replace(/\D/g, '')}`;

export const formatMonth = (day: Day, s: DateSettings) => civil(s.locale, { month: 'long' }, day);

/** "November 2026". */
export const formatMonthYear = (day: Day, s: DateSettings) => civil(s.locale, { month: 'long', year: 'numeric' }, day);

/** "16 – 22 Nov 2026". */
export function formatDayRange(from: Day, to: Day, s: DateSettings): string {
  if (s.date_format === 'iso') return `${from} – ${to}`;
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
  return format(s.locale, options)
    .formatRange(noon(from), noon(to))
    .replace(/\s*[–-]\s*/, ' – ');
}

/** "9:05" or "9:05 am" in the given zone, by default the workspace's. */
export function formatTime(at: Instant, s: DateSettings, zone: Zone = s.zone): string {
  return format(s.locale, { hour: 'numeric', minute: '2-digit', hourCycle: s.hour_cycle, timeZone: zone }).format(
    new Date(at),
  );
}

/** The whole instant with zone, for hovers. */
export function formatInstant(at: Instant, s: DateSettings): string {
  return format(s.locale, {
    dateStyle: 'full',
    timeStyle: 'long',
    hourCycle: s.hour_cycle,
    timeZone: s.zone,
  }).format(new Date(at));
}

export interface CivilTime {
  day: Day;
  /** Seconds since local midnight as the clock on the wall shows it. */
  seconds: number;
}

/** The wall clock of an instant in a zone. */
export function civilOf(at: Instant | number, zone: Zone): CivilTime {
  const parts = format('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(at));
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? '0';
  return {
    day: `${get('year')}-${get('month')}-${get('day')}`,
    seconds: Number(get('hour')) * 3600 + Number(get('minute')) * 60 + Number(get('second')),
  };
}

/**
 * The instant of a wall-clock time in a zone. A time that the zone skips in spring moves forward by the skip;
 * of one that comes twice in autumn the first is meant.
 */
export function instantOf(day: Day, seconds: number, zone: Zone): Instant {
  const wanted = Date.parse(`${day}T00:00:00Z`) + seconds * 1000;
  const offsetAt = (ms: number) => {
    const civil = civilOf(ms, zone);
    return Date.parse(`${civil.day}T00:00:00Z`) + civil.seconds * 1000 - Math.floor(ms / 1000) * 1000;
  };
  // The offsets half a day before and after frame any transition near the wanted time.
  const before = offsetAt(wanted - 43_200_000);
  const after = offsetAt(wanted + 43_200_000);
  const first = wanted - Math.max(before, after);
  const second = wanted - Math.min(before, after);
  if (first + offsetAt(first) === wanted) return new Date(first).toISOString();
  if (second + offsetAt(second) === wanted) return new Date(second).toISOString();
  return new Date(wanted - before).toISOString();
}

export const earlierDay = (a: Day, b: Day) => (a.localeCompare(b) < 0 ? a : b);
export const laterDay = (a: Day, b: Day) => (a.localeCompare(b) < 0 ? b : a);

/** What an address says, as far as it is a day. */
export function asDay(value: unknown): Day | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

export function addDays(day: Day, days: number): Day {
  const date = noon(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day of another month, or the last one of a month that is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);
}

/** The day on which the week of `day` begins. */
export function weekStartOf(day: Day, weekStart: 'monday' | 'sunday' | 'saturday'): Day {
  const first = { sunday: 0, monday: 1, saturday: 6 }[weekStart];
  return addDays(day, -((noon(day).getUTCDay() - first + 7) % 7));
}

/** Reads "9", "930", "9:30", "9.30", "9:30 pm" as seconds since midnight; null when it is no time of day. */
export function parseTimeOfDay(text: string): number | null {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(a|p|am|pm)?$/.exec(text.trim().toLowerCase().replace(/\./g, ':'));
  if (!match) return null;
  let hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  if (match[3]) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (match[3].startsWith('p') ? 12 : 0);
  }
  return hours > 23 || minutes > 59 ? null : hours * 3600 + minutes * 60;
}
