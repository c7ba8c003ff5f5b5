import type { CatalogueOf } from '../catalogue';
import type { settings as en } from '../en/settings';

export const settings: CatalogueOf<typeof en> = {
  title: 'Einstellungen',
};
