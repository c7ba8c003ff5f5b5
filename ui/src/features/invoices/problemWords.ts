import type { TFunction } from 'i18next';

/** Fields are named as in the core: "profile.street", "client.address", "lines[2].price", "lines". */
export function whereToFix(field: string): 'business' | 'client' | 'here' {
  if (/^(profile|seller)\b/.test(field)) return 'business';
  return /^(client|buyer)\b/.test(field) ? 'client' : 'here';
}

const NAMES = [
  'legal_name',
  'street',
  'postal_code',
  'city',
  'country',
  'vat_id',
  'tax_number',
  'address',
  'lines',
  'price',
  'quantity',
  'description',
  'tax_ids',
  'issue_on',
] as const;

/** A field in words; one without words of ours keeps its own name rather than hiding. */
export function fieldName(field: string, t: TFunction): string {
  const last = field.split('.').at(-1) ?? field;
  const known = NAMES.find((name) => name === last.replace(/\[\d+\]$/, ''));
  const line = /lines\[(\d+)\]/.exec(field);
  const words = known ? t(`invoices.field_${known}`) : last;
  const owner = { business: t('invoices.ofYou'), client: t('invoices.ofClient'), here: '' }[whereToFix(field)];
  const where = line ? t('invoices.ofLine', { line: Number(line[1]) + 1 }) : owner;
  return where ? `${words} ${where}` : words;
}
