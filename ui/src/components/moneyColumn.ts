import type { Format } from '../format/useFormat';
import type { Money } from '../ipc/types';

/** A column of amounts: the currency stands once in its header when it is the same in all rows, else in each cell. */
export function moneyColumn(format: Format, rows: Money[][]): { currency?: string; show: (cell: Money[]) => string } {
  const currencies = new Set(rows.flat().map((m) => m.currency));
  const [only] = currencies;
  if (currencies.size > 1 || !only) return { show: format.moneyList };
  return { currency: only, show: (cell) => cell.map(format.amount).join(' · ') };
}
