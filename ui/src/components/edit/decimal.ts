/** "10,5", "10.5" or "1.234,5" as the core's decimal string with at most four places; null when it is none. */
export function readDecimal(text: string): string | null {
  const bare = text
    .trim()
    .replace(/[\s\u00a0%]/g, '')
    .replace('\u2212', '-');
  if (!/^-?\d[\d.,]*$/.test(bare)) return null;
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  if (last < 0) return bare.replace(/^(-?)0+(?=\d)/, '$1');
  const separator = bare.charAt(last);
  const single = bare.split(separator).length === 2;
  const whole = bare.slice(0, last).replace(/[.,]/g, '');
  const fraction = bare.slice(last + 1);
  // The same sign twice can only group thousands.
  if (!single) return bare.replace(/[.,]/g, '');
  if (fraction.length > 4) return null;
  return fraction.replace(/0+$/, '') === '' ? whole : `${whole}.${fraction.replace(/0+$/, '')}`;
}

/** A decimal string in the user's notation, with the digits that it has. */
export function showDecimal(decimal: string, locale: string): string {
  const digits = decimal.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  })
    .format(decimal as unknown as number)
    .replace('-', '\u2212');
}
