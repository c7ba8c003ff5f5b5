import type { CatalogueOf } from '../catalogue';
import type { edit as en } from '../en/edit';

export const edit: CatalogueOf<typeof en> = {
  saved: 'Gespeichert',
  clear: 'Leeren',
  open: '{{name}} öffnen',
  actions: 'Aktionen für {{name}}',
  nothingFound: 'Nichts gefunden',
  nothingThere: 'Noch nichts angelegt',
  notHere: 'Das steht nicht mehr in der Liste.',
  number_right: 'Prüfziffern stimmen.',
  number_unchecked: 'Nicht geprüft: für dieses Land ist keine Regel bekannt.',
};
