import { ActionIcon } from '@mantine/core';
import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead, useWrite } from '../../ipc/query';
import type { Link, Path } from '../../ipc/types';

function isOn(link: Link, path: Path): boolean {
  if (link.task_id) return path.task_id === link.task_id;
  return !path.task_id && path.project_id === link.project_id;
}

/** Starts the timer on a task or project, switches to it, or stops it when it is the one that runs. */
export function StartButton({ link, name }: { link: Link; name: string }) {
  const { t } = useTranslation();
  const timer = useRead('timer.status', {}).data?.timer;
  const start = useWrite('timer.start');
  const change = useWrite('timer.switch');
  const stop = useWrite('timer.stop');
  const running = timer && isOn(link, timer.path);
  const busy = start.isPending || change.isPending || stop.isPending;
  const press = () => {
    if (running) stop.mutate({});
    else (timer ? change : start).mutate({ link });
  };
  const Icon = running ? IconPlayerStopFilled : IconPlayerPlayFilled;
  return (
    <ActionIcon
      color="accent"
      variant={running ? 'light' : 'subtle'}
      disabled={busy}
      aria-label={t(running ? 'tasks.stop' : 'tasks.start', { name })}
      onClick={(event) => {
        event.stopPropagation();
        press();
      }}
    >
      <Icon size={13} />
    </ActionIcon>
  );
}
