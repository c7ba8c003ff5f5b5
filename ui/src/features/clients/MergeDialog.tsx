import { Button, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { nothingWords } from '../../components/edit/nothingWords';
import { useSave } from '../../components/edit/useSave';
import type { Client } from '../../ipc/types';
import { useAllClients } from './useClients';

interface Props {
  client: Client;
  opened: boolean;
  onClose: () => void;
  onMerged: () => void;
}

/** Moves everything of one client to another; the first one is gone then. */
export function MergeDialog({ client, opened, onClose, onMerged }: Props) {
  const { t } = useTranslation();
  const [into, setInto] = useState<string | null>(null);
  const others = useAllClients().filter((c) => c.id !== client.id);
  const target = others.find((c) => c.id === into);
  const merge = useSave('client.merge');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('clients.mergeTitle', { name: client.name })}>
      <Text size="sm" mb={12}>
        {t('clients.mergeText', { name: client.name })}
      </Text>
      <Select
        label={t('clients.mergeInto')}
        data={others.map((c) => ({ value: c.id, label: c.name }))}
        value={into}
        onChange={setInto}
        searchable
        nothingFoundMessage={t(nothingWords(others))}
        data-autofocus
      />
      <Group justify="flex-end" mt={20}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button
          variant="filled"
          disabled={!target}
          onClick={() =>
            target &&
            void merge({ from: client.id, into: target.id }, t('clients.merged', { name: target.name })).then(
              onMerged,
              () => undefined,
            )
          }
        >
          {t('clients.mergeDo')}
        </Button>
      </Group>
    </Dialog>
  );
}
