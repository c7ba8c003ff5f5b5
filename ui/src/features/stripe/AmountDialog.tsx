import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { parseMoney } from '../../format/money';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import type { Money } from '../../ipc/types';

interface Props {
  title: string;
  hint: string;
  yes: string;
  usual: Money;
  run: (amount: Money) => Promise<unknown>;
  onClose: () => void;
}

/** Asks how much of a sum. */
export function AmountDialog({ title, hint, yes, usual, run, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [text, setText] = useState(format.amount(usual));
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function send() {
    const minor = parseMoney(text, usual.currency);
    if (minor === null) return setError(t('rules.not_an_amount'));
    setBusy(true);
    try {
      await run({ minor, currency: usual.currency });
      onClose();
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
      setBusy(false);
    }
  }
  return (
    <FormDialog title={title} size={440} submit={yes} busy={busy} onSubmit={() => void send()} onClose={onClose}>
      <TextInput
        label={t('invoices.amountIn', { currency: usual.currency })}
        description={hint}
        value={text}
        error={error}
        onChange={(event) => setText(event.currentTarget.value)}
        styles={{ input: { textAlign: 'right' } }}
        data-autofocus
      />
    </FormDialog>
  );
}
