import type { CatalogueOf } from '../catalogue';
import type { imports as en } from '../en/imports';

export const imports: CatalogueOf<typeof en> = {
  title: 'Import',
};
