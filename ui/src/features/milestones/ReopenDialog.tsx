import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useWrite } from '../../ipc/query';
import type { Milestone } from '../../ipc/types';

/** It is not done after all: says why. */
export function ReopenDialog({ milestone: m, onClose }: { milestone: Milestone; onClose: () => void }) {
  const { t } = useTranslation();
  const { undo } = useUndo();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const reopen = useWrite('milestone.reopen', {
    onSuccess: () => {
      showDone(t('milestones.reopenDone', { name: m.name }), undo);
      onClose();
    },
    onError: (thrown) => {
      setError(fieldWords(thrown, t));
      return true;
    },
  });
  return (
    <FormDialog
      onClose={onClose}
      title={t('milestones.reopenTitle', { name: m.name })}
      size={440}
      submit={t('milestones.reopenDo')}
      busy={reopen.isPending}
      onSubmit={() => reopen.mutate({ id: m.id, reason: reason.trim() })}
    >
      <Textarea
        label={t('milestones.reason')}
        description={t('milestones.reasonHint')}
        value={reason}
        error={error}
        onChange={(event) => setReason(event.currentTarget.value)}
        rows={3}
        data-autofocus
      />
    </FormDialog>
  );
}
