import type { CatalogueOf } from '../catalogue';
import type { quick as en } from '../en/quick';

export const quick: CatalogueOf<typeof en> = {
  title: 'Schnellstart',
};
