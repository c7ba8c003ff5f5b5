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
import { sums } from './useInvoices';

interface Payable {
  id: Id;
  number?: string;
  open: Money;
}

interface Props {
  invoices: Payable[];
  onClose: () => void;
  onDone?: () => void;
}

/** Records that money came in: the whole open balance of several invoices, or any part of one. */
export function MarkPaid({ invoices, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const only = invoices.length === 1 ? invoices[0] : undefined;
  const [text, setText] = useState(only ? format.amount(only.open) : '');
  const [day, setDay] = useState(format.today());
  const [method, setMethod] = useState('');
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | null>(null);
  const pay = useWrite('invoice.paid', { onError: () => true });
  const methods = (['transfer', 'card', 'cash', 'debit'] as const).map((key) => t(`invoices.method_${key}`));
  const [first] = invoices;

  async function record() {
    const minor = only ? parseMoney(text, only.open.currency) : null;
    if (only && minor === null) return setError(t('rules.not_an_amount'));
    const common = { paid_on: day, method: method.trim(), note: note.trim() };
    try {
      for (const invoice of invoices) {
        const amount = only ? { minor: minor ?? 0, currency: invoice.open.currency } : invoice.open;
        await pay.mutateAsync({ id: invoice.id, amount, ...common });
      }
      showDone(t('invoices.paidDone', { count: invoices.length }));
      onDone?.();
      onClose();
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }

  return (
    <FormDialog
      onClose={onClose}
      title={
        only
          ? t('invoices.paidTitle', { number: only.number ?? '' })
          : t('invoices.paidMany', { count: invoices.length })
      }
      submit={t('invoices.record')}
      busy={pay.isPending}
      onSubmit={() => void record()}
    >
      {only ? (
        <TextInput
          label={t('invoices.amountIn', { currency: first?.open.currency ?? '' })}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={error}
          data-autofocus
          styles={{ input: { textAlign: 'right' } }}
        />
      ) : (
        <Text size="sm">
          {t('invoices.paidWhole', { sum: format.moneyList(sums(invoices.map((invoice) => invoice.open))) })}
        </Text>
      )}
      <div>
        <Text size="sm" fw={500} mb={4} aria-hidden>
          {t('invoices.paidOn')}
        </Text>
        <EditDate label={t('invoices.paidOn')} value={day} look="box" onSave={(next) => next && setDay(next)} />
      </div>
      <Autocomplete
        label={t('invoices.method')}
        data={methods}
        value={method}
        onChange={setMethod}
        data-autofocus={only ? undefined : true}
      />
      <TextInput label={t('common.note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      {!only && error && (
        <Text size="sm" c="var(--red)" role="alert">
          {error}
        </Text>
      )}
    </FormDialog>
  );
}
