import { ActionIcon } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Task } from '../../ipc/types';
import { useTimer } from '../timer/useTimer';
import classes from './TodayScreen.module.css';

export function NextTasks({ tasks }: { tasks: Task[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const timer = useTimer();
  const today = format.today();
  const figures = useRead('task.figures', {}).data?.figures;
  const facts = (task: Task) => {
    const tracked = figures?.find((figure) => figure.task_id === task.id)?.tracked_seconds ?? 0;
    const spent = format.duration(tracked);
    if (task.due_on)
      return t(task.due_on < today ? 'today.wasDue' : 'today.due', { day: format.dayRelative(task.due_on) });
    if (task.estimate_seconds) return t('today.estimate', { estimate: format.duration(task.estimate_seconds), spent });
    return tracked > 0 ? t('today.spent', { spent }) : '';
  };
  return (
    <section>
      <h2 className={classes.label}>{t('today.next')}</h2>
      {tasks.length === 0 && <p className={classes.none}>{t('today.nextEmpty')}</p>}
      {tasks.map((task) => (
        <div key={task.id} className={classes.line}>
          <span className={classes.name}>{task.name}</span>
          <span className={classes.path}>{[task.client_name, task.project_name].filter(Boolean).join(' › ')}</span>
          <span className={classes.facts} data-late={(task.due_on && task.due_on < today) || undefined}>
            {facts(task)}
          </span>
          <ActionIcon
            color="accent"
            aria-label={t('today.startTask', { name: task.name })}
            onClick={() => timer.begin({ note: '', link: { task_id: task.id } })}
          >
            <IconPlayerPlayFilled size={13} />
          </ActionIcon>
        </div>
      ))}
    </section>
  );
}
