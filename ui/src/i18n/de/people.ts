import type { CatalogueOf } from '../catalogue';
import type { people as en } from '../en/people';

export const people: CatalogueOf<typeof en> = {
  title: 'Personen',
};
