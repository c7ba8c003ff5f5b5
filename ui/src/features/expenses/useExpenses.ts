import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../ipc/query';
import type { ExpenseView, Id } from '../../ipc/types';
import type { ExpenseSearch } from './expenseSearch';

export function useExpenseSearch() {
  const search = useSearch({ from: '/frame/expenses' });
  const navigate = useNavigate();
  const change = (next: Partial<ExpenseSearch>, replace = false) =>
    void navigate({ to: '/expenses', search: ((old: ExpenseSearch) => ({ ...old, ...next })) as never, replace });
  return { search, change };
}

/** Categories to choose from: those in use, and the one that is chosen though it is archived. */
export function useCategoryChoices(chosen?: Id | null) {
  const categories = useRead('expense_category.list', {}).data?.categories ?? [];
  return categories.filter((k) => !k.archived || k.id === chosen).map((k) => ({ value: k.id, label: k.name }));
}

/** What an expense is called: to whom, where, what for. */
export function useExpenseName() {
  const { t } = useTranslation();
  return (e: ExpenseView): string => {
    const way = e.trip ? [e.trip.from, e.trip.to].filter(Boolean).join(' – ') : '';
    return e.merchant || way || e.note || e.category_name || t(e.trip ? 'expenses.trip' : 'expenses.one');
  };
}
