import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDecimal } from '../../components/edit/decimal';
import { EditDate } from '../../components/edit/EditDate';
import { nothingWords } from '../../components/edit/nothingWords';
import { useSave } from '../../components/edit/useSave';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useRead } from '../../ipc/query';
import type { Day, Id } from '../../ipc/types';
import { readPlace, usePlaces } from './PlaceField';

interface Props {
  clientId?: Id;
  onClose: () => void;
  onMade: (id: Id) => void;
}

/** A way that was driven; its rate is that of the day, or typed where there is none. */
export function NewTrip({ clientId, onClose, onMade }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const rates = useRead('mileage_rate.list', {}).data;
  const places = usePlaces();
  const save = useSave('expense.add');
  const [day, setDay] = useState<Day>(format.today());
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [distance, setDistance] = useState('');
  const [price, setPrice] = useState('');
  const [back, setBack] = useState(false);
  const [place, setPlace] = useState<string | null>(clientId ? `client ${clientId}` : null);
  const [error, setError] = useState<{ field: string; words: string } | null>(null);
  const unit = rates?.unit ?? 'km';
  const rate = rates?.rates.filter((r) => r.unit === unit && r.valid_from <= day).at(-1);
  const wrong = (field: string) => (error?.field === field ? error.words : undefined);

  async function add() {
    const read = { distance: readDecimal(distance), price: price.trim() === '' ? undefined : readDecimal(price) };
    for (const field of ['distance', 'price'] as const)
      if (read[field] === null) return setError({ field, words: t('rules.not_a_number') });
    try {
      const trip = {
        distance: read.distance ?? '0',
        unit,
        price: read.price ?? undefined,
        from,
        to,
        vehicle: '',
        return_trip: back,
      };
      const made = await save({ spent_on: day, trip, ...readPlace(place) }, t('expenses.added'));
      onMade(made.id);
    } catch (thrown) {
      const refused = RpcError.from(thrown);
      const field = refused.fields[0]?.field.replace('trip.', '') ?? 'distance';
      setError({ field: ['distance', 'price'].includes(field) ? field : 'distance', words: fieldWords(refused, t) });
    }
  }
  return (
    <FormDialog
      onClose={onClose}
      title={t('expenses.newTrip')}
      size={460}
      submit={t('common.add')}
      disabled={distance.trim() === ''}
      onSubmit={() => void add()}
    >
      <Group grow gap={8}>
        <TextInput label={t('expenses.trip_from')} value={from} onChange={(e) => setFrom(e.currentTarget.value)} />
        <TextInput label={t('expenses.trip_to')} value={to} onChange={(e) => setTo(e.currentTarget.value)} />
      </Group>
      <Group grow gap={8} align="flex-start">
        <TextInput
          label={t('expenses.distance')}
          rightSection={unit}
          value={distance}
          error={wrong('distance')}
          onChange={(e) => setDistance(e.currentTarget.value)}
        />
        <TextInput
          label={t('expenses.price', { unit, currency: rate?.currency ?? format.currency })}
          placeholder={rate ? rate.price : t('expenses.noRate')}
          value={price}
          error={wrong('price')}
          onChange={(e) => setPrice(e.currentTarget.value)}
        />
      </Group>
      <Checkbox
        label={t('expenses.returnTrip')}
        checked={back}
        onChange={(event) => setBack(event.currentTarget.checked)}
      />
      <Group grow gap={8} align="flex-end">
        <EditDate label={t('expenses.day')} value={day} look="box" onSave={(next) => next && setDay(next)} />
        <Select
          aria-label={t('expenses.for')}
          placeholder={t('expenses.ownBusiness')}
          data={places}
          value={place}
          onChange={setPlace}
          searchable
          clearable
          nothingFoundMessage={t(nothingWords(places))}
          clearButtonProps={{ 'aria-label': t('edit.clear') }}
        />
      </Group>
    </FormDialog>
  );
}
