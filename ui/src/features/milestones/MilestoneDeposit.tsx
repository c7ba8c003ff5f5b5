import { Button, Group, Stack, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { FieldRow } from '../../components/edit/FieldRow';
import { fieldWords } from '../../components/fieldWords';
import { useFormat } from '../../format/useFormat';
import { useWrite } from '../../ipc/query';
import type { Milestone } from '../../ipc/types';
import { readPortion } from '../invoices/portion';
import classes from './milestones.module.css';

const USUAL = '30 %';

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

function AskDialog({
  milestone: m,
  currency,
  onClose,
}: {
  milestone: Milestone;
  currency: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const [text, setText] = useState(USUAL);
  const [error, setError] = useState<string | null>(null);
  const draft = useWrite('milestone.deposit', {
    onSuccess: ({ id }) => void navigate({ to: '/invoices/$id', params: { id } }),
    onError: (thrown) => {
      setError(fieldWords(thrown, t));
      return true;
    },
  });
  return (
    <Dialog onClose={onClose} title={t('milestones.depositTitle', { name: m.name })} size={440}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const portion = readPortion(text, currency);
          if (!portion) setError(t('invoices.notAPortion'));
          else if ('percent' in portion) draft.mutate({ id: m.id, percent: portion.percent });
          else draft.mutate({ id: m.id, amount_minor: portion.minor });
        }}
      >
        <Stack gap={14}>
          <TextInput
            label={t('deposits.portion')}
            description={m.amount && t('milestones.depositHint', { amount: format.money(m.amount) })}
            value={text}
            error={error}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" variant="filled" loading={draft.isPending}>
              {t('deposits.draft')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
