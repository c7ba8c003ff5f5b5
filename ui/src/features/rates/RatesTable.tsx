import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EditMoney } from '../../components/edit/typed';
import { useSave } from '../../components/edit/useSave';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Id, Rate, RatePurpose, RateScope } from '../../ipc/types';
import { NewRate } from './NewRate';
import classes from './rates.module.css';

interface Props {
  /** What an hour is worth, or what it costs. */
  purpose?: RatePurpose;
  scope: RateScope;
  scopeId?: Id;
  /** Of a new rate. */
  currency: string;
}

/** The dated rates of one thing, newest first; the one that counts today is marked. */
export function RatesTable({ purpose = 'price', scope, scopeId, currency }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const rates = useRead('rate.list', { purpose, scope, scope_id: scopeId }).data?.rates ?? [];
  const sorted = [...rates].sort((a, b) => b.valid_from.localeCompare(a.valid_from));
  const oldest = sorted.at(-1);
  const now = sorted.find((rate) => rate.valid_from <= format.today()) ?? oldest;
  return (
    <>
      {sorted.length > 0 ? (
        <table className={table.table}>
          <thead>
            <tr>
              <th>{t('rates.validFrom')}</th>
              <th className={table.num} style={{ width: 150 }}>
                {t(purpose === 'cost' ? 'rates.costPerHour' : 'rates.perHour')}
              </th>
              <th style={{ width: 44 }}>
                <span className="sr-only">{t('common.delete')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((rate) => (
              <RateRow key={rate.id} rate={rate} current={rate === now} oldest={rate === oldest} />
            ))}
          </tbody>
        </table>
      ) : (
        <p className={classes.none}>{purpose === 'cost' ? t('rates.noCost') : t(`rates.none_${scope}`)}</p>
      )}
      <NewRate purpose={purpose} scope={scope} scopeId={scopeId} currency={currency} first={sorted.length === 0} />
    </>
  );
}

function RateRow({ rate, current, oldest }: { rate: Rate; current: boolean; oldest: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const set = useSave('rate.set');
  const remove = useSave('rate.delete');
  const { purpose, scope, scope_id, valid_from, amount } = rate;
  const day = format.day(valid_from);
  return (
    <tr>
      <td>
        {day}
        {oldest && <span className={table.faint}> {t('rates.andBefore')}</span>}
        {current && <span className={classes.now}>{t('rates.now')}</span>}
      </td>
      <td style={{ padding: 0 }}>
        <div className={classes.amount}>
          <span className={table.faint}>{amount.currency}</span>
          <EditMoney
            label={t('rates.rateFrom', { day })}
            money={amount}
            onSave={(minor) =>
              set({ purpose, scope, scope_id: scope_id ?? undefined, valid_from, amount: { ...amount, minor } })
            }
          />
        </div>
      </td>
      <td style={{ padding: '0 4px' }}>
        <ActionIcon
          aria-label={t('rates.remove', { day })}
          onClick={() => void remove({ id: rate.id }, t('rates.removed')).catch(() => undefined)}
        >
          <IconX size={14} stroke={1.6} />
        </ActionIcon>
      </td>
    </tr>
  );
}
