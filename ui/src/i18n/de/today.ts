import type { CatalogueOf } from '../catalogue';
import type { today as en } from '../en/today';

export const today: CatalogueOf<typeof en> = {
  title: 'Heute',
};
