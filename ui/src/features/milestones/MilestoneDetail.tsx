import { ActionIcon, Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { EditText } from '../../components/edit/EditText';
import { FieldRow } from '../../components/edit/FieldRow';
import { useSave } from '../../components/edit/useSave';
import { useFormat } from '../../format/useFormat';
import type { Req } from '../../ipc/operations';
import { useWrite } from '../../ipc/query';
import type { Milestone } from '../../ipc/types';
import { MailButton } from '../mail/MailButton';
import { MilestoneHold } from '../stripe/MilestoneHold';
import { CompleteDialog } from './CompleteDialog';
import { Evidence } from './Evidence';
import { MilestoneDeposit } from './MilestoneDeposit';
import { MilestoneHistory } from './MilestoneHistory';
import classes from './milestones.module.css';
import { ReopenDialog } from './ReopenDialog';
import { readPrice } from './readMilestone';
import { isHeld, priceWords } from './useMilestones';

/** Everything about a milestone, edited where it stands. */
export function MilestoneDetail({ milestone: m, currency }: { milestone: Milestone; currency: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSave('milestone.edit');
  const set = (fields: Omit<Req<'milestone.edit'>, 'id'>) => save({ id: m.id, ...fields });
  function setPrice(text: string) {
    const price = readPrice(text, currency);
    if (price?.amount) return set({ amount: price.amount });
    if (price?.share) return set({ share: price.share });
    return set(m.share ? { share: null } : { amount: null });
  }
  const typed = m.share ? priceWords({ ...m, amount: undefined }, format) : m.amount ? format.amount(m.amount) : '';
  return (
    <div className={classes.detail}>
      <FieldRow label={t('common.name')}>
        <EditText label={t('common.name')} value={m.name} onSave={(name) => set({ name })} strong />
      </FieldRow>
      <FieldRow
        label={t('milestones.amount')}
        hint={m.share && m.amount ? t('milestones.comesTo', { amount: format.money(m.amount) }) : undefined}
      >
        <EditText
          label={t('milestones.amount')}
          value={typed}
          placeholder={t('milestones.noAmount')}
          disabled={isHeld(m)}
          title={isHeld(m) ? t('milestones.heldHint') : undefined}
          check={(text) => (readPrice(text, currency) === null ? t('milestones.notAPrice') : null)}
          onSave={setPrice}
        />
      </FieldRow>
      <FieldRow label={t('milestones.due')}>
        <EditDate
          label={t('milestones.due')}
          value={m.due_on}
          clearable
          late={m.state === 'overdue'}
          placeholder={t('milestones.noDue')}
          onSave={(due_on) => void set({ due_on }).catch(() => undefined)}
        />
      </FieldRow>
      <FieldRow label={t('milestones.description')}>
        <EditText
          label={t('milestones.description')}
          value={m.description}
          placeholder={t('milestones.descriptionHint')}
          onSave={(description) => set({ description })}
          multiline
        />
      </FieldRow>
      {m.invoice_id && (
        <FieldRow label={t('milestones.invoice')}>
          <Link to="/invoices/$id" params={{ id: m.invoice_id }} className={classes.link}>
            {m.invoice_number ?? t('milestones.draft')}
          </Link>
        </FieldRow>
      )}
      <MilestoneDeposit milestone={m} />
      <MilestoneHold milestone={m} />
      {m.completion && <Evidence milestone={m} completion={m.completion} />}
      <Steps milestone={m} currency={currency} />
      <MilestoneHistory id={m.id} />
    </div>
  );
}

/** What can be done with it next. */
function Steps({ milestone: m, currency }: { milestone: Milestone; currency: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'complete' | 'reopen' | null>(null);
  const remove = useSave('milestone.delete');
  const bill = useWrite('milestone.bill', {
    onSuccess: ({ id }) => void navigate({ to: '/invoices/$id', params: { id } }),
  });
  const close = () => setDialog(null);
  if (isHeld(m)) return null;
  return (
    <Group gap={8} my={10} wrap="nowrap" align="flex-start">
      <Group gap={8} flex={1}>
        {!m.completion && (
          <Button size="compact-sm" variant="filled" onClick={() => setDialog('complete')}>
            {t('milestones.complete')}
          </Button>
        )}
        {m.completion && m.amount && m.client_id && (
          <Button
            size="compact-sm"
            variant="filled"
            loading={bill.isPending}
            onClick={() => bill.mutate({ milestone_ids: [m.id] })}
          >
            {t('milestones.bill')}
          </Button>
        )}
        {!m.completion && <MilestoneDeposit milestone={m} currency={currency} ask />}
        <MilestoneHold milestone={m} ask />
        {m.completion && m.client_id && (
          <MailButton
            about={{ about: 'milestone', id: m.id }}
            name={m.name}
            label={t('milestones.tell')}
            size="compact-sm"
            writes
          />
        )}
        {m.completion && (
          <Button size="compact-sm" onClick={() => setDialog('reopen')}>
            {t('milestones.reopen')}
          </Button>
        )}
      </Group>
      <ActionIcon
        size={26}
        aria-label={t('milestones.delete', { name: m.name })}
        onClick={() => void remove({ id: m.id }, t('milestones.deleted', { name: m.name })).catch(() => undefined)}
      >
        <IconTrash size={15} stroke={1.6} />
      </ActionIcon>
      {dialog === 'complete' && <CompleteDialog milestone={m} onClose={close} />}
      {dialog === 'reopen' && <ReopenDialog milestone={m} onClose={close} />}
    </Group>
  );
}
