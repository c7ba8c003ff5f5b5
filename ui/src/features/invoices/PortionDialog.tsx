import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { RpcError } from '../../ipc/host';
import type { Portion } from '../../ipc/types';
import { readPortion } from './portion';

const USUAL = '30 %';

interface Props {
  title: string;
  hint: string | undefined;
  currency: string;
  busy: boolean;
  /** Its refusal is told here. */
  onDraft: (portion: Portion) => Promise<unknown>;
  onClose: () => void;
}

/** How much of something agreed is asked for before the work begins. */
export function PortionDialog({ title, hint, currency, busy, onDraft, onClose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(USUAL);
  const [error, setError] = useState<string | null>(null);
  function draft() {
    const portion = readPortion(typed, currency);
    if (!portion) return setError(t('invoices.notAPortion'));
    onDraft(portion).catch((thrown) => setError(fieldWords(RpcError.from(thrown), t)));
  }
  return (
    <FormDialog onClose={onClose} title={title} size={440} submit={t('deposits.draft')} busy={busy} onSubmit={draft}>
      <TextInput
        label={t('deposits.portion')}
        description={hint}
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  );
}
