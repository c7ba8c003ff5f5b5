import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../components/edit/FieldRow';
import { QueryView } from '../../components/QueryView';
import { SidePanel } from '../../components/SidePanel';
import table from '../../components/table.module.css';
import { showDone } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { HeldMove, Money, StripePayout } from '../../ipc/types';
import { PayoutTag } from './Payouts';
import classes from './stripe.module.css';

/** What one payout holds, and where it arrived. */
export function PayoutPanel({ payout: p, onClose }: { payout: StripePayout; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useRead('stripe.payout', { payout_id: p.id });
  const less = (money: Money) => ({ ...money, minor: -money.minor });
  const sums: [string, Money][] = [
    [t('stripe.charges'), p.charges],
    [t('stripe.refunds'), p.refunds],
    [t('stripe.disputes'), p.disputes],
    [t('stripe.fees'), less(p.fees)],
    [t('stripe.other'), p.other],
    ...(p.missing ? [[t('stripe.missing'), p.missing] as [string, Money]] : []),
  ];
  return (
    <SidePanel
      opened
      onClose={onClose}
      size={520}
      title={
        <span className={classes.head}>
          {t('stripe.payoutOf', { day: format.day(p.arrives_on) })} <PayoutTag payout={p} />
        </span>
      }
    >
      <p className={classes.note}>
        {p.failure ? t('stripe.payoutFailed', { why: p.failure.replaceAll('_', ' ') }) : t('stripe.payoutSays')}
      </p>
      <dl className={classes.sums}>
        {sums
          .filter(([, money]) => money.minor !== 0)
          .map(([label, money]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{format.money(money)}</dd>
            </div>
          ))}
        <div className={classes.total}>
          <dt>{t('stripe.payout')}</dt>
          <dd>{format.money(p.amount)}</dd>
        </div>
      </dl>
      {p.bank && <OnBank payout={p} />}
      <SectionHead title={t('stripe.holds')} />
      <QueryView query={query}>
        {({ moves }) =>
          moves.length === 0 ? (
            <p className={classes.note}>{t('stripe.holdsUnknown')}</p>
          ) : (
            <table className={table.table}>
              <tbody>
                {moves.map((move) => (
                  <Move key={move.name} move={move} />
                ))}
              </tbody>
            </table>
          )
        }
      </QueryView>
    </SidePanel>
  );
}

function Move({ move }: { move: HeldMove }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const key = `stripe.move_${move.category}`;
  const what = i18n.exists(key) ? t(key as 'stripe.move_charge') : move.category.replaceAll('_', ' ');
  return (
    <tr title={move.name}>
      <td style={{ width: 96 }} className={table.quiet}>
        {format.dayShort(format.civilOf(move.at).day)}
      </td>
      <td>
        {what}{' '}
        {move.invoice_id && (
          <Link className={classes.link} to="/invoices/$id" params={{ id: move.invoice_id }}>
            {move.number}
          </Link>
        )}
      </td>
      <td className={table.num} style={{ width: 150 }}>
        {format.money(move.amount)}
        {move.fee.minor !== 0 && (
          <div className={table.quiet}>{t('stripe.fee', { money: format.money(move.fee) })}</div>
        )}
      </td>
    </tr>
  );
}

/** The movement on the bank that it was. It is no client's payment, and can be said so here. */
function OnBank({ payout }: { payout: StripePayout }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ignore = useWrite('bank.ignore', { onSuccess: () => showDone(t('stripe.bankSettled')) });
  const bank = payout.bank;
  if (!bank) return null;
  return (
    <>
      <SectionHead title={t('stripe.onBank')}>
        {!bank.matched && (
          <Button
            size="compact-xs"
            loading={ignore.isPending}
            onClick={() => ignore.mutate({ ids: [bank.transaction_id], note: t('stripe.bankNote') })}
          >
            {t('stripe.bankSettle')}
          </Button>
        )}
      </SectionHead>
      <p className={classes.note}>
        {[format.day(bank.booked_on), bank.counterparty, bank.text].filter(Boolean).join(' · ')}
        <br />
        {t(
          !bank.matched ? 'stripe.bankOpen' : bank.matched.kind === 'ignored' ? 'stripe.bankDone' : 'stripe.bankBooked',
        )}
      </p>
    </>
  );
}
