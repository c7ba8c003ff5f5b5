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
import type { Account, Client } from '../../ipc/types';
import { MailButton } from '../mail/MailButton';
import classes from './payments.module.css';
import { useThisYear } from './useThisYear';

/** What was owed, what happened, what is owed now: the account of a client over any days. */
export function StatementDialog({ client, onClose }: { client: Client; onClose: () => void }) {
  const { t } = useTranslation();
  const { days, span: thisYear, change } = useThisYear();
  const span = { client_id: client.id, ...thisYear };
  const query = useRead('client.statement', span, { keep: true });
  const save = (command: 'export.statement' | 'client.statement_pdf') => void saveFile(rpc(command, span), t);
  return (
    <Dialog onClose={onClose} title={t('payments.statementOf', { name: client.name })} size={720}>
      <Stack gap={14}>
        <Group gap={8} justify="space-between">
          <DayRange {...days} onChange={change} />
          <Group gap={8} wrap="nowrap">
            <Button onClick={() => save('export.statement')}>{t('payments.saveCsv')}</Button>
            <Button onClick={() => save('client.statement_pdf')} data-autofocus>
              {t('invoices.savePdf')}
            </Button>
            <MailButton
              about={{ about: 'statement', id: client.id, from: thisYear.from, to: thisYear.to }}
              name={t('payments.statementOf', { name: client.name })}
            />
          </Group>
        </Group>
        <QueryView query={query}>
          {({ accounts }) =>
            accounts.length > 0 ? (
              accounts.map((account) => <AccountTable key={account.currency} account={account} />)
            ) : (
              <p className={classes.hint}>{t('payments.noAccount')}</p>
            )
          }
        </QueryView>
      </Stack>
    </Dialog>
  );
}

function AccountTable({ account }: { account: Account }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = (minor: number) => format.amount({ minor, currency: account.currency });
  const end = (label: string, minor: number) => (
    <tr className={table.strong}>
      <td colSpan={4}>{label}</td>
      <td className={table.num}>{amount(minor)}</td>
    </tr>
  );
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th style={{ width: 104 }}>{t('payments.day')}</th>
          <th>{t('payments.what')}</th>
          <th style={{ width: '24%' }}>{t('payments.label')}</th>
          <th className={table.num} style={{ width: 112 }}>
            {t('payments.amount')}
          </th>
          <th className={table.num} style={{ width: 122 }}>
            {t('payments.balance', { currency: account.currency })}
          </th>
        </tr>
      </thead>
      <tbody>
        {end(t('payments.opening'), account.opening_minor)}
        {account.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no id of its own, and the lines stand in one order
          <tr key={index}>
            <td className={table.quiet}>{format.day(line.on)}</td>
            <td title={t(`payments.kind_${line.kind}`)}>{t(`payments.kind_${line.kind}`)}</td>
            <td className={table.quiet} title={line.label}>
              {line.label}
            </td>
            <td className={table.num}>{amount(line.minor)}</td>
            <td className={table.num}>{amount(line.balance_minor)}</td>
          </tr>
        ))}
        {end(t('payments.closing'), account.closing_minor)}
      </tbody>
    </table>
  );
}
