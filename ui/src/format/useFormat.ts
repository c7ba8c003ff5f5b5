import { nowMs } from '../ipc/clock';
import { useRead } from '../ipc/query';
import type { Day, Instant, Money, Settings, Zone } from '../ipc/types';
import * as dates from './dates';
import { formatDuration } from './duration';
import { currencySymbol, formatAmount, formatMoney } from './money';
import { formatDayRelative } from './relative';

const FALLBACK: Pick<
  Settings,
  'zone' | 'hour_cycle' | 'date_format' | 'duration_format' | 'week_start' | 'language' | 'currency' | 'country'
> = {
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  hour_cycle: 'h23',
  date_format: 'locale',
  duration_format: 'hm',
  week_start: 'monday',
  language: 'en',
  currency: 'EUR',
  country: 'DE',
};

/** English follows the country's habits (24 h dates in Europe read "20 Nov", in the US "Nov 20"). */
export function localeOf(language: 'en' | 'de', country: string): string {
  if (language === 'de') return ['AT', 'CH', 'LI', 'LU'].includes(country) ? `de-${country}` : 'de-DE';
  return ['US', 'CA', 'AU', 'NZ', 'IE', 'IN', 'ZA'].includes(country) ? `en-${country}` : 'en-GB';
}

/** Every formatter, bound to the user's settings. */
export function useFormat() {
  return boundTo(useRead('settings.get', {}).data ?? FALLBACK);
}

// One for all who ask: a list has hundreds of cells.
const bound = new WeakMap<typeof FALLBACK, Format>();
function boundTo(settings: typeof FALLBACK): Format {
  let format = bound.get(settings);
  if (!format) {
    format = bind(settings);
    bound.set(settings, format);
  }
  return format;
}

export type Format = ReturnType<typeof bind>;

export function bind(settings: typeof FALLBACK) {
  const locale = localeOf(settings.language, settings.country);
  const s: dates.DateSettings = { ...settings, locale };
  const today = (): Day => dates.civilOf(nowMs(), s.zone).day;
  return {
    locale,
    zone: s.zone,
    weekStart: settings.week_start,
    currency: settings.currency,
    hourCycle: settings.hour_cycle,
    today,
    /** The currency's sign, for toggles and headers. */
    symbol: currencySymbol(settings.currency, locale),
    money: (money: Money) => formatMoney(money, locale),
    amount: (money: Money) => formatAmount(money, locale),
    /** One figure a currency: amounts of different currencies are never added. */
    moneyList: (list: Money[]) => list.map((m) => formatMoney(m, locale)).join(' · '),
    duration: (seconds: number) => formatDuration(seconds, settings.duration_format, locale),
    day: (day: Day) => dates.formatDay(day, s),
    dayShort: (day: Day) => dates.formatDayShort(day, today(), s),
    dayLong: (day: Day) => dates.formatDayLong(day, s),
    dayRelative: (day: Day) => formatDayRelative(day, today(), s),
    dayRange: (from: Day, to: Day) => dates.formatDayRange(from, to, s),
    weekday: (day: Day) => dates.formatWeekday(day, s),
    weekdayNumber: (day: Day) => dates.formatWeekdayNumber(day, s),
    month: (day: Day) => dates.formatMonth(day, s),
    monthYear: (day: Day) => dates.formatMonthYear(day, s),
    time: (at: Instant, zone?: Zone) => dates.formatTime(at, s, zone),
    instant: (at: Instant) => dates.formatInstant(at, s),
    percent: (share: number) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share),
    number: (value: number, digits = 0) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    civilOf: (at: Instant) => dates.civilOf(at, s.zone),
    instantOf: (day: Day, seconds: number) => dates.instantOf(day, seconds, s.zone),
  };
}
