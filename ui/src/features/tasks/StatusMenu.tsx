import { ActionIcon, Menu } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconCircleDot, IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSave } from '../../components/edit/useSave';
import type { Task, TaskStatus } from '../../ipc/types';
import { STATUSES } from './taskSearch';

const LOOK = {
  open: { icon: IconCircle, color: 'var(--ink3)' },
  in_progress: { icon: IconCircleDot, color: 'var(--accent)' },
  waiting: { icon: IconClockPause, color: 'var(--amber)' },
  done: { icon: IconCircleCheckFilled, color: 'var(--green)' },
} as const;

export function StatusIcon({ status }: { status: TaskStatus }) {
  const { icon: Icon, color } = LOOK[status];
  return <Icon size={17} stroke={1.7} color={color} aria-hidden />;
}

/** The status of a task; one click opens the four of them, one more sets it. */
export function StatusMenu({ task }: { task: Task }) {
  const { t } = useTranslation();
  const save = useSave('task.edit');
  const set = (status: TaskStatus) =>
    void save({ id: task.id, status }, `${task.name}: ${t(`tasks.status_${status}`)}`).catch(() => undefined);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon
          aria-label={t('tasks.statusOf', { name: task.name, status: t(`tasks.status_${task.status}`) })}
          title={t(`tasks.status_${task.status}`)}
        >
          <StatusIcon status={task.status} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {STATUSES.map((status) => (
          <Menu.Item
            key={status}
            leftSection={<StatusIcon status={status} />}
            fw={status === task.status ? 600 : undefined}
            onClick={() => set(status)}
          >
            {t(`tasks.status_${status}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
