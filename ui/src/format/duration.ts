export type DurationFormat = 'hm' | 'decimal';

/** Whole minutes as h:mm, or hours with two decimals. Seconds under a minute are cut, as on a clock. */
export function formatDuration(seconds: number, format: DurationFormat, locale: string): string {
  const sign = seconds < 0 ? '\u2212' : '';
  const size = Math.abs(seconds);
  if (format === 'decimal') {
    const hundredths = Math.round(size / 36);
    const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
    return sign + new Intl.NumberFormat(locale, digits).format(hundredths / 100);
  }
  const minutes = Math.floor(size / 60);
  return `${sign}${Math.floor(minutes / 60)}:${pad(minutes % 60)}`;
}

/** A running clock: 0:42:17. */
export function formatClock(seconds: number): string {
  const size = Math.max(0, Math.floor(seconds));
  return `${Math.floor(size / 3600)}:${pad(Math.floor(size / 60) % 60)}:${pad(size % 60)}`;
}

const pad = (value: number) => String(value).padStart(2, '0');

/**
 * Reads a typed duration in seconds: "1:30", "1.5", "1,5", "90m", "1h 30m", "1h30", "2h", "1:30:15", "45s".
 * A bare number means hours. Empty text is zero; null means it is not understood or longer than a week.
 */
export function parseDuration(text: string): number | null {
  const bare = text.trim().toLowerCase().replace(/\s+/g, '');
  if (bare === '') return 0;
  const seconds = read(bare);
  return seconds !== null && seconds <= 7 * 86_400 ? seconds : null;
}

function read(bare: string): number | null {
  const clock = /^(\d{1,3}):(\d{1,2})(?::(\d{1,2}))?$/.exec(bare);
  if (clock) {
    const [, hours, minutes, seconds] = clock;
    if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  }
  const hours = /^(\d{0,3})(?:[.,](\d{1,4}))?h?$/.exec(bare);
  if (hours && (hours[1] || hours[2])) return fraction(hours[1] ?? '', hours[2], 3600);
  const units = /^(?:(\d{1,3})(?:h|std\.?))?(?:(\d{1,5})(?:m|min\.?))?(?:(\d{1,6})(?:s|sec|sek))?$/.exec(
    bare.replace(/^(\d+)h(\d{1,2})$/, '$1h$2m'),
  );
  if (!units?.slice(1).some(Boolean)) return null;
  return Number(units[1] ?? 0) * 3600 + Number(units[2] ?? 0) * 60 + Number(units[3] ?? 0);
}

function fraction(whole: string, decimals: string | undefined, unit: number): number {
  const tail = decimals ?? '';
  return Number(whole || '0') * unit + Math.round((Number(tail || '0') * unit) / 10 ** tail.length);
}
