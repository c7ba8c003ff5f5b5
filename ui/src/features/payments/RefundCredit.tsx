import { Autocomplete, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { parseMoney } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useWrite } from '../../ipc/query';
import type { Id, Money } from '../../ipc/types';
import { RateField, typedRate } from './RateField';
import { useMethods } from './usePayments';

/** Records that credit was paid back to the client. */
export function RefundCredit({ client, credit, onClose }: { client: Id; credit: Money; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [text, setText] = useState(format.amount(credit));
  const [day, setDay] = useState(format.today());
  const [method, setMethod] = useState('');
  const [note, setNote] = useState('');
  const [rate, setRate] = useState('');
  const [error, setError] = useState<string | null>(null);
  const refund = useWrite('payment.refund', { onError: () => true });
  const methods = useMethods();

  async function record() {
    const minor = parseMoney(text, credit.currency);
    if (minor === null) return setError(t('rules.not_an_amount'));
    try {
      const amount = { minor, currency: credit.currency };
      await refund.mutateAsync({ client_id: client, amount, paid_on: day, method, note, rate: typedRate(rate) });
      showDone(t('payments.refunded'));
      onClose();
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }

  return (
    <FormDialog
      onClose={onClose}
      title={t('payments.payBackTitle')}
      submit={t('payments.payBack')}
      busy={refund.isPending}
      error={error}
      onSubmit={() => void record()}
    >
      <TextInput
        label={t('invoices.amountIn', { currency: credit.currency })}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        styles={{ input: { textAlign: 'right' } }}
        data-autofocus
      />
      <div>
        <Text size="sm" fw={500} mb={4} aria-hidden>
          {t('payments.paidBackOn')}
        </Text>
        <EditDate label={t('payments.paidBackOn')} value={day} look="box" onSave={(next) => next && setDay(next)} />
      </div>
      <RateField of={credit.currency} value={rate} onChange={setRate} />
      <Autocomplete label={t('invoices.method')} data={methods} value={method} onChange={setMethod} />
      <TextInput label={t('common.note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </FormDialog>
  );
}
