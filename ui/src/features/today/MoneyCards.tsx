import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MoneyFigures } from '../../components/MoneyFigures';
import { StatCard } from '../../components/StatCard';
import { useFormat } from '../../format/useFormat';
import type { Today } from '../../ipc/types';
import classes from './TodayScreen.module.css';

export function MoneyCards({ today }: { today: Today }) {
  const { t } = useTranslation();
  const format = useFormat();
  const month = format.month(today.day.day);
  const overdue = today.overdue_count > 0;
  const [coming] = today.recurring;
  const many = today.quoted_count > 0 || !!coming;
  return (
    <div className={classes.cards} data-many={many || undefined}>
      <StatCard
        label={t('today.unbilled')}
        value={<MoneyFigures list={today.unbilled} />}
        hint={
          <>
            {today.unbilled_seconds > 0
              ? t('today.unbilledHint', {
                  count: today.unbilled_projects,
                  duration: format.duration(today.unbilled_seconds),
                })
              : today.unbilled_expense_count + today.unbilled_milestone_count === 0 && t('today.nothingUnbilled')}
            {today.unbilled_expense_count > 0 && (
              <div>
                <Link to="/expenses" search={{ billing: 'unbilled' }} style={{ color: 'inherit' }}>
                  {t('today.expensesToo', {
                    count: today.unbilled_expense_count,
                    money: format.moneyList(today.unbilled_expenses),
                  })}
                </Link>
              </div>
            )}
            {today.unbilled_milestone_count > 0 && (
              <div>
                {t('milestones.unbilled', {
                  count: today.unbilled_milestone_count,
                  amount: format.moneyList(today.unbilled_milestones),
                })}
              </div>
            )}
          </>
        }
      />
      <StatCard
        label={t('today.owed')}
        value={<MoneyFigures list={today.owed} />}
        hint={today.owed_count === 0 ? t('today.nothingOwed') : t('today.invoices', { count: today.owed_count })}
      />
      <StatCard
        label={t('today.overdue')}
        value={<MoneyFigures list={today.overdue} />}
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
        value={<MoneyFigures list={today.paid_this_month} />}
        hint={today.paid_this_month.length === 0 ? t('today.nothingPaid') : undefined}
      />
      {today.quoted_until && (
        <StatCard
          label={t('today.quoted')}
          value={<MoneyFigures list={today.quoted} />}
          hint={
            <Link to="/quotes" search={{ stand: 'sent' }} style={{ color: 'inherit' }}>
              {t('today.quotedHint', { count: today.quoted_count, day: format.dayRelative(today.quoted_until) })}
            </Link>
          }
        />
      )}
      {coming && (
        <StatCard
          label={t('today.recurring')}
          value={<MoneyFigures list={today.recurring_net} />}
          hint={
            <Link to="/recurring" search={{ id: coming.recurring_id }} style={{ color: 'inherit' }}>
              {t('today.recurringNext', {
                name: coming.name,
                client: coming.client_name,
                day: format.dayRelative(coming.on),
              })}
            </Link>
          }
        />
      )}
    </div>
  );
}
