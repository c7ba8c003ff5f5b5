import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { EditDecimal } from '../../components/edit/EditDecimal';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditText } from '../../components/edit/EditText';
import { FieldRow } from '../../components/edit/FieldRow';
import { EditMoney } from '../../components/edit/typed';
import { useSave } from '../../components/edit/useSave';
import { currencyChoices } from '../../format/countries';
import { useFormat } from '../../format/useFormat';
import type { Req } from '../../ipc/operations';
import type { ExpenseView } from '../../ipc/types';
import { ExchangeField } from './ExchangeField';
import classes from './expenses.module.css';
import { PlaceField } from './PlaceField';
import { TaxFields } from './TaxFields';
import { TripFields } from './TripFields';
import { useCategoryChoices } from './useExpenses';

export type SetExpense = (fields: Omit<Req<'expense.edit'>, 'id'>) => Promise<unknown>;

/** Each field is saved when it is left. What a document stands on is shown and does not change, but for its category. */
export function ExpenseFields({ expense: e }: { expense: ExpenseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSave('expense.edit');
  const categories = useCategoryChoices(e.category_id);
  const set: SetExpense = (fields) => save({ id: e.id, ...fields });
  const locked = !!e.invoice_id;
  const paid = !e.trip;
  return (
    <>
      {paid && (
        <>
          <FieldRow label={t('expenses.merchant')}>
            <EditText
              label={t('expenses.merchant')}
              value={e.merchant}
              placeholder={t('common.none')}
              disabled={locked}
              onSave={(merchant) => set({ merchant })}
            />
          </FieldRow>
          <FieldRow label={t('expenses.amount')}>
            <div className={classes.pair}>
              <EditMoney
                label={t('expenses.amount')}
                money={e.amount}
                disabled={locked}
                onSave={(minor) => set({ amount: { minor, currency: e.amount.currency } })}
              />
              <EditSelect
                label={t('clients.currency')}
                value={e.amount.currency}
                data={currencyChoices(format.locale)}
                searchable
                disabled={locked}
                onSave={(currency) =>
                  set({ amount: { minor: e.amount.minor, currency: currency ?? e.amount.currency } })
                }
              />
            </div>
          </FieldRow>
          <TaxFields expense={e} set={set} locked={locked} />
        </>
      )}
      {e.trip && <TripFields expense={e} trip={e.trip} set={set} locked={locked} />}
      <FieldRow label={t('expenses.day')}>
        <EditDate
          label={t('expenses.day')}
          value={e.spent_on}
          disabled={locked}
          onSave={(day) => void set({ spent_on: day ?? undefined }).catch(() => undefined)}
        />
      </FieldRow>
      <FieldRow label={t('expenses.category')}>
        <EditSelect
          label={t('expenses.category')}
          value={e.category_id ?? null}
          data={categories}
          searchable
          clearable
          placeholder={t('common.none')}
          onSave={(category_id) => set({ category_id })}
        />
      </FieldRow>
      <PlaceField expense={e} set={set} locked={locked} />
      <FieldRow
        label={t('expenses.billable')}
        hint={e.billable && !e.client_id ? t('expenses.noClientHint') : undefined}
      >
        <Checkbox
          size="xs"
          mt={7}
          ml={8}
          aria-label={t('expenses.billable')}
          checked={e.billable}
          disabled={locked}
          onChange={(event) => void set({ billable: event.currentTarget.checked }).catch(() => undefined)}
        />
      </FieldRow>
      {e.billable && (
        <>
          <FieldRow label={t('expenses.markup')}>
            <EditDecimal
              label={t('expenses.markup')}
              value={e.markup}
              align={undefined}
              disabled={locked}
              onSave={(markup) => set({ markup })}
            />
          </FieldRow>
          <ExchangeField expense={e} set={set} locked={locked} />
        </>
      )}
      <FieldRow label={t('common.note')}>
        <EditText
          label={t('common.note')}
          value={e.note}
          placeholder={t('expenses.noteHint')}
          disabled={locked}
          multiline
          onSave={(note) => set({ note })}
        />
      </FieldRow>
    </>
  );
}
