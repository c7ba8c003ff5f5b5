import type { CatalogueOf } from '../catalogue';
import type { errors as en } from '../en/errors';

export const errors: CatalogueOf<typeof en> = {
  title: 'Das hat nicht geklappt',
  crashed: 'Diese Seite ist abgestürzt',
  crashedHint:
    'Deine Daten sind sicher: Sie werden gespeichert, bevor sie erscheinen. Versuch es noch einmal oder öffne eine andere Seite.',
  unreachable: 'Das Programm antwortet nicht',
  unreachableHint: 'Nichts ist verloren. Starte Stint neu, dann geht es hier von selbst weiter.',
  unauthorised: 'Diese Seite darf deine Daten nicht lesen',
  unauthorisedHint: 'Öffne die Adresse, die „stint serve“ ausgegeben hat: Sie enthält den Schlüssel für diese Seite.',
  not_found: 'Das gibt es nicht mehr',
  locked: 'Der Arbeitsbereich ist gesperrt',
  no_workspace: 'Es ist kein Arbeitsbereich geöffnet',
  storage: 'Die Datenbank ließ sich nicht lesen oder schreiben',
  storageHint: 'Das bisher Gespeicherte ist sicher. Prüfe freien Platz und Rechte des Datenordners.',
  bug: 'In Stint ist etwas schiefgegangen',
  bugHint: 'Nichts wurde halb geschrieben: Eine Änderung gilt ganz oder gar nicht.',
  period_locked:
    'Die Zeit bis {{day}} ist abgeschlossen. Öffne sie erst in den Einstellungen unter Abschlüsse und nenne einen Grund.',
  timer_running: 'Es läuft schon ein Timer',
  billed: 'Abgerechnete Zeit lässt sich nicht mehr ändern',
  not_draft: 'Eine gestellte Rechnung lässt sich nicht mehr ändern',
  on_draft: 'Sie steht auf einem Rechnungsentwurf. Nimm sie zuerst vom Entwurf.',
  billed_work:
    'Zeit davon steht auf einer Rechnung oder einem Entwurf, und die nennen, wohin sie gehört. Leg am neuen Ort etwas Neues an und archiviere dies.',
  nothing_to_bill:
    'In diesem Zeitraum gibt es keine offene Zeit. Wähle einen anderen, oder leg einen leeren Entwurf an.',
  retainer_told: 'Eine Rechnung nennt dieses Kontingent. Beende und archiviere es.',
  retainer_in_rule:
    'Eine wiederkehrende Rechnung rechnet den Preis ab. Nimm dort zuerst die Position heraus, oder beende dieses Kontingent.',
  not_ended: 'Es zählt noch Zeit. Beende es erst, dann archiviere es.',
  fee_settled: 'Diese Pauschale ist schon erledigt. Jede wird einmal abgerechnet.',
  over_agreed: 'Sie rechnet mehr ab, als vereinbart war. Sprich es zuerst mit dem Kunden ab.',
  first_terms: 'Das sind die ersten Bedingungen. Ändere sie stattdessen.',
  undecided: 'Alle offene Zeit wartet auf eine Entscheidung über die Uhr. Öffne sie aus dem Eingang und entscheide.',
  already_tracked: 'Dort wurde inzwischen Zeit erfasst. Wähle aus dem, was jetzt vorgeschlagen wird.',
  file_lost:
    'Die Datei fehlt auf dieser Platte oder ist beschädigt. Hänge sie neu an oder stelle die neueste Sicherung wieder her.',
  not_held: 'Dort ist nichts reserviert: Es wurde eingezogen oder freigegeben.',
  held_already: 'Es ist schon Geld angefragt oder reserviert. Das zuerst freigeben.',
  under_way: 'Es ist schon unterwegs. In den Einstellungen unter Verbindungen nachsehen.',
  dispute_answered: 'Sie ist schon beantwortet oder entschieden und bleibt, wie sie ist.',
  inquiry:
    'Die Bank des Zahlers fragt nur nach und hat nichts abgezogen: antworten oder die Frist verstreichen lassen.',
  collected_already: 'Es wird schon über Stripe eingezogen. Beende das zuerst.',
  not_collected: 'Dafür wird nichts über Stripe eingezogen.',
  recurring_paused: 'Sie ist pausiert. Setze sie zuerst fort.',
  not_stripe: 'Das kam nicht über Stripe. Über die Bank zurückzahlen und hier festhalten.',
  not_connected: 'Stripe ist auf diesem Gerät nicht verbunden. In den Einstellungen unter Verbindungen verbinden.',
  disputed: 'Die Bank des Zahlers ficht diese Zahlung an. Stattdessen im Dashboard von Stripe antworten.',
  in_use: 'Es wird noch benutzt. Archiviere es stattdessen.',
};
