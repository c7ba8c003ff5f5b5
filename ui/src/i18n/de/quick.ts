import type { CatalogueOf } from '../catalogue';
import type { quick as en } from '../en/quick';

export const quick: CatalogueOf<typeof en> = {
  title: 'Schnellstart',
  placeholder: 'Woran arbeitest du?',
  help: 'Zum Beispiel „25m Anruf @acme #support“ oder „9:30-11 Entwurf“',
  adds: 'Trägt {{from}} – {{to}} nach ({{duration}})',
  starts: 'Startet jetzt',
  startsAt: 'Startet um {{time}}',
  quote: '„{{note}}“',
  billable: 'abrechenbar',
  notBillable: 'nicht abrechenbar',
  favourite: 'als Favorit gemerkt',
  noClient: 'neuer Kunde „{{name}}“',
  noProject: 'neues Projekt „{{name}}“',
  running: 'läuft',
  stop: 'Stoppen',
  keyAdd: 'nachtragen',
  keyStart: 'starten',
  keyStop: 'stoppen',
  keyStartNow: 'jetzt starten',
  keyPick: 'wählen',
  keyHide: 'ausblenden',
  suggestions: 'Vorschläge',
};
