import { useNavigate, useSearch } from '@tanstack/react-router';
import type { InvoiceRow, Money } from '../../ipc/types';
import type { InvoiceSearch } from './routes';

export function useInvoiceSearch() {
  const search = useSearch({ from: '/frame/invoices' });
  const navigate = useNavigate();
  const change = (next: Partial<InvoiceSearch>, replace = false) =>
    void navigate({ to: '/invoices', search: (old: InvoiceSearch) => ({ ...old, ...next }), replace });
  return { search, change };
}

const yearOf = (row: InvoiceRow) => (row.issued_on ? Number(row.issued_on.slice(0, 4)) : undefined);

/** Drafts belong to no year yet and are shown in each. */
export function inYear(rows: InvoiceRow[], year: number | undefined): InvoiceRow[] {
  return year === undefined ? rows : rows.filter((row) => yearOf(row) === undefined || yearOf(row) === year);
}

export function yearsOf(rows: InvoiceRow[]): number[] {
  return [...new Set(rows.map(yearOf).filter((year) => year !== undefined))].sort((a, b) => b - a);
}

/** One sum for each currency, in the order of their first appearance. */
export function sums(amounts: Money[]): Money[] {
  const byCurrency = new Map<string, number>();
  for (const { currency, minor } of amounts) byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + minor);
  return [...byCurrency].map(([currency, minor]) => ({ currency, minor }));
}
