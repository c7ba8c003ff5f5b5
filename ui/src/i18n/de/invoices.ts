import type { CatalogueOf } from '../catalogue';
import type { invoices as en } from '../en/invoices';

export const invoices: CatalogueOf<typeof en> = {
  title: 'Rechnungen',
};
