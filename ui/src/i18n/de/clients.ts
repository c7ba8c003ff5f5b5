import type { CatalogueOf } from '../catalogue';
import type { clients as en } from '../en/clients';

export const clients: CatalogueOf<typeof en> = {
  title: 'Kunden',
};
