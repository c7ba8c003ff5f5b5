import { ActionIcon } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { EditText } from '../../components/edit/EditText';
import { EditDuration } from '../../components/edit/typed';
import { useSave } from '../../components/edit/useSave';
import { PathLabel } from '../../components/PathLabel';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import type { Task } from '../../ipc/types';
import { AssigneePicker } from './AssigneePicker';
import { StartButton } from './StartButton';
import { StatusMenu } from './StatusMenu';
import classes from './tasks.module.css';
import { useTracked } from './useTasks';

interface Props {
  tasks: Task[];
  selected?: string;
  onOpen: (id: string) => void;
}

export function TaskTable({ tasks, selected, onOpen }: Props) {
  const { t } = useTranslation();
  const tracked = useTracked();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th style={{ width: 40 }}>
            <span className="sr-only">{t('tasks.status')}</span>
          </th>
          <th>{t('common.name')}</th>
          <th style={{ width: '22%' }}>{t('tasks.project')}</th>
          <th className={table.wide} style={{ width: 130 }}>
            {t('tasks.assignee')}
          </th>
          <th className={table.num} style={{ width: 76 }}>
            {t('tasks.tracked')}
          </th>
          <th className={table.wide} style={{ width: 88 }}>
            {t('tasks.estimate')}
          </th>
          <th style={{ width: 164 }}>{t('tasks.due')}</th>
          <th style={{ width: 76 }}>
            <span className="sr-only">{t('tasks.startColumn')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            tracked={tracked.get(task.id) ?? 0}
            on={task.id === selected}
            onOpen={() => onOpen(task.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

export const isOverdue = (task: Task, today: string) => !!task.due_on && task.due_on < today && task.status !== 'done';

function TaskRow({ task, tracked, on, onOpen }: { task: Task; tracked: number; on: boolean; onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSave('task.edit');
  const late = isOverdue(task, format.today());
  const over = !!task.estimate_seconds && tracked > task.estimate_seconds;
  const path = { ...task, task_id: undefined };
  return (
    <tr data-on={on || undefined} className={task.status === 'done' ? classes.done : undefined}>
      <td style={{ padding: '0 6px' }}>
        <StatusMenu task={task} />
      </td>
      <td style={{ padding: 0 }}>
        <EditText
          label={t('tasks.nameOf', { name: task.name })}
          value={task.name}
          title={task.name}
          onSave={(name) => save({ id: task.id, name })}
        />
      </td>
      <td className={table.quiet}>
        <PathLabel path={path} swatch={!!task.project_id} />
      </td>
      <td className={table.wide} style={{ padding: 0 }}>
        <AssigneePicker task={task} />
      </td>
      <td className={`${table.num} ${over ? table.bad : ''}`} title={over ? t('tasks.overEstimate') : undefined}>
        {tracked > 0 ? format.duration(tracked) : ''}
      </td>
      <td className={table.wide} style={{ padding: 0 }}>
        <EditDuration
          label={t('tasks.estimateOf', { name: task.name })}
          seconds={task.estimate_seconds}
          maxHours={10_000}
          placeholder="–"
          onSave={(estimate_seconds) => save({ id: task.id, estimate_seconds })}
        />
      </td>
      <td style={{ padding: 0 }}>
        <div className={classes.due}>
          <EditDate
            label={t('tasks.dueOf', { name: task.name })}
            value={task.due_on}
            late={late}
            placeholder="–"
            onSave={(due_on) => void save({ id: task.id, due_on }).catch(() => undefined)}
          />
          {late && <span className={classes.late}>{t('tasks.late')}</span>}
        </div>
      </td>
      <td style={{ padding: '0 6px', textAlign: 'right' }}>
        <StartButton link={{ task_id: task.id }} name={task.name} />
        <ActionIcon aria-label={t('edit.open', { name: task.name })} onClick={onOpen}>
          <IconChevronRight size={15} stroke={1.6} />
        </ActionIcon>
      </td>
    </tr>
  );
}
