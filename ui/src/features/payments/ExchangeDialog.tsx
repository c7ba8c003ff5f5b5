import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { DayRange } from '../../components/edit/DayRange';
import { QueryView } from '../../components/QueryView';
import { saveFile } from '../../components/saveFile';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import { rpc } from '../../ipc/rpc';
import type { ExchangeGains } from '../../ipc/types';
import classes from './payments.module.css';
import { useThisYear } from './useThisYear';

/** What rates of exchange gained or lost by the money that came in, row by row. */
export function ExchangeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { days, span, change } = useThisYear();
  const query = useRead('payment.exchange', span, { keep: true });
  return (
    <Dialog onClose={onClose} title={t('payments.exchange')} size={860}>
      <Stack gap={14}>
        <p className={classes.hint}>{t('payments.exchangeHint')}</p>
        <Group gap={8} justify="space-between">
          <DayRange {...days} onChange={change} />
          <Button onClick={() => void saveFile(rpc('export.exchange', span), t)} data-autofocus>
            {t('payments.saveCsv')}
          </Button>
        </Group>
        <QueryView query={query}>
          {(found) =>
            found.rows.length > 0 ? (
              <ExchangeTable found={found} />
            ) : (
              <p className={classes.hint}>{t('payments.noExchange')}</p>
            )
          }
        </QueryView>
      </Stack>
    </Dialog>
  );
}

function ExchangeTable({ found }: { found: ExchangeGains }) {
  const { t } = useTranslation();
  const format = useFormat();
  const books = (minor: number | null | undefined) =>
    minor == null ? t('payments.noRate') : format.amount({ minor, currency: found.currency });
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th style={{ width: 114 }}>{t('payments.day')}</th>
          <th>{t('payments.client')}</th>
          <th style={{ width: 134 }}>{t('invoices.number')}</th>
          <th className={table.num}>{t('payments.amount')}</th>
          <th className={table.num}>{t('payments.booked', { currency: found.currency })}</th>
          <th className={table.num} style={{ width: 136 }}>
            {t('payments.cameIn', { currency: found.currency })}
          </th>
          <th className={table.num} style={{ width: 82 }}>
            {t('payments.gain')}
          </th>
        </tr>
      </thead>
      <tbody>
        {found.rows.map((row) => (
          <tr key={`${row.payment_id} ${row.invoice_id} ${row.amount.minor}`}>
            <td className={table.quiet}>{format.day(row.on)}</td>
            <td title={row.client_name}>{row.client_name}</td>
            <td className={table.quiet} title={row.number ?? undefined}>
              {row.number ?? t('payments.paidBack')}
            </td>
            <td className={table.num}>{format.money(row.amount)}</td>
            <td className={table.num} title={row.booked_rate ?? undefined}>
              {books(row.booked_minor)}
            </td>
            <td className={table.num} title={row.payment_rate ?? undefined}>
              {books(row.received_minor)}
            </td>
            <td className={table.num}>{books(row.gain_minor)}</td>
          </tr>
        ))}
        {found.sums.map((sum) => (
          <tr key={sum.currency} className={table.strong}>
            <td colSpan={4}>
              {sum.without_rate > 0
                ? t('payments.sumWithout', { currency: sum.currency, count: sum.without_rate })
                : sum.currency}
            </td>
            <td className={table.num}>{books(sum.booked_minor)}</td>
            <td className={table.num}>{books(sum.received_minor)}</td>
            <td className={table.num}>{books(sum.gain_minor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
