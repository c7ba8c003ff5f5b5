import type { CatalogueOf } from '../catalogue';
import type { away as en } from '../en/away';

export const away: CatalogueOf<typeof en> = {
  title: 'Du warst weg',
  intro: 'Ein Timer lief, während niemand hier war. Was war diese Zeit? Bis du es sagst, wird sie nicht abgerechnet.',
  introMany:
    'Ein Timer lief, während niemand hier war. Hake an, wofür dieselbe Antwort gilt. Bis dahin wird nichts davon abgerechnet.',
  none: 'Nichts mehr zu entscheiden.',
  need: 'Du warst {{when}} weg ({{length}}), während <b>{{name}}</b> lief.',
  select: '{{when}} entscheiden',
  cause_idle: 'Keine Eingabe',
  cause_locked: 'Bildschirm gesperrt',
  cause_suspend: 'Der Rechner schlief',
  way_keep: 'Behalten',
  hint_keep: 'Es war Arbeit: alles bleibt, wie es ist.',
  way_discard: 'Herausnehmen',
  hint_discard: 'Es war Pause: der Eintrag wird darum herum geschnitten.',
  way_split: 'Eigener Eintrag',
  hint_split: 'Dieselbe Aufgabe, getrennt vom Rest.',
  way_give: 'Etwas anderes…',
  hint_give: 'Einer anderen Aufgabe geben oder sagen, was es war.',
  billable: 'Abrechenbar',
  giveNote: 'Was war es?',
  givePlaceholder: 'Kunde, Projekt oder Aufgabe',
  giveDo: 'Zuordnen',
  back: 'Zurück',
  done_keep: 'Behalten',
  done_discard: 'Herausgenommen',
  done_split: 'Jetzt ein eigener Eintrag',
  done_give: 'Zugeordnet',
  short: 'Weg {{times}} ({{length}}), {{name}}',
  endAfter: 'Nach {{duration}} beenden',
};
