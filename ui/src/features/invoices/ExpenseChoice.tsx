import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { QueryView } from '../../components/QueryView';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { ExpenseView, Id, Invoice } from '../../ipc/types';
import { useExpenseName } from '../expenses/useExpenses';
import type { Period } from './period';
import { useDraftSave } from './useDraftSave';
import { WaitingChoice } from './WaitingChoice';

/** Expenses of a client that wait in a period and can be told in its currency. */
export function useWaitingExpenses(clientId: Id | undefined, period: Period): ExpenseView[] {
  const request = { client_id: clientId ?? '', ...period };
  const found = useRead('invoice.waiting_expenses', request, { enabled: !!clientId, keep: true }).data?.expenses ?? [];
  return clientId ? found.filter((e) => !e.needs_rate_to) : [];
}

/** Picks expenses of the client for a draft; those without a rate say so and wait. */
export function AddExpenses({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useExpenseName();
  const query = useRead('invoice.waiting_expenses', { client_id: invoice.client_id });
  const add = useDraftSave('invoice.add_expenses');
  return (
    <Dialog onClose={onClose} title={t('expenses.addToDraftTitle')} size={520}>
      <QueryView query={query}>
        {({ expenses }) =>
          expenses.length === 0 ? (
            <p>{t('expenses.addToDraftEmpty')}</p>
          ) : (
            <WaitingChoice
              invoice={invoice}
              waiting={expenses.map((e) => ({
                id: e.id,
                name: name(e),
                about: format.dayShort(e.spent_on),
                note: e.note,
                amount: e.bills,
                lacks: t('expenses.lacksRate', { currency: invoice.currency }),
              }))}
              onAdd={(expense_ids) => add({ id: invoice.id, expense_ids })}
              onClose={onClose}
            />
          )
        }
      </QueryView>
    </Dialog>
  );
}
