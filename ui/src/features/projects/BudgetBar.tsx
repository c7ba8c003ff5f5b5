import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import classes from './projects.module.css';

const NEARLY = 0.85;

/** How much of a budget of hours is used. Over it is said in words, not by colour alone. */
export function BudgetBar({ tracked, budget }: { tracked: number; budget: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = budget > 0 ? tracked / budget : 0;
  const words = share > 1 ? t('projects.over', { time: format.duration(tracked - budget) }) : format.percent(share);
  return (
    <span
      className={classes.budget}
      title={t('projects.budgetOf', { tracked: format.duration(tracked), budget: format.duration(budget) })}
    >
      <span className={classes.track} aria-hidden>
        <span
          className={classes.used}
          data-level={share > 1 ? 'over' : share >= NEARLY ? 'nearly' : undefined}
          style={{ width: `${Math.min(share, 1) * 100}%` }}
        />
      </span>
      <span className={classes.share} data-over={share > 1 || undefined}>
        {words}
      </span>
    </span>
  );
}
