import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { fieldWords } from '../../components/fieldWords';
import { parseMoney } from '../../format/money';
import { useRead, useWrite } from '../../ipc/query';

/** A deposit invoice by hand: one amount of one client. */
export function NewDeposit({ clientId, onClose }: { clientId: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const clients = useRead('client.list', {}).data?.clients ?? [];
  const [client, setClient] = useState(clientId);
  const [amount, setAmount] = useState('');
  const [subject, setSubject] = useState('');
  const [error, setError] = useState<string | null>(null);
  const currency = clients.find((c) => c.id === client)?.currency;
  const ask = useWrite('deposit.draft', {
    onSuccess: ({ id }) => void navigate({ to: '/invoices/$id', params: { id } }),
    onError: (thrown) => {
      setError(fieldWords(thrown, t));
      return true;
    },
  });
  return (
    <Dialog onClose={onClose} title={t('deposits.title')} size={440}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!client || !currency) return;
          const minor = parseMoney(amount, currency);
          if (minor === null) setError(t('deposits.notAnAmount'));
          else ask.mutate({ client_id: client, amount_minor: minor, subject: subject.trim() || undefined });
        }}
      >
        <Stack gap={14}>
          <Select
            label={t('invoices.client')}
            data={clients.map((c) => ({ value: c.id, label: c.name }))}
            value={client}
            onChange={setClient}
            placeholder={t('invoices.chooseClient')}
            searchable
            nothingFoundMessage={t('invoices.noClient')}
            data-autofocus={clientId ? undefined : true}
          />
          <TextInput
            label={t('deposits.amount', { currency: currency ?? '' })}
            value={amount}
            error={error}
            onChange={(event) => setAmount(event.currentTarget.value)}
            data-autofocus={clientId ? true : undefined}
          />
          <TextInput
            label={t('invoices.subject')}
            placeholder={t('invoices.subjectHint')}
            value={subject}
            onChange={(event) => setSubject(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" variant="filled" disabled={!client || !amount.trim()} loading={ask.isPending}>
              {t('deposits.draft')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
