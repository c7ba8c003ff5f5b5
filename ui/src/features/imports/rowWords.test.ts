import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { ImportRow } from '../../ipc/types';
import { rowWords } from './rowWords';

const row = (more: Partial<ImportRow>): ImportRow => ({ line: 2, verdict: 'rejected', note: '', args: {}, ...more });

beforeAll(async () => {
  await import('../../i18n');
});

test.each([
  [
    row({ field: 'start', reason: 'English', rule: 'not_a_date', args: { cell: '"x"', order: 'dmy' } }),
    'Beginn: "x" ist in dieser Reihenfolge kein Datum',
  ],
  [
    row({
      field: 'duration',
      reason: 'English',
      rule: 'length_differs',
      args: { stated: '1:00:00', elapsed: '2:00:00', zone: 'UTC' },
    }),
    'Dauer: laut Datei 1:00:00, ihre Zeiten ergeben 2:00:00 in UTC; stammt sie aus einer anderen Zone?',
  ],
  [
    row({ verdict: 'skipped', field: 'end', reason: 'English', rule: 'running' }),
    'Ende: die Uhr läuft in der Datei noch: importiere einen späteren Export',
  ],
  [
    row({ verdict: 'accepted', warning: 'English', rule: 'happened_twice', args: { zone: 'Europe/Berlin' } }),
    'diese Zeiten gab es in Europe/Berlin zweimal; die ersten gelten',
  ],
  [row({ field: 'note', reason: 'English', rule: 'control_character' }), /^Notiz: (?!English)/],
  [row({ field: 'note', reason: 'only the core knows', rule: 'a_new_rule' }), 'Notiz: only the core knows'],
  [row({ verdict: 'accepted' }), undefined],
])('%o', (given, words) => {
  const said = rowWords(given, i18next.getFixedT('de'));
  if (words instanceof RegExp) expect(said).toMatch(words);
  else expect(said).toBe(words);
});
