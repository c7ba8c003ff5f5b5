import { useTranslation } from 'react-i18next';
import { KeyCaps } from '../../../actions/KeyCaps';
import { Key } from '../../../components/Key';
import { MoneyFigures } from '../../../components/MoneyFigures';
import { QueryView } from '../../../components/QueryView';
import { StatCard } from '../../../components/StatCard';
import { useFormat } from '../../../format/useFormat';
import { useRead } from '../../../ipc/query';
import type { Week } from '../../../ipc/types';
import type { PanelTarget } from '../EntryPanel';
import { useWeekDay } from '../WeekNav';
import { useAddedRows } from './useAddedRows';
import { WeekGrid } from './WeekGrid';
import { WeekRows } from './WeekRows';
import classes from './WeekView.module.css';

export function WeekView({ open }: { open: (target: PanelTarget) => void }) {
  const day = useWeekDay();
  const query = useRead('entry.week', { day }, { keep: true });
  const rows = useAddedRows(query.data?.from ?? day);
  return (
    <div className={classes.view}>
      <QueryView query={query}>
        {(week) => (
          <>
            <WeekGrid key={week.from} week={week} added={rows.added} add={rows.add} />
            <WeekRows week={week} added={rows.added} add={rows.add} />
            <WeekCards week={week} open={open} />
          </>
        )}
      </QueryView>
      <Hints />
    </div>
  );
}

function WeekCards({ week, open }: { week: Week; open: (target: PanelTarget) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = useRead('home.today', {}).data;
  const settings = useRead('settings.get', {}).data;
  const goal = (settings?.daily_goal_seconds ?? 0) * 5;
  const share = week.total_seconds > 0 ? week.billable_seconds / week.total_seconds : 0;
  const gap = today?.day.gaps[0];
  return (
    <div className={classes.cards}>
      <StatCard
        label={t('timer.billable')}
        value={format.duration(week.billable_seconds)}
        hint={t('time.billableOf', { duration: format.duration(week.total_seconds), percent: format.percent(share) })}
      />
      <StatCard label={t('time.earned')} value={<MoneyFigures list={week.earned} />} hint={t('time.earnedHint')} />
      <StatCard
        label={t('time.goal')}
        value={format.duration(week.total_seconds)}
        hint={goal > 0 ? t('time.goalOf', { duration: format.duration(goal) }) : t('time.noGoal')}
      />
      <StatCard
        label={t('time.gapsToday')}
        value={today ? today.day.gaps.length : '–'}
        hint={
          gap ? (
            <button
              type="button"
              className={classes.fill}
              onClick={() => open({ kind: 'add', start: gap.start, end: gap.end })}
            >
              {t('today.fillGap', { from: format.time(gap.start), to: format.time(gap.end) })}
            </button>
          ) : (
            t('time.noGaps')
          )
        }
      />
    </div>
  );
}

function Hints() {
  const { t } = useTranslation();
  return (
    <div className={classes.hints}>
      <span>
        <Key>↑↓←→</Key> {t('time.hintMove')}
      </span>
      <span>
        <Key>Enter</Key> {t('time.hintEdit')}
      </span>
      <span>
        <Key>1:30</Key> <Key>1.5</Key> <Key>90m</Key> {t('time.hintSame')}
      </span>
      <span>
        <KeyCaps keys="mod+z" /> {t('time.hintUndo')}
      </span>
      <span className={classes.last}>
        <Key>?</Key> {t('time.hintShortcuts')}
      </span>
    </div>
  );
}
