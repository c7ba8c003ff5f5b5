import type { CatalogueOf } from '../catalogue';
import type { workspace as en } from '../en/workspace';

export const workspace: CatalogueOf<typeof en> = {
  title: 'Arbeitsbereich',
};
