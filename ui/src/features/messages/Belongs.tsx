import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showDone } from '../../components/toasts';
import { useRead, useWrite } from '../../ipc/query';
import type { Id, MessageThread } from '../../ipc/types';
import classes from './messages.module.css';

/** Whose a thread is: the client's and, if the user says so, a project's. */
export function Belongs({ thread }: { thread: MessageThread }) {
  const { t } = useTranslation();
  const clients = useRead('client.list', {}).data?.clients ?? [];
  const projects = (useRead('project.list', {}).data?.projects ?? []).filter((p) => p.client_id === thread.client_id);
  const assign = useWrite('message.assign');
  const set = (client_id: Id | null, project_id: Id | null) =>
    assign.mutate(
      { id: thread.id, client_id: client_id ?? undefined, project_id: project_id ?? undefined },
      {
        onSuccess: ({ thread: now }) =>
          showDone(
            now.client_name ? t('messages.assigned', { client: now.client_name }) : t('messages.assignedNobody'),
          ),
      },
    );
  return (
    <div className={classes.belongs}>
      <Select
        size="xs"
        aria-label={t('messages.client')}
        placeholder={t('messages.nobody')}
        title={thread.belongs_by ? t(`messages.by_${thread.belongs_by}`) : undefined}
        data={clients.map((c) => ({ value: c.id, label: c.name }))}
        value={thread.client_id ?? null}
        searchable
        clearable
        onChange={(client) => set(client, null)}
      />
      {thread.client_id && (
        <Select
          size="xs"
          aria-label={t('messages.project')}
          placeholder={t('messages.noProject')}
          data={projects.map((p) => ({ value: p.id, label: p.name }))}
          value={thread.project_id ?? null}
          searchable
          clearable
          onChange={(project) => set(thread.client_id ?? null, project)}
        />
      )}
    </div>
  );
}
