import { ActionIcon, Menu } from '@mantine/core';
import { IconCoinOff, IconDots, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { useSave } from '../../components/edit/useSave';
import { QueryView } from '../../components/QueryView';
import { SidePanel } from '../../components/SidePanel';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { ExpenseView, Id } from '../../ipc/types';
import { ExpenseFields } from './ExpenseFields';
import { BillingTag } from './ExpenseTable';
import classes from './expenses.module.css';
import { Receipts } from './Receipts';
import { useExpenseName } from './useExpenses';

export function ExpensePanel({ id, onClose }: { id: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const name = useExpenseName();
  const query = useRead('expense.show', { id });
  const expense = query.data;
  return (
    <SidePanel
      opened
      onClose={onClose}
      size={460}
      title={
        <span className={classes.head}>
          {expense ? name(expense) : t('expenses.title')}
          {expense && <ExpenseMenu expense={expense} onGone={onClose} />}
        </span>
      }
    >
      <QueryView query={query}>
        {(data) => (
          <>
            <Figures expense={data} />
            {data.invoice_id && <OnDocument expense={data} />}
            <ExpenseFields expense={data} />
            <SectionHead title={t('expenses.receiptsTitle')} />
            <Receipts expense={data} />
          </>
        )}
      </QueryView>
    </SidePanel>
  );
}

function Figures({ expense: e }: { expense: ExpenseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t('expenses.paid')}</dt>
        <dd>{format.money(e.gross)}</dd>
      </div>
      {e.tax.mode !== 'none' && (
        <div>
          <dt>{t('expenses.net')}</dt>
          <dd>{format.money(e.net)}</dd>
        </div>
      )}
      {e.billable && (
        <div>
          <dt>{t('expenses.bills')}</dt>
          <dd>{format.money(e.bills)}</dd>
        </div>
      )}
      <div>
        <dt>{t('expenses.billing')}</dt>
        <dd>
          <BillingTag expense={e} />
        </dd>
      </div>
    </dl>
  );
}

function OnDocument({ expense: e }: { expense: ExpenseView }) {
  const { t } = useTranslation();
  return (
    <p className={classes.notice}>
      {e.invoice_number ? t('expenses.isBilled') : t('expenses.isDrafted')}{' '}
      <Link to="/invoices/$id" params={{ id: e.invoice_id ?? '' }}>
        {e.invoice_number ?? t('expenses.theDraft')}
      </Link>
    </p>
  );
}

function ExpenseMenu({ expense, onGone }: { expense: ExpenseView; onGone: () => void }) {
  const { t } = useTranslation();
  const { undo } = useUndo();
  const name = useExpenseName()(expense);
  const writeOff = useSave('expense.write_off');
  const remove = useWrite('expense.delete', {
    onSuccess: ({ count }) => {
      showDone(t('common.deleted', { count }), undo);
      onGone();
    },
  });
  const { id, billing } = expense;
  const off = billing === 'written_off';
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon aria-label={t('edit.actions', { name })}>
          <IconDots size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(off || billing === 'unbilled') && (
          <Menu.Item
            leftSection={<IconCoinOff size={15} stroke={1.6} />}
            onClick={() =>
              void writeOff(
                { ids: [id], written_off: !off },
                off ? undefined : t('expenses.writtenOff', { count: 1 }),
              ).catch(() => undefined)
            }
          >
            {t(off ? 'expenses.bringBack' : 'expenses.writeOff')}
          </Menu.Item>
        )}
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={15} stroke={1.6} />}
          disabled={!!expense.invoice_id}
          onClick={() => remove.mutate({ ids: [id] })}
        >
          {t('common.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
