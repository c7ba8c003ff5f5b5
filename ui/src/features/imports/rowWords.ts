import type { TFunction } from 'i18next';
import { ruleWords } from '../../components/fieldWords';
import type { ImportRow } from '../../ipc/types';

const RULES = [
  'open_quote',
  'cut_character',
  'cut_row',
  'columns',
  'not_yes_no',
  'not_hours',
  'no_time',
  'no_room',
  'running',
  'not_a_clock',
  'not_a_date',
  'not_a_length',
  'end_before_start',
  'never_was',
  'length_differs',
  'placed_by_length',
  'happened_twice',
  'shortest_taken',
  'laid_out',
  'too_far_ahead',
  'too_early',
  'too_long',
  'not_an_instant',
  'not_an_interval',
  'not_a_moment',
  'no_day',
  'other_kind',
  'lengths_differ',
  'break_taken_off',
  'tag_in_note',
  'repeats',
  'zone_unknown',
  'all_day',
  'cancelled',
  'no_end',
  'still_to_come',
  'kept_as_before',
  'cut_line',
] as const;

const FIELDS = [
  'row',
  'client',
  'project',
  'task',
  'note',
  'tags',
  'billable',
  'start',
  'end',
  'duration',
  'hours',
] as const;

/** Why a row is not kept, or what to know about it, in the user's language; the core's own words where we have none. */
export function rowWords({ rule, args, field, reason, warning }: ImportRow, t: TFunction): string | undefined {
  const english = reason ?? warning ?? undefined;
  if (!rule || english === undefined) return english;
  const known = RULES.find((word) => word === rule);
  const words = known
    ? t(`imports.row_${known}`, { ...args, defaultValue: english })
    : ruleWords({ field: field ?? '', rule, message: english }, t);
  const where = reason ? FIELDS.find((name) => name === field) : undefined;
  return where ? `${t(`imports.field_${where}`)}: ${words}` : words;
}
