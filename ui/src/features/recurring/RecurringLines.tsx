import { ActionIcon, Button } from '@mantine/core';
import { IconTags, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRow } from '../../components/edit/AddRow';
import { EditDecimal } from '../../components/edit/EditDecimal';
import { EditText } from '../../components/edit/EditText';
import { EditMoney } from '../../components/edit/typed';
import { useSave } from '../../components/edit/useSave';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Item, ItemChoice, RecurringLine, RecurringLineInput, RecurringView } from '../../ipc/types';
import { TaxPicker } from '../invoices/TaxPicker';
import { ItemPicker } from '../items/ItemPicker';
import classes from './recurring.module.css';

/** The core takes the lines whole; those that stay keep their ids. */
const given = ({ id, description, quantity, unit, price_minor, tax_ids }: RecurringLine): RecurringLineInput => ({
  id,
  description,
  quantity,
  unit,
  price_minor,
  tax_ids,
});

export function RecurringLines({ rule }: { rule: RecurringView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSave('recurring.edit');
  const [picking, setPicking] = useState(false);
  const lines = rule.lines.map(given);
  const put = (next: RecurringLineInput[]) => save({ id: rule.id, lines: next });
  const change = (n: number, fields: Partial<RecurringLineInput>) =>
    put(lines.map((line, at) => (at === n ? { ...line, ...fields } : line)));
  const fromItems = (choices: ItemChoice[], items: Item[]) =>
    put([
      ...lines,
      ...choices.map((choice, n) => {
        const item = items[n] as Item;
        return {
          description: [item.name, item.description].filter(Boolean).join('\n'),
          quantity: choice.quantity,
          unit: item.unit,
          price_minor: choice.price_minor ?? item.price.minor,
          tax_ids: item.tax_ids,
        };
      }),
    ]);
  return (
    <>
      {rule.lines.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th>{t('items.description')}</th>
              <th className={table.num} style={{ width: 66 }}>
                {t('invoices.quantity')}
              </th>
              <th style={{ width: 64 }}>{t('items.unit')}</th>
              <th className={table.num} style={{ width: 92 }}>
                {t('items.price')}
              </th>
              <th style={{ width: 70 }}>{t('items.taxes')}</th>
              <th style={{ width: 40 }}>
                <span className="sr-only">{t('common.delete')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rule.lines.map((line, n) => (
              <Row
                key={line.id}
                line={line}
                currency={rule.currency}
                onChange={(fields) => change(n, fields)}
                onDelete={() => void put(lines.filter((_, at) => at !== n)).catch(() => undefined)}
              />
            ))}
          </tbody>
        </table>
      )}
      <div className={classes.add}>
        <AddRow label={t('recurring.addLine')} onAdd={(description) => put([...lines, { description }])} />
        <Button variant="subtle" leftSection={<IconTags size={14} stroke={1.6} />} onClick={() => setPicking(true)}>
          {t('items.fromCatalogue')}
        </Button>
      </div>
      <p className={classes.foot}>
        <span>{t('recurring.placeholders')}</span>
        <b className="num">{t('recurring.netOf', { amount: format.money(rule.net) })}</b>
      </p>
      {picking && <ItemPicker currency={rule.currency} onAdd={fromItems} onClose={() => setPicking(false)} />}
    </>
  );
}

interface RowProps {
  line: RecurringLine;
  currency: string;
  onChange: (fields: Partial<RecurringLineInput>) => Promise<unknown>;
  onDelete: () => void;
}

function Row({ line, currency, onChange, onDelete }: RowProps) {
  const { t } = useTranslation();
  const taxes = useRead('tax.list', {}).data?.taxes ?? [];
  const usual = useRead('settings.get', {}).data?.default_tax_ids ?? [];
  const name = line.description;
  return (
    <tr>
      <td style={{ padding: 0 }}>
        <EditText
          label={t('invoices.descriptionOf', { name })}
          value={name}
          wrap
          onSave={(description) => onChange({ description })}
        />
      </td>
      <td style={{ padding: 0 }}>
        <EditDecimal
          label={t('invoices.quantityOf', { name })}
          value={line.quantity}
          onSave={(quantity) => onChange({ quantity })}
        />
      </td>
      <td style={{ padding: 0 }}>
        <EditText label={t('invoices.unitOf', { name })} value={line.unit} onSave={(unit) => onChange({ unit })} />
      </td>
      <td style={{ padding: 0 }}>
        <EditMoney
          label={t('invoices.priceOf', { name })}
          money={{ minor: line.price_minor, currency }}
          onSave={(price_minor) => onChange({ price_minor })}
        />
      </td>
      <td style={{ padding: 0 }}>
        <TaxPicker
          name={name}
          taxIds={line.tax_ids ?? usual}
          taxes={taxes}
          onPick={(tax_ids) => void onChange({ tax_ids }).catch(() => undefined)}
        />
      </td>
      <td style={{ padding: 0 }}>
        <ActionIcon size={24} aria-label={t('invoices.deleteLine', { name })} onClick={onDelete}>
          <IconX size={13} stroke={1.6} />
        </ActionIcon>
      </td>
    </tr>
  );
}
