import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditText } from '../../components/edit/EditText';
import { FieldRow, SectionHead } from '../../components/edit/FieldRow';
import { ThingMenu } from '../../components/edit/ThingMenu';
import { EditDuration } from '../../components/edit/typed';
import { useSave } from '../../components/edit/useSave';
import { QueryView } from '../../components/QueryView';
import { SidePanel } from '../../components/SidePanel';
import { useFormat } from '../../format/useFormat';
import type { Req } from '../../ipc/operations';
import { useRead } from '../../ipc/query';
import type { Task } from '../../ipc/types';
import { RatesTable } from '../rates/RatesTable';
import { AssigneePicker } from './AssigneePicker';
import { StartButton } from './StartButton';
import { StatusMenu } from './StatusMenu';
import { isOverdue } from './TaskTable';
import classes from './tasks.module.css';
import { useTracked } from './useTasks';

export function TaskPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useRead('task.show', { id });
  const task = query.data;
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={
        <span className={classes.head}>
          {task && <StatusMenu task={task} />}
          {task?.name ?? t('tasks.title')}
          {task && <TaskMenu task={task} onGone={onClose} />}
        </span>
      }
    >
      <QueryView query={query}>{(data) => <Fields task={data} />}</QueryView>
    </SidePanel>
  );
}

function Fields({ task }: { task: Task }) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSave('task.edit');
  const projects = useRead('project.list', {}).data?.projects ?? [];
  const tracked = useTracked().get(task.id) ?? 0;
  const set = (fields: Omit<Req<'task.edit'>, 'id'>) => save({ id: task.id, ...fields });
  return (
    <>
      <FieldRow label={t('common.name')}>
        <EditText label={t('common.name')} value={task.name} onSave={(name) => set({ name })} strong />
      </FieldRow>
      <FieldRow label={t('tasks.project')}>
        <EditSelect
          label={t('tasks.project')}
          value={task.project_id ?? null}
          data={projects.map((p) => ({ value: p.id, label: [p.client_name, p.name].filter(Boolean).join(' › ') }))}
          onSave={(project_id) => set({ project_id })}
          searchable
          clearable
          placeholder={t('timer.linkNone')}
        />
      </FieldRow>
      <FieldRow label={t('tasks.tracked')}>
        <div className={classes.tracked}>
          {format.duration(tracked)}
          <StartButton link={{ task_id: task.id }} name={task.name} />
        </div>
      </FieldRow>
      <FieldRow label={t('tasks.estimate')}>
        <EditDuration
          label={t('tasks.estimate')}
          seconds={task.estimate_seconds}
          maxHours={10_000}
          placeholder={t('common.none')}
          onSave={(estimate_seconds) => set({ estimate_seconds })}
        />
      </FieldRow>
      <FieldRow label={t('tasks.due')} hint={isOverdue(task, format.today()) ? t('tasks.lateHint') : undefined}>
        <EditDate
          label={t('tasks.due')}
          value={task.due_on}
          clearable
          late={isOverdue(task, format.today())}
          placeholder={t('common.none')}
          onSave={(due_on) => void set({ due_on }).catch(() => undefined)}
        />
      </FieldRow>
      <FieldRow label={t('tasks.assignee')}>
        <AssigneePicker task={task} />
      </FieldRow>
      <FieldRow label={t('common.note')}>
        <EditText label={t('common.note')} value={task.note} onSave={(note) => set({ note })} multiline />
      </FieldRow>
      <SectionHead title={t('rates.title')} />
      <RatesTable scope="task" scopeId={task.id} currency={format.currency} />
    </>
  );
}

function TaskMenu({ task, onGone }: { task: Task; onGone: () => void }) {
  const { t } = useTranslation();
  const archive = useSave('task.archive');
  const remove = useSave('task.delete');
  const { id, name, archived } = task;
  return (
    <ThingMenu
      name={name}
      archived={archived}
      onArchive={() => archive({ id, archived: !archived }, t('tasks.archived', { name })).then(onGone)}
      ask={{ title: t('tasks.deleteTitle', { name }), text: t('tasks.deleteText') }}
      onDelete={() => remove({ id }, t('tasks.deleted', { name })).then(onGone)}
    />
  );
}
