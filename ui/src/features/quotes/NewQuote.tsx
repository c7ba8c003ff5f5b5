import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { useRead, useWrite } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import { FirstClient } from '../invoices/FirstClient';

export function NewQuote({ clientId, onClose }: { clientId: Id | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const clients = useRead('client.list', {}).data?.clients;
  const [client, setClient] = useState<string | null>(clientId ?? null);
  const [subject, setSubject] = useState('');
  const add = useWrite('quote.add', {
    onSuccess: ({ id }) => void navigate({ to: '/quotes/$id', params: { id } }),
  });
  return (
    <Dialog onClose={onClose} title={t('quotes.newTitle')} size={440}>
      {clients?.length === 0 ? (
        <FirstClient onMade={setClient} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (client) add.mutate({ client_id: client, subject: subject.trim() });
          }}
        >
          <Stack gap={14}>
            <Select
              label={t('invoices.client')}
              data={(clients ?? []).map((c) => ({ value: c.id, label: c.name }))}
              value={client}
              onChange={setClient}
              placeholder={t('invoices.chooseClient')}
              searchable
              nothingFoundMessage={t('invoices.noClient')}
              data-autofocus={clientId ? undefined : true}
            />
            <TextInput
              label={t('invoices.subject')}
              placeholder={t('quotes.subjectHint')}
              data-autofocus={clientId ? true : undefined}
              value={subject}
              onChange={(event) => setSubject(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button onClick={onClose}>{t('common.cancel')}</Button>
              <Button type="submit" variant="filled" disabled={!client} loading={add.isPending}>
                {t('quotes.make')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
