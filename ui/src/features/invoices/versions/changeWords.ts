import { useTranslation } from 'react-i18next';
import type { Change } from '../../../ipc/types';

/** The fields that are told by name; others are told as the draft's settings. */
const FIELDS: Record<string, string> = {
  subject: 'invoices.subject',
  note: 'invoices.note',
  language: 'invoices.language',
  issue_on: 'invoices.issueOn',
  due_days: 'invoices.dueDays',
  rounding: 'rounding.title',
  policy: 'invoices.policy',
  description: 'invoices.description',
  title: 'versions.heading',
  label: 'invoices.description',
  quantity: 'invoices.quantity',
  unit: 'invoices.unit',
  price_minor: 'invoices.price',
  discount: 'invoices.discount',
  portion: 'invoices.discount',
  tax_ids: 'invoices.tax',
};

const LONGEST = 40;

/** A change in a few words. */
export function useChangeWords() {
  const { t } = useTranslation();
  return ({ part, kind, name, field }: Change): string => {
    if (part === 'order') return t('versions.order');
    const short = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
    if (kind !== 'edited') return t(`versions.${kind}`, { name: short });
    const what = t((FIELDS[field ?? ''] ?? 'versions.other') as never) as string;
    return short ? t('versions.edited', { name: short, what }) : what;
  };
}
