import type { CatalogueOf } from '../catalogue';
import type { periods as en } from '../en/periods';

export const periods: CatalogueOf<typeof en> = {
  now: 'Jetzt abgeschlossen',
  closedTo: 'Abgeschlossen bis {{day}}',
  nothing: 'Nichts ist abgeschlossen.',
  allOpen: 'Alles offen',
  close: 'Abschließen bis',
  closeHint:
    'Zeit abgeschlossener Tage lässt sich nicht hinzufügen, ändern oder löschen. Berechnet werden kann sie weiterhin.',
  closeDay: 'Letzter abgeschlossener Tag',
  closeDo: 'Abschließen',
  closedDone: 'Abgeschlossen bis {{day}}',
  open: 'Wieder öffnen',
  openHint: 'Der Grund bleibt unten stehen, mit Tag und Gerät.',
  openDay: 'Letzter Tag, der abgeschlossen bleibt',
  openAll: 'Alles öffnen',
  openDo: 'Öffnen',
  openedDone: 'Geöffnet',
  reason: 'Grund',
  history: 'Was abgeschlossen und geöffnet wurde',
  at: 'Wann',
  what: 'Von da an',
  device: 'Gerät',
};
