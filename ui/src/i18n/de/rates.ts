import type { CatalogueOf } from '../catalogue';
import type { rates as en } from '../en/rates';

export const rates: CatalogueOf<typeof en> = {
  title: 'Stundensätze',
  intro:
    'Eine Stunde wird zum Satz ihrer Aufgabe berechnet; ohne den zu dem des Projekts, dann des Kunden, dann der Person, dann zum allgemeinen.',
  validFrom: 'Gültig ab',
  perHour: 'Pro Stunde',
  now: 'gilt heute',
  andBefore: 'und davor',
  rateFrom: 'Stundensatz ab {{day}}',
  remove: 'Satz ab {{day}} entfernen',
  removed: 'Satz entfernt',
  added: 'Satz hinzugefügt',
  amountHint: '90,00',
  fromAlways: 'Von Anfang an',
  fromToday: 'Ab heute',
  none_workspace: 'Ohne Satz hat Zeit keinen Preis.',
  none_person: 'Es gilt der übliche Satz.',
  none_client: 'Für diesen Kunden gilt der übliche Satz.',
  none_project: 'Es gilt der Satz des Kunden.',
  none_task: 'Es gilt der Satz des Projekts.',
  scope_workspace: 'Alle und alles',
  scope_person: 'Personen',
  scope_client: 'Kunden',
  scope_project: 'Projekte',
  scope_task: 'Aufgaben',
  costs: 'Was eine Stunde von {{name}} dich kostet',
  costPerHour: 'Kosten je Stunde',
  noCost: 'Ohne Kosten zeigen Berichte keinen Gewinn.',
  elsewhere: 'Sätze für Kunden, Projekte oder Aufgaben gibst du dort an, wo sie stehen.',
};
