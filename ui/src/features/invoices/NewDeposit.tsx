import { Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { Id } from '../../ipc/types';
import { readPortion } from './portion';

interface Props {
  clientId: Id | null;
  projectId?: Id;
  onClose: () => void;
}

/** A deposit invoice by hand: an amount of a client, or a share of what a project of it may cost. */
export function NewDeposit({ clientId, projectId, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const clients = useRead('client.list', {}).data?.clients ?? [];
  const [client, setClient] = useState(clientId);
  const [project, setProject] = useState(projectId ?? null);
  const [amount, setAmount] = useState('');
  const [subject, setSubject] = useState('');
  const [error, setError] = useState<string | null>(null);
  const projects =
    useRead('project.list', { client_id: client ?? undefined }, { enabled: !!client }).data?.projects ?? [];
  const currency = clients.find((c) => c.id === client)?.currency;
  const chosen = projects.find((p) => p.id === project);
  const ask = useWrite('deposit.draft', {
    onSuccess: ({ id }) => void navigate({ to: '/invoices/$id', params: { id } }),
    onError: (thrown) => {
      setError(fieldWords(thrown, t));
      return true;
    },
  });
  function draft() {
    if (!client || !currency) return;
    const portion = readPortion(amount, currency);
    if (portion === null) return setError(t('deposits.notAnAmount'));
    if ('percent' in portion && !chosen?.budget) return setError(t('deposits.shareOfWhat'));
    const share = 'percent' in portion ? { percent: portion.percent } : { amount_minor: portion.minor };
    ask.mutate({ client_id: client, project_id: chosen?.id, subject: subject.trim() || undefined, ...share });
  }
  return (
    <FormDialog
      onClose={onClose}
      title={t('deposits.title')}
      size={440}
      submit={t('deposits.draft')}
      disabled={!client || !amount.trim()}
      busy={ask.isPending}
      onSubmit={() => draft()}
    >
      <Select
        label={t('invoices.client')}
        data={clients.map((c) => ({ value: c.id, label: c.name }))}
        value={client}
        onChange={(next) => {
          setClient(next);
          setProject(null);
          setError(null);
        }}
        placeholder={t('invoices.chooseClient')}
        searchable
        nothingFoundMessage={t('invoices.noClient')}
        data-autofocus={clientId ? undefined : true}
      />
      {projects.length > 0 && (
        <Select
          label={t('deposits.project')}
          data={projects.map((p) => ({
            value: p.id,
            label: p.budget ? `${p.name} · ${t('deposits.budget', { budget: format.money(p.budget) })}` : p.name,
          }))}
          value={project}
          onChange={(next) => {
            setProject(next);
            setError(null);
          }}
          clearable
          clearButtonProps={{ 'aria-label': t('edit.clear') }}
        />
      )}
      <TextInput
        label={t('deposits.amount', { currency: currency ?? '' })}
        description={chosen?.budget ? t('deposits.shareHint') : undefined}
        value={amount}
        error={error}
        onChange={(event) => {
          setAmount(event.currentTarget.value);
          setError(null);
        }}
        data-autofocus={clientId ? true : undefined}
      />
      <TextInput
        label={t('invoices.subject')}
        placeholder={chosen?.name ?? t('invoices.subjectHint')}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
