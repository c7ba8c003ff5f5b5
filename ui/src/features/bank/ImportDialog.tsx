import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { errorWords } from '../../components/errorWords';
import { Loading } from '../../components/Loading';
import { showDone } from '../../components/toasts';
import type { RpcError } from '../../ipc/host';
import type { BankAccountRow } from '../../ipc/types';
import { BankMappingForm } from './BankMappingForm';
import classes from './bank.module.css';
import { StatementLook } from './StatementLook';
import { type Into, useBankFile } from './useBankFile';

interface Props {
  file: File;
  accounts: BankAccountRow[];
  onClose: () => void;
}

const RULES = [
  'too_large',
  'empty',
  'spreadsheet',
  'not_text',
  'foreign',
  'cut_off',
  'not_xml',
  'unsafe',
  'unreadable',
  'not_csv',
] as const;

/** What a file would bring in, before it does. */
export function ImportDialog({ file, accounts, onClose }: Props) {
  const { t } = useTranslation();
  const bank = useBankFile(file, { id: accounts[0]?.id, name: t('bank.newAccountName') }, (answer) => {
    showDone(t('bank.brought', { count: answer.new }));
    onClose();
  });
  const { look, mapping, report, error, busy } = bank;
  const wrong = Object.fromEntries((error?.fields ?? []).map(({ field, message }) => [field, message]));
  const inForm = Object.keys(wrong).some((field) => field.startsWith('mapping.') || field.startsWith('account'));
  return (
    <Dialog title={t('bank.bringFile', { name: file.name })} onClose={onClose} size={720}>
      <div className={classes.look}>
        {look && !look.names_account && (
          <AccountChoice accounts={accounts} into={bank.into} wrong={wrong} onChange={bank.setInto} />
        )}
        {look?.table && mapping && (
          <BankMappingForm table={look.table} mapping={mapping} wrong={wrong} onChange={bank.setMapping} />
        )}
        {error && !inForm && <Problem error={error} />}
        {busy && !report && <Loading rows={4} />}
        {report?.statements.map((s, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: statements of one file have no other key
          <StatementLook key={at} statement={s} />
        ))}
        <Group gap={8}>
          <Button variant="filled" loading={busy} disabled={!report || report.new === 0} onClick={bank.write}>
            {t('bank.bringIn', { count: report?.new ?? 0 })}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          {report && report.new === 0 && <span className={classes.none}>{t('bank.allKnown')}</span>}
        </Group>
      </div>
    </Dialog>
  );
}

function Problem({ error }: { error: RpcError }) {
  const { t } = useTranslation();
  const field = error.fields[0];
  const rule = RULES.find((known) => known === field?.rule);
  const words = errorWords(error, t);
  return (
    <div className={classes.warn} role="alert">
      <b>{rule ? t(`bank.file_${rule}`) : words.title}</b>
      <div>{field?.message ?? words.hint}</div>
      <div>{t('bank.nothingKept')}</div>
    </div>
  );
}

interface AccountProps {
  accounts: BankAccountRow[];
  into: Into;
  wrong: Record<string, string>;
  onChange: (into: Into) => void;
}

function AccountChoice({ accounts, into, wrong, onChange }: AccountProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(into.name);
  const rename = () => name !== into.name && onChange({ name });
  return (
    <Group gap={10} align="flex-end">
      {accounts.length > 0 && (
        <Select
          size="xs"
          label={t('bank.account')}
          data={[
            ...accounts.map((a) => ({ value: a.id, label: `${a.name} ${a.currency}` })),
            { value: '', label: t('bank.newAccount') },
          ]}
          value={into.id ?? ''}
          onChange={(id) => onChange({ id: id || undefined, name })}
          allowDeselect={false}
          error={wrong.account_id}
        />
      )}
      {!into.id && (
        <TextInput
          size="xs"
          label={t('bank.accountName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={rename}
          onKeyDown={(event) => event.key === 'Enter' && rename()}
          error={wrong.account_name}
        />
      )}
    </Group>
  );
}
