import type { TFunction } from 'i18next';
import type { FieldError } from '../../ipc/types';

/** Fields are named as in the core: "profile.vat_id", "client.address", "lines[2].price", "lines", "currency". */
export function whereToFix(field: string): 'business' | 'client' | 'here' {
  if (field.startsWith('profile.')) return 'business';
  return field.startsWith('client.') ? 'client' : 'here';
}

const KNOWN = [
  'profile_legal_name_required',
  'profile_address_required',
  'profile_vat_id_required',
  'client_address_required',
  'client_vat_id_required',
  'currency_changed',
  'lines_empty',
  'lines_zero_total',
  'lines_deposit_too_large',
  'lines_mixed_outside_scope',
  'line_price_no_price',
  'line_tax_ids_treatment',
  'line_tax_ids_one_tax',
  'section_empty',
  'section_one_package',
  'section_too_large',
] as const;

const FIELDS = [
  'profile_legal_name',
  'profile_bank_name',
  'profile_address',
  'client_legal_name',
  'client_address',
  'subject',
  'note',
  'line_description',
  'line_unit',
  'lines_tax_ids',
] as const;

/** The core names each sign in typographic quotes. */
const SIGN = /“.+?” \(U\+[0-9A-F]+\)/gu;

/** Fields that an e-invoice's rules ask for; the rule is told beside the words. */
const FOR_MACHINES = [
  'profile_iban',
  'profile_contact_name',
  'profile_phone',
  'profile_email',
  'profile_address',
  'profile_country',
  'profile_vat_id',
  'profile_electronic_address',
  'client_address',
  'client_country',
  'client_name',
  'client_vat_id',
  'client_buyer_reference',
  'client_electronic_address',
] as const;

/** BR-DE-15, PEPPOL-EN16931-R003. */
const isRule = (rule: string) => /^(BR|PEPPOL)-/.test(rule);

/** What stands between a draft and its issue; the core's own words where we have none in the user's language. */
export function problemWords({ field, rule, message }: FieldError, t: TFunction): string {
  const line = /^lines\[(\d+)\]\./.exec(field);
  const section = /^sections\[(\d+)\]$/.exec(field);
  const at = field.replace(/^lines\[\d+\]\./, 'line.').replace(/^sections\[\d+\]$/, 'section');
  const key = `${at}.${rule}`.replaceAll('.', '_');
  const asked = isRule(rule) && FOR_MACHINES.find((word) => word === field.replaceAll('.', '_'));
  if (asked) return t('invoices.byRule', { words: t(`invoices.problem_${asked}`), rule });
  const known = KNOWN.find((word) => word === key);
  const place = rule === 'no_glyph' && FIELDS.find((name) => key === `${name}_no_glyph`);
  const words = place
    ? t('invoices.noGlyph', { field: t(`invoices.field_${place}`), signs: message.match(SIGN)?.join(', ') ?? '' })
    : known
      ? t(`invoices.problem_${known}`)
      : message;
  if (section) return t('invoices.inHeading', { heading: Number(section[1]) + 1, words });
  return line ? t('invoices.inLine', { line: Number(line[1]) + 1, words }) : words;
}
