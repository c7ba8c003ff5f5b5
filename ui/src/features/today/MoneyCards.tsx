import { useTranslation } from 'react-i18next';
import { StatCard } from '../../components/StatCard';
import { type Format, useFormat } from '../../format/useFormat';
import type { Money, Today } from '../../ipc/types';
import classes from './TodayScreen.module.css';

export function MoneyCards({ today }: { today: Today }) {
  const { t } = useTranslation();
  const format = useFormat();
  const month = format.month(today.day.day);
  const overdue = today.overdue_count > 0;
  return (
    <div className={classes.cards}>
      <StatCard
        label={t('today.unbilled')}
        value={<Figures list={today.unbilled} format={format} />}
        hint={
          today.unbilled_seconds === 0
            ? t('today.nothingUnbilled')
            : t('today.unbilledHint', {
                count: today.unbilled_projects,
                duration: format.duration(today.unbilled_seconds),
              })
        }
      />
      <StatCard
        label={t('today.owed')}
        value={<Figures list={today.owed} format={format} />}
        hint={today.owed_count === 0 ? t('today.nothingOwed') : t('today.invoices', { count: today.owed_count })}
      />
      <StatCard
        label={t('today.overdue')}
        value={<Figures list={today.overdue} format={format} />}
        bad={overdue}
        hint={
          overdue
            ? t('today.overdueHint', {
                count: today.overdue_days ?? 0,
                invoices: t('today.invoices', { count: today.overdue_count }),
              })
            : t('today.nothingOverdue')
        }
      />
      <StatCard
        label={t('today.paidIn', { month })}
        value={<Figures list={today.paid_this_month} format={format} />}
        hint={today.paid_this_month.length === 0 ? t('today.nothingPaid') : undefined}
      />
    </div>
  );
}

/** The largest amount in full size, other currencies below it: never added up. */
function Figures({ list, format }: { list: Money[]; format: Format }) {
  const [first, ...others] = list;
  return (
    <>
      {format.money(first ?? { minor: 0, currency: format.currency })}
      {others.map((money) => (
        <div key={money.currency} className={classes.other}>
          {format.money(money)}
        </div>
      ))}
    </>
  );
}
