import type { CatalogueOf } from '../catalogue';
import type { rules as en } from '../en/rules';

export const rules: CatalogueOf<typeof en> = {
  required: 'Fehlt: bitte etwas eingeben.',
  too_long: 'Ist zu lang: bitte kürzen.',
  control_character: 'Enthält ein unsichtbares Zeichen: bitte neu eingeben.',
  too_many: 'Sind zu viele: behalte die wichtigen.',
  unknown_country: 'Ist kein Ländercode wie DE oder GB.',
  unknown_currency: 'Ist kein Währungscode wie EUR oder USD.',
  unknown_zone: 'Ist keine Zeitzone wie Europe/Berlin.',
  not_a_number: 'Ist keine Zahl wie 14,75.',
  not_a_duration: 'Ist keine Dauer: schreibe 1:30, 1,5 oder 90m.',
  not_an_amount: 'Ist kein Betrag in dieser Währung, wie 90 oder 90,50.',
  not_whole: 'Ist keine ganze Zahl von 0 bis {{max}}.',
  not_a_day: 'Ist kein Datum im Kalender.',
  not_an_instant: 'Ist kein Zeitpunkt im Kalender.',
  not_an_id: 'Ist nicht bekannt: wähle es aus der Liste.',
  too_precise: 'Hat mehr Nachkommastellen, als behalten werden.',
  too_large: 'Ist zu groß.',
  negative: 'Ist negativ: gib null oder mehr an.',
  not_positive: 'Muss größer als null sein.',
  too_short: 'Ist zu kurz: nimm etwas Längeres.',
  taken: 'Ist schon vergeben: wähle etwas anderes.',
  same: 'Ist dasselbe: wähle etwas anderes.',
  unknown_picture: 'Ist weder PNG noch JPEG: speichere es so.',
  broken_picture: 'Lässt sich nicht als Bild lesen: speichere es neu.',
};
