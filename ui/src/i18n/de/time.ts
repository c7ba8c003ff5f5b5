import type { CatalogueOf } from '../catalogue';
import type { time as en } from '../en/time';

export const time: CatalogueOf<typeof en> = {
  title: 'Zeit',
};
