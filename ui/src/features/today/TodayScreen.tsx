import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { QueryView } from '../../components/QueryView';
import { useNow } from '../../components/useNow';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Entry, Gap, Proposal, Today } from '../../ipc/types';
import { Proposals } from '../capture/Proposals';
import { NeedsList } from '../inbox/NeedsList';
import { EntryPanel, type PanelTarget } from '../time/EntryPanel';
import { DayStrip } from './DayStrip';
import { MoneyCards } from './MoneyCards';
import { NextTasks } from './NextTasks';
import { TodayRows } from './TodayRows';
import classes from './TodayScreen.module.css';
import { WeekBars } from './WeekBars';

export function TodayScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useRead('home.today', {});
  const [target, setTarget] = useState<PanelTarget>();
  const add = () => setTarget({ kind: 'add' });
  useActions([{ id: 'today new', label: t('today.addTime'), keys: 'n', scope: 'here', run: add }]);
  const title = format.dayLong(query.data?.day.day ?? format.today());
  return (
    <Page title={title} beside={query.data && <Summary today={query.data} />}>
      <QueryView query={query}>{(today) => <Body today={today} open={setTarget} onAdd={add} />}</QueryView>
      <EntryPanel target={target} onClose={() => setTarget(undefined)} />
    </Page>
  );
}

function Summary({ today }: { today: Today }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { day, goal_seconds: goal } = today;
  const left = goal - day.total_seconds;
  const parts: string[] = [
    t('today.tracked', { duration: format.duration(day.total_seconds) }),
    t('today.billable', { duration: format.duration(day.billable_seconds) }),
  ];
  if (goal > 0) parts.push(left > 0 ? t('today.toGoal', { duration: format.duration(left) }) : t('today.goalReached'));
  return <span className={classes.summary}>{parts.join(' · ')}</span>;
}

interface BodyProps {
  today: Today;
  open: (target: PanelTarget) => void;
  onAdd: () => void;
}

function Body({ today, open, onAdd }: BodyProps) {
  const { t } = useTranslation();
  const now = useNow();
  const onEntry = (entry: Entry) => open({ kind: 'edit', id: entry.id });
  const onGap = (gap: Gap) => open({ kind: 'add', start: gap.start, end: gap.end });
  const empty = today.day.entries.length === 0;
  // Beside the day, never in its way: a day without it is still a day.
  const captured = useRead('capture.day', { day: today.day.day }, { keep: true }).data;
  const onProposal = ({ start, end, note, guess }: Proposal) =>
    open({ kind: 'add', start, end, path: guess?.path, note, captured: true });
  return (
    <>
      <DayStrip day={today.day} captured={captured?.lane ?? []} now={now} onEntry={onEntry} onGap={onGap} />
      <Proposals proposals={captured?.proposals ?? []} onEdit={onProposal} />
      <div className={classes.columns}>
        <div className={classes.left}>
          <MoneyCards today={today} />
          {empty ? (
            <EmptyState
              icon={<IconClock size={28} stroke={1.5} />}
              title={t('today.emptyTitle')}
              hint={t('today.emptyHint')}
              action={<Button onClick={onAdd}>{t('today.addTime')}</Button>}
              example={t('today.emptyExample')}
            />
          ) : (
            <TodayRows day={today.day} now={now} onEntry={onEntry} onGap={onGap} />
          )}
          <NextTasks tasks={today.next_tasks} />
        </div>
        <aside className={classes.side}>
          <section>
            <h2 className={classes.label}>{t('today.needs')}</h2>
            {today.needs.length === 0 ? (
              <p className={classes.none}>{t('today.needsEmpty')}</p>
            ) : (
              <NeedsList needs={today.needs} />
            )}
          </section>
          <WeekBars today={today} />
        </aside>
      </div>
    </>
  );
}
