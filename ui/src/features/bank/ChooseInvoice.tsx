import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { BankRow } from '../../ipc/types';
import classes from './bank.module.css';
import type { ConfirmAs } from './useBank';

interface Props {
  row: BankRow;
  busy: boolean;
  onChoose: (as: ConfirmAs) => void;
}

/** An open invoice in the movement's currency, for what no proposal found; what it does not take is the client's credit. */
export function ChooseInvoice({ row, busy, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [id, setId] = useState<string | null>(null);
  const open = useRead('invoice.list', { state: 'open' }).data?.invoices ?? [];
  const fitting = open.filter((i) => i.open.currency === row.amount.currency && i.open.minor > 0);
  const chosen = fitting.find((i) => i.id === id);
  const settle = () => {
    if (!chosen) return;
    const amount_minor = Math.min(chosen.open.minor, row.amount.minor);
    onChoose({
      kind: 'invoices',
      client_id: chosen.client_id,
      shares: [{ invoice_id: chosen.id, amount_minor }],
      fee_minor: 0,
    });
  };
  return (
    <div className={classes.choose}>
      <Select
        size="xs"
        label={t('bank.chooseInvoice')}
        placeholder={t('bank.chooseInvoiceHint')}
        nothingFoundMessage={t('bank.noInvoice')}
        data={fitting.map((i) => ({
          value: i.id,
          label: [i.number, i.client_name, format.money(i.open)].filter(Boolean).join(' · '),
        }))}
        value={id}
        onChange={setId}
        searchable
        clearable
      />
      <Button size="xs" disabled={!chosen || busy} onClick={settle}>
        {t('bank.settle')}
      </Button>
    </div>
  );
}
