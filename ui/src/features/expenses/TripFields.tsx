import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EditDecimal } from '../../components/edit/EditDecimal';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditText } from '../../components/edit/EditText';
import { FieldRow } from '../../components/edit/FieldRow';
import type { ExpenseView, Trip } from '../../ipc/types';
import type { SetExpense } from './ExpenseFields';
import classes from './expenses.module.css';

interface Props {
  expense: ExpenseView;
  trip: Trip;
  set: SetExpense;
  locked: boolean;
}

export function TripFields({ expense, trip, set, locked }: Props) {
  const { t } = useTranslation();
  const change = (fields: Partial<Trip>) => set({ trip: { ...trip, currency: expense.amount.currency, ...fields } });
  return (
    <>
      {(['from', 'to'] as const).map((field) => (
        <FieldRow key={field} label={t(`expenses.trip_${field}`)}>
          <EditText
            label={t(`expenses.trip_${field}`)}
            value={trip[field]}
            placeholder={t('common.none')}
            disabled={locked}
            onSave={(text) => change({ [field]: text })}
          />
        </FieldRow>
      ))}
      <FieldRow label={t('expenses.distance')}>
        <div className={classes.pair}>
          <EditDecimal
            label={t('expenses.distance')}
            value={trip.distance}
            disabled={locked}
            onSave={(distance) => change({ distance })}
          />
          <EditSelect
            label={t('expenses.unit')}
            value={trip.unit}
            disabled={locked}
            data={(['km', 'mi'] as const).map((value) => ({ value, label: t(`expenses.unit_${value}`) }))}
            onSave={(unit) => change({ unit: (unit ?? trip.unit) as Trip['unit'] })}
          />
        </div>
      </FieldRow>
      <FieldRow label={t('expenses.returnTrip')}>
        <Checkbox
          size="xs"
          mt={7}
          ml={8}
          aria-label={t('expenses.returnTrip')}
          checked={trip.return_trip}
          disabled={locked}
          onChange={(event) => void change({ return_trip: event.currentTarget.checked }).catch(() => undefined)}
        />
      </FieldRow>
      <FieldRow label={t('expenses.price', { unit: trip.unit, currency: expense.amount.currency })}>
        <EditDecimal
          label={t('expenses.price', { unit: trip.unit, currency: expense.amount.currency })}
          value={trip.price}
          align={undefined}
          disabled={locked}
          onSave={(price) => change({ price })}
        />
      </FieldRow>
      <FieldRow label={t('expenses.vehicle')}>
        <EditText
          label={t('expenses.vehicle')}
          value={trip.vehicle}
          placeholder={t('common.none')}
          disabled={locked}
          onSave={(vehicle) => change({ vehicle })}
        />
      </FieldRow>
    </>
  );
}
