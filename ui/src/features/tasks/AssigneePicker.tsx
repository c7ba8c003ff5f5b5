import { useTranslation } from 'react-i18next';
import { EditSelect } from '../../components/edit/EditSelect';
import { useSave } from '../../components/edit/useSave';
import { useRead } from '../../ipc/query';
import type { Task } from '../../ipc/types';

export function AssigneePicker({ task }: { task: Task }) {
  const { t } = useTranslation();
  const save = useSave('task.edit');
  const people = useRead('person.list', {}).data?.people ?? [];
  // Someone who left stays the assignee of what was theirs.
  const offered = people.filter((person) => person.active || person.id === task.assignee_id);
  return (
    <EditSelect
      label={t('tasks.assigneeOf', { name: task.name })}
      value={task.assignee_id ?? null}
      data={offered.map((person) => ({ value: person.id, label: person.name }))}
      placeholder="–"
      clearable
      onSave={(assignee_id) => save({ id: task.id, assignee_id })}
    />
  );
}
