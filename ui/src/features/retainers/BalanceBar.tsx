import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { RetainerPeriod } from '../../ipc/types';
import classes from './retainers.module.css';
import { type Measure, useAmount } from './useRetainers';

/** What of a period is used, what the running timer would use, and what is left. Over it is said in words, not by colour alone. */
export function BalanceBar({ period, measure }: { period: RetainerPeriod; measure: Measure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const show = useAmount();
  const there = Math.max(period.granted + period.rolled_in, 1);
  const over = period.over + period.beyond;
  const left = Math.max(period.left - period.provisional, 0);
  const share = (amount: number) => `${Math.min(Math.max(amount / there, 0), 1) * 100}%`;
  const words =
    over > 0
      ? t('retainers.over', { amount: show(over, measure) })
      : t('retainers.left', { amount: show(left, measure) });
  const title = t('retainers.used', {
    used: show(period.drawn + period.beyond, measure),
    there: show(period.granted + period.rolled_in, measure),
    percent: format.percent(period.percent / 100),
  });
  return (
    <span className={classes.balance} title={title}>
      <span className={classes.track} aria-hidden>
        <span
          className={classes.used}
          data-level={over > 0 ? 'over' : period.percent >= 80 ? 'nearly' : undefined}
          style={{ width: share(period.drawn) }}
        />
        <span className={classes.running} style={{ width: share(Math.min(period.provisional, period.left)) }} />
      </span>
      <span className={classes.words} data-over={over > 0 || undefined}>
        {words}
      </span>
    </span>
  );
}
