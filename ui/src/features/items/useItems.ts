import { useNavigate, useSearch } from '@tanstack/react-router';
import { parseMoney } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import type { Item, Money } from '../../ipc/types';
import type { ItemSearch } from './routes';

/** What the address of the catalogue says, and the way to change it. */
export function useItemSearch() {
  const search = useSearch({ from: '/frame/items' });
  const navigate = useNavigate();
  const change = (next: Partial<ItemSearch>, replace = false) =>
    void navigate({ to: '/items', search: (old: ItemSearch) => ({ ...old, ...next }), replace });
  return { search, change };
}

/** "Hosting 49.00": the price stands at the end. Null without one. */
export function readItem(text: string, currency: string): { name: string; price: Money } | null {
  const parts = text.trim().split(/\s+/);
  const minor = parseMoney(parts.at(-1) ?? '', currency);
  const name = parts.slice(0, -1).join(' ');
  return minor !== null && minor >= 0 && name ? { name, price: { minor, currency } } : null;
}

/** "€49.00 / month". */
export function useUnitPrice() {
  const format = useFormat();
  return ({ price, unit }: Pick<Item, 'price' | 'unit'>) => `${format.money(price)}${unit && ` / ${unit}`}`;
}
