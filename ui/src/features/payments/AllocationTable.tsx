import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import classes from './payments.module.css';
import { isSmall, type Row, type TypedShares } from './shares';

interface Props {
  rows: Row[];
  typed: TypedShares;
  currency: string;
  onType: (typed: TypedShares) => void;
}

const RIGHT = { input: { textAlign: 'right' as const } };

/** The client's open documents, the oldest due first, each with what it gets of the money. */
export function AllocationTable({ rows, typed, currency, onType }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (rows.length === 0) return <p className={classes.hint}>{t('payments.nothingOpen')}</p>;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('invoices.number')}</th>
          <th style={{ width: 118 }}>{t('invoices.due')}</th>
          <th className={table.num} style={{ width: 116 }}>
            {t('invoices.open')}
          </th>
          <th className={table.num} style={{ width: 150 }}>
            {t('payments.settlesOf')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ document: d, amount, foreign, taken }) => {
          const mine = typed[d.invoice_id] ?? {};
          const type = (next: Partial<typeof mine>) => onType({ ...typed, [d.invoice_id]: { ...mine, ...next } });
          const shown =
            mine.amount ?? (d.suggested_minor ? format.amount({ ...d.open, minor: d.suggested_minor }) : '');
          const wrong = amount === null || amount > d.open.minor;
          return (
            <tr key={d.invoice_id} className={classes.share}>
              <td>
                {d.number}
                {isSmall(d, amount) && (
                  <Checkbox
                    size="xs"
                    mt={4}
                    label={t('payments.writeOffRest', {
                      money: format.money({ ...d.open, minor: d.open.minor - (amount ?? 0) }),
                    })}
                    checked={mine.rest ?? false}
                    onChange={(event) => type({ rest: event.currentTarget.checked })}
                  />
                )}
              </td>
              <td className={d.overdue_days ? table.bad : table.quiet}>
                {d.overdue_days ? t('invoices.overdueDays', { count: d.overdue_days }) : format.dayShort(d.due_on)}
              </td>
              <td className={table.num}>{format.money(d.open)}</td>
              <td>
                <TextInput
                  aria-label={t('payments.settlesOfNumber', { number: d.number })}
                  value={shown}
                  placeholder={foreign ? d.open.currency : undefined}
                  error={wrong}
                  styles={RIGHT}
                  onChange={(event) => type({ amount: event.currentTarget.value })}
                />
                {foreign && !!amount && (
                  <TextInput
                    aria-label={t('payments.takes', { currency, number: d.number })}
                    mt={4}
                    value={mine.taken ?? ''}
                    placeholder={t('payments.takenIn', { currency })}
                    error={taken === null || taken === 0}
                    styles={RIGHT}
                    onChange={(event) => type({ taken: event.currentTarget.value })}
                  />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
