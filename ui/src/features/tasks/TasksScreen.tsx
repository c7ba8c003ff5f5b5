import { Button, SegmentedControl } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { AddRow } from '../../components/edit/AddRow';
import { useSave } from '../../components/edit/useSave';
import { Key } from '../../components/Key';
import { Page } from '../../components/Page';
import { QueryView } from '../../components/QueryView';
import { SearchInput } from '../../components/SearchInput';
import { useListKeys } from '../../components/useListKeys';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { TaskStatus } from '../../ipc/types';
import { StatusIcon } from './StatusMenu';
import { TaskFilters } from './TaskFilters';
import { TaskPanel } from './TaskPanel';
import { TaskTable } from './TaskTable';
import { countFilters, STATUSES, type TaskSearch, toFilter, UNDONE } from './taskSearch';
import classes from './tasks.module.css';
import { useTaskSearch } from './useTasks';

const VIEWS: Record<string, TaskStatus[] | undefined> = { open: undefined, done: ['done'], all: [...STATUSES] };

function viewOf({ status }: TaskSearch): string {
  const key = (status ?? UNDONE).join();
  return Object.keys(VIEWS).find((view) => (VIEWS[view] ?? UNDONE).join() === key) ?? 'some';
}

export function TasksScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const { search, change } = useTaskSearch();
  const query = useRead('task.list', toFilter(search, format.today()), { keep: true });
  const save = useSave('task.add');
  const { addRef, findRef, startAdd } = useListKeys('task', { add: t('tasks.add'), find: t('tasks.find') });
  const add = (name: string) => save({ name, project_id: search.project }, t('tasks.added', { name }));
  const filtered = !!search.text || countFilters(search) > 0 || viewOf(search) !== 'open';
  return (
    <Page
      title={t('tasks.title')}
      beside={
        <SegmentedControl
          size="xs"
          value={viewOf(search)}
          onChange={(view) => change({ status: VIEWS[view] })}
          data={['open', 'done', 'all'].map((value) => ({ value, label: t(`tasks.view_${value as 'open'}`) }))}
          aria-label={t('tasks.status')}
        />
      }
      actions={
        <>
          <SearchInput
            inputRef={findRef}
            label={t('tasks.find')}
            value={search.text ?? ''}
            width={170}
            onChange={(text) => change({ text: text || undefined }, true)}
          />
          <TaskFilters search={search} change={change} />
          <Button variant="filled" onClick={startAdd} rightSection={<Key bare>N</Key>}>
            {t('tasks.add')}
          </Button>
        </>
      }
    >
      <QueryView query={query}>
        {({ tasks }) => (
          <>
            {tasks.length > 0 && <TaskTable tasks={tasks} selected={search.id} onOpen={(id) => change({ id })} />}
            <AddRow label={t('tasks.addHint')} onAdd={add} inputRef={addRef} />
            {tasks.length === 0 && <Nothing filtered={filtered} onAdd={startAdd} />}
          </>
        )}
      </QueryView>
      {search.id && <TaskPanel key={search.id} id={search.id} onClose={() => change({ id: undefined })} />}
    </Page>
  );
}

function Nothing({ filtered, onAdd }: { filtered: boolean; onAdd: () => void }) {
  const { t } = useTranslation();
  if (filtered) return <EmptyState title={t('tasks.noneFound')} hint={t('tasks.noneFoundHint')} />;
  return (
    <EmptyState
      icon={<IconChecklist size={28} stroke={1.4} />}
      title={t('tasks.empty')}
      action={<Button onClick={onAdd}>{t('tasks.add')}</Button>}
      example={
        <div className={classes.example}>
          <StatusIcon status="in_progress" />
          <b>{t('tasks.exampleName')}</b>
          <span>Acme › {t('projects.exampleName')}</span>
          <span>2:15 / 4:00</span>
        </div>
      }
    />
  );
}
