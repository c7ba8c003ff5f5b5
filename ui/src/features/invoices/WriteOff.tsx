import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useWrite } from '../../ipc/query';
import type { Invoice } from '../../ipc/types';

/** Gives up what is open: without a reason only a small difference, as the settings have it. */
export function WriteOff({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const write = useWrite('invoice.write_off', { onError: () => true });
  async function save() {
    try {
      await write.mutateAsync({ id: invoice.id, reason });
      showDone(t('payments.writtenOff'));
      onClose();
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }
  return (
    <FormDialog
      onClose={onClose}
      title={t('payments.writeOffTitle', { money: format.money(invoice.open), number: invoice.number ?? '' })}
      submit={t('payments.giveUp')}
      busy={write.isPending}
      onSubmit={() => void save()}
    >
      <Text size="sm">{t('payments.writeOffText')}</Text>
      <TextInput
        label={t('payments.reason')}
        placeholder={t('payments.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={error}
        data-autofocus
      />
    </FormDialog>
  );
}
