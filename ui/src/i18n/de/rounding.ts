import type { CatalogueOf } from '../catalogue';
import type { rounding as en } from '../en/rounding';

export const rounding: CatalogueOf<typeof en> = {
  title: 'Rundung berechneter Zeit',
  usual: 'Für Kunden ohne eigene Regel',
  hint: 'Gilt, wenn Zeit auf eine Rechnung kommt. Erfasste Zeit wird nie gerundet.',
  mode: 'Rundung',
  mode_exact: 'Wie erfasst',
  mode_up: 'Auf',
  mode_nearest: 'Kaufmännisch',
  mode_down: 'Ab',
  step: 'Schritt',
  minutes_one: '{{count}} Minute',
  minutes_other: '{{count}} Minuten',
  scope: 'Was zuvor summiert wird',
  scope_entry: 'je Eintrag',
  scope_day: 'je Tag',
  scope_task: 'je Aufgabe',
  scope_invoice: 'je Rechnung',
  thisMonth: 'Die {{raw}} dieses Monats würden als {{billed}} berechnet, {{difference}}.',
  nothingThisMonth: 'Aus diesem Monat ist keine Zeit offen.',
  billed: 'Berechnet: {{billed}}, {{difference}} ({{rule}})',
  more: '{{time}} mehr',
  less: '{{time}} weniger',
  noDifference: 'kein Unterschied',
  tracked: 'Erfasst',
  billedTime: 'Berechnet',
};
