import { Button, PasswordInput, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { RpcError } from '../../ipc/host';
import { useWrite } from '../../ipc/query';

/** A restricted key is all that Stripe asks for; it goes into the keychain and nowhere else. */
export function ConnectStripe({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [key, setKey] = useState('');
  const [endpoint, setEndpoint] = useState<string>();
  const [error, setError] = useState<{ field: string; words: string }>();
  const connect = useWrite('connection.stripe', { onError: () => true });
  async function run() {
    try {
      const { name } = await connect.mutateAsync({ key, endpoint: endpoint || undefined });
      showDone(t('connections.connectedTo', { name }));
      onClose();
    } catch (thrown) {
      const told = RpcError.from(thrown);
      setError({ field: told.fields[0]?.field ?? 'key', words: fieldWords(told, t) });
    }
  }
  return (
    <FormDialog
      onClose={onClose}
      title={t('connections.stripeTitle')}
      submit={t('connections.connect')}
      busy={connect.isPending}
      disabled={key.trim() === ''}
      onSubmit={() => void run()}
    >
      <Text size="sm">{t('connections.stripeText')}</Text>
      <PasswordInput
        label={t('connections.key')}
        placeholder="rk_live_…"
        value={key}
        error={error?.field === 'key' ? error.words : undefined}
        // Mantine's password field says it by colour alone.
        aria-invalid={error?.field === 'key'}
        onChange={(event) => setKey(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('connections.showKey') }}
        data-autofocus
      />
      <Text size="xs" c="dimmed">
        {t('connections.keyRights')}
      </Text>
      {endpoint === undefined ? (
        <Button variant="subtle" color="gray" size="compact-xs" mr="auto" onClick={() => setEndpoint('')}>
          {t('connections.elsewhere')}
        </Button>
      ) : (
        <TextInput
          label={t('connections.endpoint')}
          description={t('connections.endpointHint')}
          placeholder="http://127.0.0.1:4010"
          value={endpoint}
          error={error?.field === 'endpoint' ? error.words : undefined}
          onChange={(event) => setEndpoint(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
