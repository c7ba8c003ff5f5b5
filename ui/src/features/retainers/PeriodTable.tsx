import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSave } from '../../components/edit/useSave';
import { StatusTag } from '../../components/StatusTag';
import table from '../../components/table.module.css';
import type { Day, Retainer, RetainerPeriod } from '../../ipc/types';
import classes from './retainers.module.css';
import { useAmount, usePeriodWords } from './useRetainers';

interface Props {
  retainer: Retainer;
  /** The newest first. */
  periods: RetainerPeriod[];
  selected?: Day;
  onOpen: (period: Day) => void;
}

export function PeriodTable({ retainer, periods, selected, onOpen }: Props) {
  const { t } = useTranslation();
  const show = useAmount();
  const words = usePeriodWords();
  // Most retainers are never over: a column of nothing would cost the others their words.
  const anyOver = periods.some((p) => p.over + p.beyond > 0);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('retainers.period')}</th>
          <th className={table.num} style={{ width: 88 }} title={t('retainers.there')}>
            {t('retainers.thereShort')}
          </th>
          <th className={table.num} style={{ width: 96 }}>
            {t('retainers.drawn')}
          </th>
          {anyOver && (
            <th className={table.num} style={{ width: 78 }}>
              {t('retainers.overHead')}
            </th>
          )}
          <th className={table.num} style={{ width: 84 }}>
            {t('retainers.expired')}
          </th>
          <th style={{ width: 152 }}>{t('retainers.fee')}</th>
        </tr>
      </thead>
      <tbody>
        {periods.map((p) => (
          <tr key={p.from} data-click data-on={p.from === selected || undefined} onClick={() => onOpen(p.from)}>
            <td>
              <button type="button" className={table.open} onClick={() => onOpen(p.from)}>
                {words(p)}
              </button>
            </td>
            <td className={table.num}>{show(p.granted + p.rolled_in, retainer)}</td>
            <td className={table.num}>{show(p.drawn, retainer)}</td>
            {anyOver && <td className={table.num}>{p.over + p.beyond > 0 ? show(p.over + p.beyond, retainer) : ''}</td>}
            <td className={`${table.num} ${table.quiet}`}>{p.expired > 0 ? show(p.expired, retainer) : ''}</td>
            <td>
              <Fee retainer={retainer} period={p} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Fee({ retainer, period }: { retainer: Retainer; period: RetainerPeriod }) {
  const { t } = useTranslation();
  const settle = useSave('retainer.settle_fees');
  const { fee } = period;
  const elsewhere = (yes: boolean) =>
    void settle({ id: retainer.id, periods: [period.from], elsewhere: yes }).catch(() => undefined);
  if (fee.invoice_id)
    return (
      <Link
        to="/invoices/$id"
        params={{ id: fee.invoice_id }}
        className={classes.link}
        onClick={(event) => event.stopPropagation()}
      >
        {fee.invoice_number ?? t('retainers.fee_draft')}
      </Link>
    );
  if (fee.state === 'due')
    return (
      <span className={classes.fee}>
        <StatusTag tone="warn">{t('retainers.fee_due')}</StatusTag>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={(event) => {
            event.stopPropagation();
            elsewhere(true);
          }}
        >
          {t('retainers.elsewhere')}
        </Button>
      </span>
    );
  if (fee.state === 'elsewhere')
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        title={t('retainers.dueAgain')}
        onClick={(event) => {
          event.stopPropagation();
          elsewhere(false);
        }}
      >
        {t('retainers.fee_elsewhere')}
      </Button>
    );
  return null;
}
