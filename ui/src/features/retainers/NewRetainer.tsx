import { Group, Input, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientSelect } from '../../components/ClientSelect';
import { EditDate } from '../../components/edit/EditDate';
import { useSave } from '../../components/edit/useSave';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { parseMoney } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useRead } from '../../ipc/query';
import type { Day, Id, RetainerCadence, RetainerUnit } from '../../ipc/types';
import { parseAmount } from './useRetainers';

const CADENCES: RetainerCadence[] = ['month', 'quarter', 'year', 'once'];

interface Props {
  client?: Id;
  onClose: () => void;
  onAdded: (id: Id) => void;
}

/** The few things that a retainer cannot be without; its rules are set in its drawer. */
export function NewRetainer({ client: given, onClose, onAdded }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const clients = useRead('client.list', {}).data?.clients ?? [];
  const [client, setClient] = useState<Id | null>(given ?? null);
  const [name, setName] = useState('');
  const [unit, setUnit] = useState<RetainerUnit>('hours');
  const [amount, setAmount] = useState('');
  const [fee, setFee] = useState('');
  const [cadence, setCadence] = useState<RetainerCadence>('month');
  const [start, setStart] = useState<Day>(`${format.today().slice(0, 8)}01`);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const save = useSave('retainer.add');
  const currency = clients.find((c) => c.id === client)?.currency ?? format.currency;

  async function add() {
    const parsed = parseAmount(amount, { unit, currency });
    const price = fee.trim() === '' ? undefined : parseMoney(fee, currency);
    const missing = {
      ...(client === null && { client_id: t('rules.required') }),
      ...(name.trim() === '' && { name: t('rules.required') }),
      ...(parsed === null && { amount: t(unit === 'hours' ? 'rules.not_a_duration' : 'rules.not_an_amount') }),
      ...(price === null && { fee_minor: t('rules.not_an_amount') }),
    };
    setWrong(missing);
    if (client === null || parsed === null || price === null || Object.keys(missing).length > 0) return;
    try {
      const retainer = await save(
        { client_id: client, name, unit, amount: parsed, fee_minor: price, cadence, starts_on: start },
        t('retainers.added', { name }),
      );
      onAdded(retainer.id);
      onClose();
    } catch (thrown) {
      const error = RpcError.from(thrown);
      const field = error.fields[0]?.field.replace('terms.0.', '') ?? 'name';
      setWrong({ [field]: fieldWords(error, t) });
    }
  }
  return (
    <FormDialog
      title={t('retainers.add')}
      size={460}
      submit={t('common.add')}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <ClientSelect value={client} onChange={setClient} error={wrong.client_id} />
      <TextInput
        label={t('common.name')}
        placeholder={t('retainers.exampleName')}
        value={name}
        error={wrong.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={t('retainers.unit')}
        data={[
          { value: 'hours', label: t('retainers.unit_hours') },
          { value: 'money', label: t('retainers.unit_money') },
        ]}
        value={unit}
        onChange={(next) => setUnit(next as RetainerUnit)}
      />
      <Group grow align="start">
        <TextInput
          label={unit === 'hours' ? t('retainers.hours') : t('retainers.money', { currency })}
          placeholder={unit === 'hours' ? '10:00' : '1000'}
          value={amount}
          error={wrong.amount}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
        <TextInput
          label={t('retainers.price', { currency })}
          placeholder={unit === 'money' ? amount : '0'}
          value={fee}
          error={wrong.fee_minor}
          onChange={(event) => setFee(event.currentTarget.value)}
        />
      </Group>
      <Group grow align="end">
        <Select
          label={t('retainers.cadence')}
          data={CADENCES.map((value) => ({ value, label: t(`retainers.cadence_${value}`) }))}
          value={cadence}
          onChange={(next) => next && setCadence(next as RetainerCadence)}
          allowDeselect={false}
        />
        <Input.Wrapper label={t('retainers.from')} labelElement="div">
          <EditDate label={t('retainers.from')} value={start} onSave={(day) => day && setStart(day)} look="box" />
        </Input.Wrapper>
      </Group>
    </FormDialog>
  );
}
