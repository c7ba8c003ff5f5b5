import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../components/edit/FieldRow';
import { useFormat } from '../../format/useFormat';
import { useWrite } from '../../ipc/query';
import type { Milestone } from '../../ipc/types';
import { PortionDialog } from '../invoices/PortionDialog';
import classes from './milestones.module.css';

interface Props {
  milestone: Milestone;
  currency?: string;
  /** The button that asks for one, instead of the one that was asked for. */
  ask?: boolean;
}

/** What was, or can be, asked for before a milestone is done. */
export function MilestoneDeposit({ milestone: m, currency, ask }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  if (ask) {
    if (m.deposit || !m.amount || !m.client_id || !currency) return null;
    return (
      <>
        <Button size="compact-sm" onClick={() => setAsking(true)}>
          {t('deposits.ask')}
        </Button>
        {asking && <AskDialog milestone={m} currency={currency} onClose={() => setAsking(false)} />}
      </>
    );
  }
  if (!m.deposit) return null;
  const { deposit } = m;
  const words = deposit.number && deposit.total ? `${deposit.number} · ${format.money(deposit.total)}` : null;
  return (
    <FieldRow
      label={t('deposits.kind')}
      hint={t(
        deposit.paid ? 'milestones.depositPaid' : deposit.number ? 'milestones.depositOpen' : 'milestones.depositDraft',
      )}
    >
      <Link to="/invoices/$id" params={{ id: deposit.invoice_id }} className={classes.link}>
        {words ?? t('milestones.draft')}
      </Link>
    </FieldRow>
  );
}

interface AskProps {
  milestone: Milestone;
  currency: string;
  onClose: () => void;
}

function AskDialog({ milestone: m, currency, onClose }: AskProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const draft = useWrite('milestone.deposit', {
    onSuccess: ({ id }) => void navigate({ to: '/invoices/$id', params: { id } }),
    onError: () => true,
  });
  return (
    <PortionDialog
      title={t('milestones.depositTitle', { name: m.name })}
      hint={m.amount ? t('milestones.depositHint', { amount: format.money(m.amount) }) : undefined}
      currency={currency}
      busy={draft.isPending}
      onDraft={(portion) =>
        draft.mutateAsync({
          id: m.id,
          ...('percent' in portion ? { percent: portion.percent } : { amount_minor: portion.minor }),
        })
      }
      onClose={onClose}
    />
  );
}
