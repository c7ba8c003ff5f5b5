import { ActionIcon, Menu } from '@mantine/core';
import { modals } from '@mantine/modals';
import {
  IconCoffee,
  IconDotsVertical,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconStar,
  IconStarOff,
  IconTarget,
  IconTargetOff,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { pathParts } from '../../components/PathLabel';
import { Swatch } from '../../components/Swatch';
import { showDone } from '../../components/toasts';
import { useFormat } from '../../format/useFormat';
import { nowMs } from '../../ipc/clock';
import { useWrite } from '../../ipc/query';
import type { Startable } from '../../ipc/types';
import { elapsedSeconds } from './Elapsed';
import type { useRounds } from './useRounds';
import { startWith, type useTimer } from './useTimer';

const ICON = { size: 15, stroke: 1.6 };

interface Props {
  timer: ReturnType<typeof useTimer>;
  rounds: ReturnType<typeof useRounds>;
}

/** Pause, break, rounds of focus, discard, favourites, and what was tracked lately. */
export function TimerMenu({ timer, rounds }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const keep = useWrite('favourite.add', { onSuccess: () => showDone(t('timer.favouriteAdded')) });
  const forget = useWrite('favourite.remove');
  const open = timer.timer;
  const recents = timer.status?.recents ?? [];
  const favourites = timer.status?.favourites ?? [];
  const nameOf = (s: Startable) => s.note || s.path.task_name || pathParts(s.path).join(' › ') || t('timer.untitled');
  const again = (s: Startable, key: string) => (
    <Menu.Item
      key={key}
      leftSection={<Swatch color={s.path.color} />}
      rightSection={
        <span style={{ color: 'var(--ink3)', fontSize: 12 }}>{s.path.client_name ?? s.path.project_name}</span>
      }
      onClick={() => timer.begin(startWith(s))}
    >
      {nameOf(s)}
    </Menu.Item>
  );
  const askDiscard = () =>
    open &&
    modals.openConfirmModal({
      title: t('timer.discardTitle'),
      children: t('timer.discardText', { duration: format.duration(elapsedSeconds(open, nowMs())) }),
      labels: { confirm: t('timer.discardDo'), cancel: t('timer.discardKeep') },
      cancelProps: { 'data-autofocus': true },
      closeButtonProps: { 'aria-label': t('common.close') },
      confirmProps: { color: 'red', variant: 'filled' },
      onConfirm: timer.discard,
    });
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon aria-label={t('timer.menu')}>
          <IconDotsVertical size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {open?.state === 'running' && (
          <>
            <Menu.Item leftSection={<IconPlayerPause {...ICON} />} onClick={timer.pause}>
              {t('timer.pause')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCoffee {...ICON} />} onClick={timer.takeBreak}>
              {t('timer.breakStart')}
            </Menu.Item>
          </>
        )}
        {open && open.state !== 'running' && (
          <>
            <Menu.Item leftSection={<IconPlayerPlay {...ICON} />} onClick={timer.resume}>
              {t(open.state === 'on_break' ? 'timer.breakStop' : 'timer.resume')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPlayerStop {...ICON} />} onClick={timer.stop}>
              {t('timer.stop')}
            </Menu.Item>
          </>
        )}
        {open && (
          <>
            <Menu.Item leftSection={<IconStar {...ICON} />} onClick={() => keep.mutate(startWith(open))}>
              {t('timer.favouriteAdd')}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash {...ICON} />} onClick={askDiscard}>
              {t('timer.discard')}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <RoundItems rounds={rounds} />
        {favourites.length > 0 && <Menu.Label>{t('timer.favourites')}</Menu.Label>}
        {favourites.map((s) => again(s, `favourite ${s.favourite_id}`))}
        {recents.length > 0 && <Menu.Label>{t('timer.startAgain')}</Menu.Label>}
        {recents.map((s, index) => again(s, `recent ${index}`))}
        {favourites.length > 0 && <Menu.Divider />}
        {favourites.map((s) => (
          <Menu.Item
            key={`forget ${s.favourite_id}`}
            leftSection={<IconStarOff {...ICON} />}
            onClick={() => s.favourite_id && forget.mutate({ favourite_id: s.favourite_id })}
          >
            {t('timer.favouriteRemove', { name: nameOf(s) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function RoundItems({ rounds }: { rounds: ReturnType<typeof useRounds> }) {
  const { t } = useTranslation();
  const phase = rounds.status?.current?.phase;
  if (!phase)
    return (
      <Menu.Item leftSection={<IconTarget {...ICON} />} onClick={rounds.start}>
        {t('rounds.start')}
      </Menu.Item>
    );
  return (
    <>
      <Menu.Item leftSection={<IconTarget {...ICON} />} onClick={rounds.skip}>
        {t(phase === 'focus' ? 'rounds.breakNow' : 'rounds.backToFocus')}
      </Menu.Item>
      <Menu.Item leftSection={<IconTargetOff {...ICON} />} onClick={rounds.stop}>
        {t('rounds.stop')}
      </Menu.Item>
    </>
  );
}
