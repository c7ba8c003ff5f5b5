import type { CatalogueOf } from '../catalogue';
import type { projects as en } from '../en/projects';

export const projects: CatalogueOf<typeof en> = {
  title: 'Projekte',
};
