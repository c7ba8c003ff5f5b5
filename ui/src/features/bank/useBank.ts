import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showDone } from '../../components/toasts';
import { useWrite } from '../../ipc/query';
import type { BankProposal, BankRow, Id } from '../../ipc/types';
import type { BankSearch } from './bankSearch';

export function useBankSearch() {
  const search = useSearch({ from: '/frame/bank' });
  const navigate = useNavigate();
  const change = (next: Partial<BankSearch>, replace = false) =>
    void navigate({ to: '/bank', search: ((old: BankSearch) => ({ ...old, ...next })) as never, replace });
  return { search, change };
}

export type ConfirmAs = NonNullable<Parameters<ReturnType<typeof useBankVerbs>['confirm']>[1]>;

/** What may be said of a movement; each word can be taken back from its toast. */
export function useBankVerbs() {
  const { t } = useTranslation();
  const method = t('invoices.method_transfer');
  const back = useWrite('bank.unmatch', { onSuccess: () => showDone(t('bank.undone')) });
  const undo = (id: Id) => () => back.mutate({ id });
  const confirm = useWrite('bank.confirm', {
    onSuccess: (done) =>
      showDone(t(done.matched?.kind === 'expense' ? 'bank.doneExpense' : 'bank.donePayment'), undo(done.id)),
  });
  const ignore = useWrite('bank.ignore', {
    onSuccess: (_, { ids }) => showDone(t('bank.doneIgnored'), ids[0] ? undo(ids[0]) : undefined),
  });
  const reject = useWrite('bank.reject');
  const all = useWrite('bank.confirm_certain', {
    onSuccess: ({ count }) => showDone(t('bank.doneMany', { count })),
  });
  return {
    busy: confirm.isPending || ignore.isPending || all.isPending || back.isPending,
    confirm: (id: Id, as?: Parameters<typeof confirm.mutate>[0]['as']) => confirm.mutate({ id, as, method, note: '' }),
    ignore: (id: Id, note = '') => ignore.mutate({ ids: [id], note }),
    reject: (id: Id, proposal: string) => reject.mutate({ id, proposal }),
    confirmCertain: () => all.mutate({ method }),
    undo: (id: Id) => back.mutate({ id }),
  };
}

/** The proposal that Enter confirms. */
export const bestOf = (row: BankRow): BankProposal | undefined => row.proposals[0];

/** What a proposal would confirm, as a request. */
export function confirmAs({ proposed }: BankProposal): ConfirmAs {
  if (proposed.kind !== 'invoices')
    return proposed.kind === 'payment'
      ? { kind: 'payment', payment_id: proposed.payment_id }
      : { kind: 'expense', expense_id: proposed.expense_id };
  const shares = proposed.shares.map(({ invoice_id, amount_minor, taken_minor }) => ({
    invoice_id,
    amount_minor,
    taken_minor,
  }));
  return { kind: 'invoices', client_id: proposed.client_id, shares, fee_minor: proposed.fee_minor };
}
