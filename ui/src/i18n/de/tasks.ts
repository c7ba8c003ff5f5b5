import type { CatalogueOf } from '../catalogue';
import type { tasks as en } from '../en/tasks';

export const tasks: CatalogueOf<typeof en> = {
  title: 'Aufgaben',
};
