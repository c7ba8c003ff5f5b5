import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { FormDialog } from '../../components/FormDialog';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import { useClientFigures } from '../clients/useClients';
import { useWaitingExpenses } from './ExpenseChoice';
import { FirstClient } from './FirstClient';
import { useWaitingMilestones } from './MilestoneChoice';
import { NewDeposit } from './NewDeposit';
import { firstChoice, TimeChoice, useUnbilled } from './TimeChoice';

interface Props {
  opened: boolean;
  clientId: string | undefined;
  onClose: () => void;
}

/** A new draft from the unbilled time, expenses and milestones of a client; without any it is an empty one. */
export function NewFromTime({ opened, clientId, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const clients = useRead('client.list', {}).data?.clients;
  const figures = useClientFigures();
  const [client, setClient] = useState<string | null>(null);
  const [choice, setChoice] = useState(firstChoice);
  const [subject, setSubject] = useState('');
  const [deposit, setDeposit] = useState(false);
  const [withCosts, setWithCosts] = useState(true);
  const [withSteps, setWithSteps] = useState(true);
  useEffect(() => {
    if (!opened) return;
    setClient(clientId ?? null);
    setChoice(firstChoice);
    setSubject('');
    setWithCosts(true);
    setWithSteps(true);
    setDeposit(false);
  }, [opened, clientId]);
  const count = useUnbilled(client ?? undefined, choice.period)?.entries ?? 0;
  const costs = useWaitingExpenses(client ?? undefined, choice.period).length;
  const steps = useWaitingMilestones(client ?? undefined, choice.period).length;
  const billing = count > 0 || (costs > 0 && withCosts) || (steps > 0 && withSteps);
  const draft = useWrite('invoice.draft', {
    onSuccess: ({ id }) => void navigate({ to: '/invoices/$id', params: { id } }),
  });
  const label = (id: string, name: string) => {
    const unbilled = figures.get(id)?.unbilled_seconds ?? 0;
    return unbilled > 0 ? `${name} · ${t('invoices.unbilledOf', { time: format.duration(unbilled) })}` : name;
  };
  if (opened && deposit) return <NewDeposit clientId={client} onClose={onClose} />;
  function make() {
    if (!client) return;
    const { from, to } = choice.period;
    draft.mutate({
      client_id: client,
      from,
      to,
      group: choice.group,
      subject: subject.trim() || undefined,
      empty: !billing || undefined,
      expenses: (costs > 0 && withCosts) || undefined,
      milestones: (steps > 0 && withSteps) || undefined,
    });
  }
  if (clients?.length === 0)
    return (
      <Dialog opened={opened} onClose={onClose} title={t('invoices.newTitle')} size={480}>
        <FirstClient onMade={setClient} />
      </Dialog>
    );
  return (
    <FormDialog
      opened={opened}
      title={t('invoices.newTitle')}
      size={480}
      submit={t(client && !billing ? 'invoices.makeEmpty' : 'invoices.make')}
      busy={draft.isPending}
      disabled={!client}
      aside={
        <Button variant="subtle" onClick={() => setDeposit(true)}>
          {t('deposits.ask')}
        </Button>
      }
      onSubmit={make}
      onClose={onClose}
    >
      <Select
        label={t('invoices.client')}
        data={(clients ?? []).map((c) => ({ value: c.id, label: label(c.id, c.name) }))}
        value={client}
        onChange={setClient}
        placeholder={t('invoices.chooseClient')}
        searchable
        nothingFoundMessage={t('invoices.noClient')}
        data-autofocus={clientId ? undefined : true}
      />
      <TextInput
        label={t('invoices.subject')}
        placeholder={t('invoices.subjectHint')}
        data-autofocus={clientId ? true : undefined}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <TimeChoice clientId={client ?? undefined} choice={choice} onChange={setChoice} />
      {costs > 0 && (
        <Checkbox
          label={t('expenses.onInvoice', { count: costs })}
          checked={withCosts}
          onChange={(event) => setWithCosts(event.currentTarget.checked)}
        />
      )}
      {steps > 0 && (
        <Checkbox
          label={t('milestones.onInvoice', { count: steps })}
          checked={withSteps}
          onChange={(event) => setWithSteps(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
