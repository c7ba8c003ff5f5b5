import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSave } from '../../components/edit/useSave';
import { fieldWords } from '../../components/fieldWords';
import { RpcError } from '../../ipc/host';
import type { Id } from '../../ipc/types';

/** An invoice needs somebody to send it to: the first client is made on the spot. */
export function FirstClient({ onMade }: { onMade: (id: Id) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const add = useSave('client.add');
  async function make() {
    setBusy(true);
    try {
      const { id } = await add({ name: name.trim() }, t('clients.added', { name: name.trim() }));
      onMade(id);
    } catch (thrown) {
      setError(fieldWords(RpcError.from(thrown), t));
      setBusy(false);
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Stack gap={14}>
        <TextInput
          label={t('invoices.firstClient')}
          description={t('invoices.firstClientHint')}
          value={name}
          error={error}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" variant="filled" disabled={name.trim() === ''} loading={busy}>
            {t('clients.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
