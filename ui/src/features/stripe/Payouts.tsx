import { Button } from '@mantine/core';
import { IconBuildingBank, IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { moneyColumn } from '../../components/moneyColumn';
import { QueryView } from '../../components/QueryView';
import { StatusTag } from '../../components/StatusTag';
import { saveFile } from '../../components/saveFile';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import { rpc } from '../../ipc/rpc';
import type { Id, StripePayout } from '../../ipc/types';
import { PayoutPanel } from './PayoutPanel';
import classes from './stripe.module.css';

const TONES = { in_transit: 'neutral', paid: 'good', failed: 'bad', canceled: 'neutral' } as const;

interface Props {
  selected?: Id;
  onOpen: (id?: Id) => void;
}

/** What Stripe paid out to the bank. */
export function Payouts({ selected, onOpen }: Props) {
  const { t } = useTranslation();
  const query = useRead('stripe.payouts', {});
  const shown = query.data?.payouts.find((payout) => payout.id === selected);
  return (
    <>
      <QueryView query={query}>
        {({ payouts, connected, refused }) => (
          <>
            {refused && <p className={classes.note}>{t('stripe.mayNotPayouts')}</p>}
            {payouts.length > 0 ? (
              <PayoutTable rows={payouts} selected={selected} onOpen={onOpen} />
            ) : (
              <EmptyState
                icon={<IconBuildingBank size={28} stroke={1.4} />}
                title={t('stripe.noPayouts')}
                hint={t(connected ? 'stripe.noPayoutsHint' : 'stripe.notConnectedHint')}
                action={
                  connected ? undefined : (
                    <Button component={Link} to="/settings" search={{ section: 'connections' } as never}>
                      {t('stripe.connect')}
                    </Button>
                  )
                }
              />
            )}
          </>
        )}
      </QueryView>
      {shown && <PayoutPanel payout={shown} onClose={() => onOpen()} />}
    </>
  );
}

export function SavePayouts() {
  const { t } = useTranslation();
  return (
    <Button
      leftSection={<IconDownload size={15} stroke={1.6} />}
      onClick={() => void saveFile(rpc('export.payouts', {}), t)}
    >
      {t('stripe.savePayouts')}
    </Button>
  );
}

export function PayoutTag({ payout }: { payout: StripePayout }) {
  const { t } = useTranslation();
  const missing = payout.missing && payout.missing.minor !== 0;
  if (missing) return <StatusTag tone="warn">{t('stripe.payoutMissing')}</StatusTag>;
  return <StatusTag tone={TONES[payout.state]}>{t(`stripe.payout_${payout.state}`)}</StatusTag>;
}

/** What went back to payers, by refunds and disputes. */
export const wentBack = (payout: StripePayout) => ({
  ...payout.refunds,
  minor: payout.refunds.minor + payout.disputes.minor,
});

function PayoutTable({ rows, selected, onOpen }: { rows: StripePayout[] } & Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const column = moneyColumn(
    format,
    rows.map((row) => [row.amount]),
  );
  const fees = (row: StripePayout) => ({ ...row.fees, minor: -row.fees.minor });
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th style={{ width: 110 }}>{t('stripe.arrives')}</th>
          <th style={{ width: 130 }}>{t('payments.state')}</th>
          <th className={`${table.num} ${table.wide}`}>{t('stripe.charges')}</th>
          <th className={`${table.num} ${table.wide}`}>{t('stripe.wentBack')}</th>
          <th className={`${table.num} ${table.wide}`}>{t('stripe.fees')}</th>
          <th className={table.num}>
            {t('stripe.payout')}
            {column.currency ? ` ${column.currency}` : ''}
          </th>
          <th style={{ width: 190 }}>{t('stripe.onBank')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-click data-on={row.id === selected || undefined} onClick={() => onOpen(row.id)}>
            <td>
              <button type="button" className={table.open} onClick={() => onOpen(row.id)}>
                {format.dayShort(row.arrives_on)}
              </button>
            </td>
            <td>
              <PayoutTag payout={row} />
            </td>
            <td className={`${table.num} ${table.wide} ${table.quiet}`}>{column.show([row.charges])}</td>
            <td className={`${table.num} ${table.wide} ${table.quiet}`}>
              {wentBack(row).minor === 0 ? '–' : column.show([wentBack(row)])}
            </td>
            <td className={`${table.num} ${table.wide} ${table.quiet}`}>
              {row.fees.minor === 0 ? '–' : column.show([fees(row)])}
            </td>
            <td className={`${table.num} ${table.strong}`}>{column.show([row.amount])}</td>
            <td className={table.quiet}>{row.bank ? format.dayShort(row.bank.booked_on) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
