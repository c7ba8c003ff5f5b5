import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { QueryView } from '../../components/QueryView';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { ExpenseView, Id, Invoice } from '../../ipc/types';
import classes from '../expenses/expenses.module.css';
import { useExpenseName } from '../expenses/useExpenses';
import type { Period } from './period';
import { useDraftSave } from './useDraftSave';

/** Expenses of a client that wait in a period and can be told in its currency. */
export function useWaitingExpenses(clientId: Id | undefined, period: Period): ExpenseView[] {
  const request = { client_id: clientId ?? '', ...period };
  const found = useRead('invoice.waiting_expenses', request, { enabled: !!clientId, keep: true }).data?.expenses ?? [];
  return clientId ? found.filter((e) => !e.needs_rate_to) : [];
}

/** Picks expenses of the client for a draft; those without a rate say so and wait. */
export function AddExpenses({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useRead('invoice.waiting_expenses', { client_id: invoice.client_id });
  return (
    <Dialog onClose={onClose} title={t('expenses.addToDraftTitle')} size={520}>
      <QueryView query={query}>
        {({ expenses }) =>
          expenses.length === 0 ? (
            <p>{t('expenses.addToDraftEmpty')}</p>
          ) : (
            <Choices invoice={invoice} expenses={expenses} onClose={onClose} />
          )
        }
      </QueryView>
    </Dialog>
  );
}

function Choices({ invoice, expenses, onClose }: { invoice: Invoice; expenses: ExpenseView[]; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useExpenseName();
  const add = useDraftSave('invoice.add_expenses');
  const ready = (e: ExpenseView) => e.bills.currency === invoice.currency;
  const [left, setLeft] = useState<ReadonlySet<Id>>(new Set());
  const chosen = expenses.filter((e) => ready(e) && !left.has(e.id));
  const toggle = (id: Id) =>
    setLeft((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const total = chosen.reduce((sum, e) => sum + e.bills.minor, 0);
  return (
    <>
      <div className={classes.choices}>
        {expenses.map((e) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the box is inside
          <label key={e.id} className={classes.choice}>
            <Checkbox
              size="xs"
              disabled={!ready(e)}
              checked={ready(e) && !left.has(e.id)}
              onChange={() => toggle(e.id)}
              aria-label={name(e)}
            />
            <span title={e.note}>
              {name(e)} <small>{format.dayShort(e.spent_on)}</small>
            </span>
            <span className="num" style={{ flex: 'none' }}>
              {ready(e) ? format.money(e.bills) : t('expenses.lacksRate', { currency: invoice.currency })}
            </span>
          </label>
        ))}
      </div>
      <Group justify="flex-end" mt={16}>
        <b className="num">{format.money({ minor: total, currency: invoice.currency })}</b>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button
          variant="filled"
          disabled={chosen.length === 0}
          onClick={() =>
            void add({ id: invoice.id, expense_ids: chosen.map((e) => e.id) }).then(onClose, () => undefined)
          }
        >
          {t('common.add')}
        </Button>
      </Group>
    </>
  );
}
