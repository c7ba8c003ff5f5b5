import { Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDate } from '../../components/edit/EditDate';
import { nothingWords } from '../../components/edit/nothingWords';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { Day } from '../../ipc/types';

/** A task that is due on a day of the calendar. */
export function NewTask({ day, onClose }: { day: Day; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const projects = useRead('project.list', {}).data?.projects ?? [];
  const [name, setName] = useState('');
  const [due, setDue] = useState(day);
  const [project, setProject] = useState<string | null>(null);
  const add = useWrite('task.add', {
    onError: () => true,
    onSuccess: () => {
      showDone(t('calendar.added', { name: name.trim(), day: format.dayRelative(due) }), undo);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('calendar.newTask')}
      size={420}
      submit={t('tasks.add')}
      busy={add.isPending}
      disabled={name.trim() === ''}
      error={add.error && fieldWords(add.error, t)}
      onSubmit={() => add.mutate({ name: name.trim(), due_on: due, project_id: project ?? undefined })}
      onClose={onClose}
    >
      <TextInput label={t('calendar.taskName')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <div>
        <Text size="sm" fw={500} mb={4} aria-hidden>
          {t('tasks.due')}
        </Text>
        <EditDate label={t('tasks.due')} value={due} look="box" onSave={(picked) => picked && setDue(picked)} />
      </div>
      <Select
        label={t('tasks.project')}
        placeholder={t('common.none')}
        data={projects.map(({ id, name: label }) => ({ value: id, label }))}
        value={project}
        onChange={setProject}
        searchable
        clearable
        nothingFoundMessage={t(nothingWords(projects))}
        clearButtonProps={{ 'aria-label': t('edit.clear') }}
      />
    </FormDialog>
  );
}
