import type { CatalogueOf } from '../catalogue';
import type { rates as en } from '../en/rates';

export const rates: CatalogueOf<typeof en> = {
  title: 'Stundensätze',
};
