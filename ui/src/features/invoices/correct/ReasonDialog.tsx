import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../components/FormDialog';
import { fieldWords } from '../../../components/fieldWords';
import { showDone } from '../../../components/toasts';
import { RpcError } from '../../../ipc/host';
import { useWrite } from '../../../ipc/query';
import type { Invoice } from '../../../ipc/types';

interface Props {
  what: 'void' | 'reissue';
  invoice: Invoice;
  onClose: () => void;
  /** With the draft that was made. */
  onDone?: (id: string) => void;
}

/** Voids a document, or puts a corrected one in its place. */
export function ReasonDialog({ what, invoice, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const annul = useWrite('invoice.void', { onError: () => true });
  const reissue = useWrite('invoice.reissue', { onError: () => true });
  const number = invoice.number ?? '';
  async function run() {
    try {
      const write = what === 'void' ? annul : reissue;
      const made = await write.mutateAsync({ id: invoice.id, reason: reason.trim() });
      showDone(t(`correct.${what}Done`, { number }));
      onClose();
      if (what === 'reissue') onDone?.(made.id);
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }
  return (
    <FormDialog
      onClose={onClose}
      title={t(`correct.${what}Title`, { number })}
      submit={t(`correct.${what}Do`)}
      color={what === 'void' ? 'red' : undefined}
      busy={annul.isPending || reissue.isPending}
      onSubmit={() => void run()}
    >
      <Text size="sm">{t(`correct.${what}Text`)}</Text>
      <Textarea
        label={t(what === 'void' ? 'correct.reason' : 'correct.printedReason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={error}
        autosize
        minRows={2}
        data-autofocus
      />
    </FormDialog>
  );
}
