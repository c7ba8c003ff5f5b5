import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../components/StatusTag';
import { useFormat } from '../../format/useFormat';
import type { BankProposal, Money } from '../../ipc/types';
import classes from './bank.module.css';

const TONE = { certain: 'good', likely: 'warn', possible: 'neutral' } as const;

export function ConfidenceTag({ proposal }: { proposal: BankProposal }) {
  const { t } = useTranslation();
  return <StatusTag tone={TONE[proposal.confidence]}>{t(`bank.confidence_${proposal.confidence}`)}</StatusTag>;
}

/** What a proposal would do, in a line. */
export function useProposalWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ proposed: p }: BankProposal): string => {
    if (p.kind === 'payment') {
      const about = p.label || format.dayShort(p.paid_on);
      return t('bank.linksPayment', { client: p.client_name, about });
    }
    if (p.kind === 'expense') return t('bank.linksExpense', { merchant: p.merchant || t('expenses.one') });
    if (p.shares.length === 0) return t('bank.toCredit', { client: p.client_name });
    return t('bank.settles', { client: p.client_name, numbers: p.shares.map((s) => s.number).join(', ') });
  };
}

/** Why it is proposed, and what it would write where that is not plain. */
export function ProposalDetails({ proposal, amount }: { proposal: BankProposal; amount: Money }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { proposed: p } = proposal;
  const own = (minor: number) => format.money({ minor, currency: amount.currency });
  return (
    <>
      <ul className={classes.reasons}>
        {proposal.reasons.map((reason) => (
          <li key={reason}>{t(`bank.reason_${reason}`)}</li>
        ))}
      </ul>
      {p.kind === 'invoices' && (
        <table className={classes.shares}>
          <tbody>
            {p.shares.map((s) => (
              <tr key={s.invoice_id}>
                <td>{s.number}</td>
                <td>{t('bank.openOn', { money: format.money(s.open) })}</td>
                <td>{format.money({ minor: s.amount_minor, currency: s.open.currency })}</td>
              </tr>
            ))}
            {p.fee_minor > 0 && (
              <tr>
                <td colSpan={2}>{t('bank.fee')}</td>
                <td>{own(p.fee_minor)}</td>
              </tr>
            )}
            {p.credit_minor > 0 && (
              <tr>
                <td colSpan={2}>{t('bank.credit')}</td>
                <td>{own(p.credit_minor)}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
    </>
  );
}
