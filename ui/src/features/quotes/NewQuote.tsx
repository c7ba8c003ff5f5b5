import { Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { FormDialog } from '../../components/FormDialog';
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
  if (clients?.length === 0)
    return (
      <Dialog onClose={onClose} title={t('quotes.newTitle')} size={440}>
        <FirstClient onMade={setClient} />
      </Dialog>
    );
  return (
    <FormDialog
      title={t('quotes.newTitle')}
      size={440}
      submit={t('quotes.make')}
      busy={add.isPending}
      disabled={!client}
      onSubmit={() => client && add.mutate({ client_id: client, subject: subject.trim() })}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
