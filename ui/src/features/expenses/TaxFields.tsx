import { useTranslation } from 'react-i18next';
import { EditSelect } from '../../components/edit/EditSelect';
import { FieldRow } from '../../components/edit/FieldRow';
import { EditMoney } from '../../components/edit/typed';
import { useFormat } from '../../format/useFormat';
import type { Req } from '../../ipc/operations';
import { useRead } from '../../ipc/query';
import type { ExpenseView } from '../../ipc/types';
import type { SetExpense } from './ExpenseFields';
import classes from './expenses.module.css';

type Input = NonNullable<Req<'expense.edit'>['tax']>;

interface Props {
  expense: ExpenseView;
  set: SetExpense;
  locked: boolean;
}

/** Whether the amount holds a tax or bears one on top, which, and how much where the receipt says another sum. */
export function TaxFields({ expense: e, set, locked }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const taxes = (useRead('tax.list', {}).data?.taxes ?? []).filter((tax) => tax.category === 'S');
  const { tax } = e;
  const usual = taxes.find((one) => !one.archived);
  const kept: Input = { mode: tax.mode, rate_id: tax.rate_id, percent: tax.percent, amount_minor: tax.typed_minor };
  const money = { minor: tax.typed_minor ?? e.tax_amount.minor, currency: e.amount.currency };
  const own = tax.rate_id ?? `${tax.percent} %`;
  const data = taxes
    .filter((one) => !one.archived || one.id === tax.rate_id)
    .map((one) => ({ value: one.id, label: one.name }));
  if (tax.mode !== 'none' && !tax.rate_id) data.unshift({ value: own, label: `${tax.percent} %` });
  return (
    <>
      <FieldRow label={t('expenses.tax')} hint={tax.mode === 'none' ? undefined : t('expenses.taxHint')}>
        <div className={classes.pair}>
          <EditSelect
            label={t('expenses.tax')}
            value={tax.mode}
            disabled={locked}
            data={(['none', 'inclusive', 'exclusive'] as const).map((value) => ({
              value,
              label: t(`expenses.tax_${value}`),
            }))}
            onSave={(next) => {
              const mode = (next ?? 'none') as Input['mode'];
              return set({ tax: tax.mode === 'none' ? { mode, rate_id: usual?.id } : { ...kept, mode } });
            }}
          />
          {tax.mode !== 'none' && (
            <EditSelect
              label={t('expenses.taxRate')}
              value={own}
              data={data}
              disabled={locked}
              onSave={(rate_id) => set({ tax: { mode: tax.mode, rate_id: rate_id ?? undefined } })}
            />
          )}
        </div>
      </FieldRow>
      {tax.mode !== 'none' && (
        <FieldRow label={t('expenses.taxAmount')}>
          <EditMoney
            label={t('expenses.taxAmount')}
            money={money}
            align={undefined}
            disabled={locked}
            title={format.money(money)}
            onSave={(amount_minor) => set({ tax: { ...kept, amount_minor } })}
          />
        </FieldRow>
      )}
    </>
  );
}
