import type { TFunction } from 'i18next';
import type { RpcError } from '../ipc/host';
import type { FieldError } from '../ipc/types';
import { errorWords } from './errorWords';

const RULES = [
  'required',
  'exceeds_charge',
  'exceeds_hold',
  'other_invoice',
  'currency',
  'too_long',
  'control_character',
  'too_many',
  'of_retainer',
  'unknown_country',
  'check_digit',
  'not_an_invoice',
  'credit_note',
  'unknown_currency',
  'unknown_zone',
  'not_a_number',
  'too_precise',
  'too_large',
  'negative',
  'too_short',
  'taken',
  'unreadable',
  'no_folder',
  'unknown_picture',
  'broken_picture',
  'too_many_pixels',
  'svg_text',
  'svg_picture',
  'svg_active',
  'svg_effects',
  'svg_elsewhere',
  'svg_entities',
  'svg_too_large',
  'svg_too_deep',
  'not_a_font',
  'font_collection',
  'variable_font',
  'not_embeddable',
  'no_latin',
  'not_a_day',
  'not_an_instant',
  'not_an_id',
  'not_positive',
  'same',
  'empty',
  'refused_kind',
  'no_rate',
  'archived',
  'end_before_start',
  'out_of_range',
  'not_used',
  'told_later',
  'not_a_period',
  'no_period',
  'other_client',
  'other_currency',
  'too_many_lines',
  'not_completed',
  'not_waiting',
  'no_amount',
  'no_budget',
  'in_future',
  'not_a_link',
  'out_of_order',
  'not_an_address',
  'refused',
  'not_reached',
  'unencrypted',
  'host',
  'untrusted',
  'not_a_certificate',
  'nobody',
  'no_message',
  'no_mail',
  'key',
  'url',
  'not_stripes',
  'has_end',
  'longer_than_stripe',
  'beyond_period',
  'no_page',
] as const;

const isKnown = (rule: string): rule is (typeof RULES)[number] => (RULES as readonly string[]).includes(rule);

/** What is wrong with one field, in the user's language where the rule is known. */
export function ruleWords({ rule, message }: FieldError, t: TFunction): string {
  // The core gives a sample of the right form at the end of its words.
  const example = rule === 'wrong_form' ? /: type it (?:with its hyphens, )?like (.+)$/.exec(message)?.[1] : undefined;
  if (example) return t('rules.wrong_form', { example });
  // The core names the word and its line.
  const unknown = rule === 'unknown_variable' ? /line (\d+) of [^:]*: "([^"]*)"/.exec(message) : undefined;
  if (unknown) return t('rules.unknown_variable', { line: unknown[1] ?? '', name: unknown[2] ?? '' });
  return isKnown(rule) ? t(`rules.${rule}`) : message;
}

/** The words that stand below the field that was refused. */
export function fieldWords(error: RpcError, t: TFunction): string {
  const field = error.code === 'invalid' ? error.fields[0] : undefined;
  if (field) return ruleWords(field, t);
  const words = errorWords(error, t);
  return words.hint || words.title;
}
