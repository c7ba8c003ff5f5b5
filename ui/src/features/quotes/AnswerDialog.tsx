import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import { RpcError } from '../../ipc/host';
import { useWrite } from '../../ipc/query';
import type { Quote } from '../../ipc/types';
import { Labelled } from './SendDialog';

interface Props {
  what: 'decline' | 'withdraw';
  quote: Quote;
  onClose: () => void;
}

/** The client does not take it, or it is taken back. */
export function AnswerDialog({ what, quote, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const [on, setOn] = useState(format.today());
  const [by, setBy] = useState('');
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | null>(null);
  const decline = useWrite('quote.decline', { onError: () => true });
  const withdraw = useWrite('quote.withdraw', { onError: () => true });
  async function run() {
    try {
      await (what === 'decline' ? decline : withdraw).mutateAsync({
        id: quote.id,
        on,
        by: by.trim(),
        note: note.trim(),
      });
      showDone(t(`quotes.${what}Done`, { number: quote.number ?? '' }), undo);
      onClose();
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
    }
  }
  return (
    <FormDialog
      onClose={onClose}
      title={t(`quotes.${what}Title`, { number: quote.number ?? '' })}
      submit={t(`quotes.${what}`)}
      busy={decline.isPending || withdraw.isPending}
      error={error}
      onSubmit={() => void run()}
    >
      <Labelled label={t('quotes.on')}>
        <EditDate label={t('quotes.on')} value={on} look="box" onSave={(day) => day && setOn(day)} />
      </Labelled>
      {what === 'decline' && (
        <TextInput label={t('quotes.by')} value={by} onChange={(event) => setBy(event.currentTarget.value)} />
      )}
      <Textarea
        label={t('quotes.reason')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        data-autofocus
      />
    </FormDialog>
  );
}
