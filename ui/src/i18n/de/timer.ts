import type { CatalogueOf } from '../catalogue';
import type { timer as en } from '../en/timer';

export const timer: CatalogueOf<typeof en> = {
  title: 'Zeiterfassung',
};
