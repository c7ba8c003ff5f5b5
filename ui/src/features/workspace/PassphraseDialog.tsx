import { Button, Group, PasswordInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { fieldWords } from '../../components/fieldWords';
import { useWrite } from '../../ipc/query';
import type { WorkspaceInfo } from '../../ipc/types';
import { lockedWords } from './lockedWords';

/** Opens another workspace that a passphrase protects. */
export function PassphraseDialog({ workspace, onClose }: { workspace: WorkspaceInfo; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const open = useWrite('workspace.open', {
    onSuccess: () => {
      onClose();
      void navigate({ to: '/' });
    },
    onError: (thrown) => {
      const said = lockedWords(thrown.reason ?? thrown.fields[0]?.rule, thrown.message, t);
      setError(said ? `${said.title} ${said.remedy}` : fieldWords(thrown, t));
      return true;
    },
  });
  return (
    <Dialog onClose={onClose} title={t('workspace.passphraseOf', { name: workspace.name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate({ id: workspace.id, passphrase });
        }}
      >
        <PasswordInput
          aria-label={t('workspace.passphrase')}
          value={passphrase}
          error={error}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('workspace.showPassphrase') }}
          data-autofocus
        />
        <Group justify="flex-end" mt={16}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="filled" loading={open.isPending} disabled={passphrase === ''}>
            {t('workspace.unlock')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
