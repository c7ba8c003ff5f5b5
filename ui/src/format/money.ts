import type { Money } from '../ipc/types';

const TRUE_MINUS = '\u2212';

const formats = new Map<string, Intl.NumberFormat>();
function formatFor(locale: string, currency: string, withCurrency: boolean): Intl.NumberFormat {
  const key = `${locale} ${currency} ${withCurrency}`;
  let format = formats.get(key);
  if (!format) {
    const digits = exponentOf(currency);
    format = withCurrency
      ? new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
      : new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format;
}

const exponents = new Map<string, number>();
/** Digits after the separator of a currency by ISO 4217: EUR 2, JPY 0, KWD 3. */
export function exponentOf(currency: string): number {
  let digits = exponents.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    exponents.set(currency, digits);
  }
  return digits;
}

/** Minor units as a plain decimal string: 431850 EUR is "4318.50". Digits are only moved, nothing is divided. */
export function toDecimal(minor: number, currency: string): string {
  const digits = exponentOf(currency);
  const padded = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits);
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${padded.slice(padded.length - digits)}`;
}

export function formatMoney(money: Money, locale: string): string {
  return print(formatFor(locale, money.currency, true), money);
}

/** "€", "CHF". */
export function currencySymbol(currency: string, locale: string): string {
  const parts = formatFor(locale, currency, true).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/** The amount without its currency, for tables whose header names it once. */
export function formatAmount(money: Money, locale: string): string {
  return print(formatFor(locale, money.currency, false), money);
}

function print(format: Intl.NumberFormat, money: Money): string {
  // Intl takes decimal strings exactly; a number would lose digits beyond 2^53.
  const text = format.format(toDecimal(money.minor, money.currency) as unknown as number);
  return text.replace('-', TRUE_MINUS);
}

/** Reads what a user typed ("1.234,50", "1,234.5", "90") as minor units; null when it is no amount or has too many decimals. */
export function parseMoney(text: string, currency: string): number | null {
  const bare = text
    .trim()
    .replace(/[\s\u00a0'’]/g, '')
    .replace(TRUE_MINUS, '-');
  const match = /^(-?)(\d[\d.,]*|[.,]\d+)$/.exec(bare);
  if (!match?.[2]) return null;
  const digits = exponentOf(currency);
  const body = match[2];
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  const separator = body[last] ?? '';
  const kinds = new Set(body.match(/[.,]/g) ?? []);
  const repeated = separator !== '' && body.split(separator).length > 2;
  const tail = last < 0 ? '' : body.slice(last + 1);
  // One separator with three digits after it groups thousands, unless the currency itself has three decimals.
  const groups = last >= 0 && (repeated || (kinds.size === 1 && tail.length === 3 && digits !== 3));
  const whole = (groups || last < 0 ? body : body.slice(0, last)).replace(/[.,]/g, '');
  const fraction = groups ? '' : tail;
  if (fraction.length > digits) return null;
  const minor = Number(`${whole || '0'}${fraction.padEnd(digits, '0')}`);
  if (!Number.isSafeInteger(minor)) return null;
  return match[1] ? -minor : minor;
}
