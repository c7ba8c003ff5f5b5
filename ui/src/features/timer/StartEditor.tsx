import { Popover, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseTimeOfDay } from '../../format/dates';
import { useFormat } from '../../format/useFormat';
import { nowMs } from '../../ipc/clock';
import type { Timer, UpdateTimer } from '../../ipc/types';
import classes from './TimerBar.module.css';

interface Props {
  timer: Timer | undefined;
  update: (change: UpdateTimer) => void;
  children: ReactNode;
}

/** The elapsed time; a click on it changes when the running timer started. */
export function StartEditor({ timer, update, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  if (timer?.state !== 'running') {
    return (
      <span
        className={classes.elapsed}
        data-held={timer ? true : undefined}
        title={timer && t(`timer.state_${timer.state as 'paused' | 'on_break'}`)}
      >
        {children}
      </span>
    );
  }
  const save = () => {
    const seconds = parseTimeOfDay(text);
    if (seconds === null) return setError(t('timer.badTime'));
    const start = format.instantOf(format.civilOf(timer.since).day, seconds);
    if (Date.parse(start) > nowMs()) return setError(t('timer.startInFuture'));
    if (start !== timer.since) update({ start });
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus width={220} position="bottom-end">
      <Popover.Target>
        <button
          type="button"
          className={classes.elapsed}
          title={t('timer.editStart')}
          aria-description={t('timer.editStart')}
          onClick={() => {
            setText(format.time(timer.since));
            setError(undefined);
            setOpened(!opened);
          }}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <TextInput
          label={t('timer.startedAt')}
          description={t('timer.startedHint')}
          value={text}
          error={error}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && save()}
          data-autofocus
        />
      </Popover.Dropdown>
    </Popover>
  );
}
