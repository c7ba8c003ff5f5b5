import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { MilestoneList, Money, Project } from '../../ipc/types';
import classes from './milestones.module.css';

/** What is paid and billed of what is agreed, and whether the milestones come to it. */
export function MilestoneProgress({ project, list }: { project: Project; list: MilestoneList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const agreed = project.budget ?? (list.planned.length === 1 ? list.planned[0] : undefined);
  if (!agreed || list.planned.length === 0) return null;
  const of = (sums: Money[]) => sums.find((m) => m.currency === agreed.currency)?.minor ?? 0;
  const [planned, billed, paid] = [of(list.planned), of(list.billed), of(list.paid)];
  const width = (minor: number) => `${agreed.minor > 0 ? Math.min(minor / agreed.minor, 1) * 100 : 0}%`;
  const money = (minor: number) => format.money({ minor, currency: agreed.currency });
  const gap = project.budget ? planned - agreed.minor : 0;
  return (
    <div className={classes.progress}>
      <span className={classes.track} aria-hidden>
        <span className={classes.billed} style={{ width: width(billed) }} />
        <span className={classes.paid} style={{ width: width(paid) }} />
      </span>
      <p>
        {t('milestones.progress', { paid: money(paid), billed: money(billed), agreed: money(agreed.minor) })}
        {gap !== 0 && (
          <>
            {' '}
            <b>{t(gap > 0 ? 'milestones.tooMuch' : 'milestones.tooLittle', { amount: money(Math.abs(gap)) })}</b>
          </>
        )}
      </p>
    </div>
  );
}
