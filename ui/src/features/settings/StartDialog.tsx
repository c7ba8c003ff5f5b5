import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { RpcError } from '../../ipc/host';
import { useWrite } from '../../ipc/query';
import type { Series } from '../../ipc/types';

/** Lets a series go on further: for those who come from another program. */
export function StartDialog({ series, onClose }: { series: Series; onClose: () => void }) {
  const { t } = useTranslation();
  const [next, setNext] = useState(String(series.next_seq));
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const start = useWrite('series.start', { onError: () => true });
  async function run() {
    if (!/^\d+$/.test(next.trim())) return setError(t('rules.not_a_number'));
    try {
      await start.mutateAsync({ id: series.id, next: Number(next), reason: reason.trim() });
      onClose();
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }
  return (
    <FormDialog
      onClose={onClose}
      title={t('numbers.startTitle', { name: series.name })}
      submit={t('numbers.startDo')}
      busy={start.isPending}
      error={error}
      onSubmit={() => void run()}
    >
      <TextInput
        label={t('numbers.next')}
        description={t('numbers.nextHint', { number: series.next_number })}
        value={next}
        onChange={(event) => setNext(event.currentTarget.value)}
        data-autofocus
      />
      <Textarea
        label={t('numbers.reason')}
        description={t('numbers.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
      />
    </FormDialog>
  );
}
