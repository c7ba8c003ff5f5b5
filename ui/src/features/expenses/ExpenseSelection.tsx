import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../components/ActionBar';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import { useWrite } from '../../ipc/query';
import type { ExpenseView, Id, Money } from '../../ipc/types';
import { leftOutWords } from '../time/list/leftOut';
import { useCategoryChoices } from './useExpenses';

/** What can be done with the selection, as one step each; with its sum as the rows say it. */
export function ExpenseSelection({ expenses, clear }: { expenses: ExpenseView[]; clear: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const categories = useCategoryChoices();
  const ids = expenses.map((e) => e.id);
  const many = useWrite('expense.edit_many', {
    onSuccess: ({ changed, unchanged, left_out }) => {
      const words = [t('expenses.changed', { count: changed + unchanged }), ...leftOutWords(left_out, t)];
      showDone(words.join(' · '), changed > 0 ? undo : undefined);
      clear();
    },
  });
  const writeOff = useWrite('expense.write_off', {
    onSuccess: ({ count }) => {
      showDone(t('expenses.writtenOff', { count }), undo);
      clear();
    },
  });
  const remove = useWrite('expense.delete', {
    onSuccess: ({ count }) => {
      showDone(t('common.deleted', { count }), undo);
      clear();
    },
  });
  const free = expenses.filter((e) => !e.invoice_id);
  const open = free.filter((e) => e.billing === 'unbilled').map((e) => e.id);
  const set = (fields: { category_id?: Id | null; billable?: boolean }) => many.mutate({ ids, ...fields });
  return (
    <ActionBar count={expenses.length} sum={format.moneyList(grossOf(expenses))} onClear={clear}>
      <Menu position="top">
        <Menu.Target>
          <Button>{t('expenses.setCategory')}</Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
          {categories.map(({ value, label }) => (
            <Menu.Item key={value} onClick={() => set({ category_id: value })}>
              {label}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => set({ category_id: null })}>{t('common.none')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Menu position="top">
        <Menu.Target>
          <Button>{t('expenses.billable')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => set({ billable: true })}>{t('common.yes')}</Menu.Item>
          <Menu.Item onClick={() => set({ billable: false })}>{t('common.no')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button disabled={open.length === 0} onClick={() => writeOff.mutate({ ids: open, written_off: true })}>
        {t('expenses.writeOff')}
      </Button>
      <Button
        color="red"
        variant="light"
        disabled={free.length === 0}
        onClick={() => remove.mutate({ ids: free.map((e) => e.id) })}
      >
        {t('common.delete')}
      </Button>
    </ActionBar>
  );
}

function grossOf(expenses: ExpenseView[]): Money[] {
  const sums = new Map<string, number>();
  for (const { gross } of expenses) sums.set(gross.currency, (sums.get(gross.currency) ?? 0) + gross.minor);
  return [...sums].map(([currency, minor]) => ({ currency, minor }));
}
