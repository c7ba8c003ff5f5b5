import { Autocomplete, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { ClientFilter } from '../../components/PlaceFilters';
import { showDone } from '../../components/toasts';
import { parseMoney } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useRead, useWrite } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import { AllocationTable } from './AllocationTable';
import classes from './payments.module.css';
import { RateField, typedRate } from './RateField';
import { leftOf, rowsOf, sharesOf, type TypedShares } from './shares';
import { useMethods } from './usePayments';

/** ISO 4217 in form; the core knows the list. */
const isCurrency = (text: string) => /^[A-Z]{3}$/.test(text);

/** Records money that came from a client, with what it settles; the rest stays to the client's credit. */
export function RecordPayment({ client: given, onClose }: { client?: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const clients = useRead('client.list', {}).data?.clients ?? [];
  const [client, setClient] = useState(given);
  const [text, setText] = useState('');
  const [fee, setFee] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [rate, setRate] = useState('');
  const [day, setDay] = useState(format.today());
  const [words, setWords] = useState({ method: '', reference: '', note: '' });
  const [typed, setTyped] = useState<TypedShares>({});
  const [error, setError] = useState<string | null>(null);
  const add = useWrite('payment.add', { onError: () => true });
  const methods = useMethods();

  const currency = code ?? clients.find((c) => c.id === client)?.currency ?? format.currency;
  const known = isCurrency(currency);
  const minor = known ? parseMoney(text, currency) : null;
  const paid = minor !== null && minor > 0 ? { minor, currency } : undefined;
  const suggestion = useRead(
    'payment.suggest',
    { client_id: client ?? '', amount: paid },
    { enabled: !!client, keep: true },
  );
  const rows = rowsOf(suggestion.data?.documents ?? [], typed, currency);
  const left = paid ? leftOf(rows, paid.minor) : null;
  const foreign = known && currency !== format.currency;

  async function record() {
    if (!client) return setError(t('payments.chooseClient'));
    if (!paid) return setError(t('rules.not_an_amount'));
    const feeMinor = fee.trim() === '' ? 0 : parseMoney(fee, currency);
    if (feeMinor === null || left === null) return setError(t('rules.not_an_amount'));
    try {
      await add.mutateAsync({
        client_id: client,
        amount: paid,
        paid_on: day,
        ...words,
        fee_minor: feeMinor,
        rate: foreign ? typedRate(rate) : undefined,
        allocations: sharesOf(rows, typed),
      });
      showDone(t('payments.recorded'));
      onClose();
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }

  const say = (key: keyof typeof words) => (value: string) => setWords({ ...words, [key]: value });
  return (
    <FormDialog
      onClose={onClose}
      title={t('payments.record')}
      size={620}
      submit={t('payments.record')}
      busy={add.isPending}
      disabled={left !== null && left < 0}
      error={error}
      onSubmit={() => void record()}
    >
      <Group grow align="start" gap={10}>
        <ClientFilter
          size="sm"
          styles={{}}
          label={t('payments.client')}
          placeholder={t('payments.chooseClient')}
          value={client}
          onChange={(next) => {
            setClient(next);
            setTyped({});
          }}
          data-autofocus={given ? undefined : true}
        />
        <Group gap={6} wrap="nowrap" align="start">
          <TextInput
            label={t('payments.amount')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            styles={{ input: { textAlign: 'right' } }}
            style={{ flex: 1 }}
            data-autofocus={given ? true : undefined}
          />
          <TextInput
            label={t('payments.currency')}
            w={72}
            maxLength={3}
            value={currency}
            error={!known}
            onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
          />
        </Group>
      </Group>
      <Group grow align="start" gap={10}>
        <div>
          <Text size="sm" fw={500} mb={4} aria-hidden>
            {t('invoices.paidOn')}
          </Text>
          <EditDate label={t('invoices.paidOn')} value={day} look="box" onSave={(next) => next && setDay(next)} />
        </div>
        <Autocomplete label={t('invoices.method')} data={methods} value={words.method} onChange={say('method')} />
      </Group>
      <Group grow align="start" gap={10}>
        <TextInput
          label={t('payments.reference')}
          value={words.reference}
          onChange={(event) => say('reference')(event.currentTarget.value)}
        />
        <TextInput
          label={t('payments.fee')}
          value={fee}
          placeholder={t('payments.feeHint')}
          styles={{ input: { textAlign: 'right' } }}
          onChange={(event) => setFee(event.currentTarget.value)}
        />
      </Group>
      {known && <RateField of={currency} value={rate} onChange={setRate} />}
      <TextInput
        label={t('common.note')}
        value={words.note}
        onChange={(event) => say('note')(event.currentTarget.value)}
      />
      {client && suggestion.data && <AllocationTable rows={rows} typed={typed} currency={currency} onType={setTyped} />}
      {paid && left !== null && client && (
        <Text size="sm" className={left < 0 ? classes.bad : classes.hint} role="status">
          {left < 0
            ? t('payments.tooMuch', { money: format.money({ minor: -left, currency }) })
            : left > 0
              ? t('payments.staysCredit', { money: format.money({ minor: left, currency }) })
              : t('payments.allUsed')}
        </Text>
      )}
    </FormDialog>
  );
}
