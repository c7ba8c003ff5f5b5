import type { CatalogueOf } from '../catalogue';
import type { inbox as en } from '../en/inbox';

export const inbox: CatalogueOf<typeof en> = {
  title: 'Eingang',
  empty: 'Nichts wartet auf dich.',
  emptyHint:
    'Überfällige Rechnungen und Aufgaben, überlappende Zeiten, Abwesenheiten und zweifelhafte Uhren erscheinen hier.',
};
