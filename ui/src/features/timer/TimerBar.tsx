import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../actions/registry';
import { pathParts } from '../../components/PathLabel';
import type { Timer } from '../../ipc/types';
import { DraftFields } from './DraftFields';
import { Elapsed } from './Elapsed';
import { RoundChip } from './RoundChip';
import { RunningFields } from './RunningFields';
import { StartEditor } from './StartEditor';
import classes from './TimerBar.module.css';
import { TimerMenu } from './TimerMenu';
import { useDraft } from './useDraft';
import { useRounds } from './useRounds';
import { useTimer } from './useTimer';

/** What is tracked now, on every screen: one line, one round button. */
export function TimerBar() {
  const { t } = useTranslation();
  const timer = useTimer();
  const draft = useDraft();
  const rounds = useRounds();
  const open = timer.timer;
  const held = open && open.state !== 'running';
  const main = !open ? () => draft.start(false) : held ? timer.resume : timer.stop;
  const mainLabel = t(!open ? 'timer.start' : held ? 'timer.resume' : 'timer.stop');
  const known = timer.status !== undefined;
  const skipWord = t(rounds.status?.current?.phase === 'focus' ? 'rounds.breakNow' : 'rounds.backToFocus');
  const startOrStop = () => {
    if (open) timer.stop();
    else if (known) draft.start(true);
  };
  useActions([
    { id: 'timer startStop', label: t('frame.startStop'), keys: 's', scope: 'everywhere', run: startOrStop },
    ...(open
      ? [
          {
            id: 'timer pause',
            label: t(held ? 'timer.resume' : 'timer.pause'),
            keys: 'p',
            scope: 'everywhere' as const,
            run: held ? timer.resume : timer.pause,
          },
        ]
      : []),
    ...(rounds.on
      ? [
          { id: 'rounds skip', label: skipWord, scope: 'everywhere' as const, run: rounds.skip },
          { id: 'rounds stop', label: t('rounds.stop'), scope: 'everywhere' as const, run: rounds.stop },
        ]
      : [{ id: 'rounds start', label: t('rounds.start'), scope: 'everywhere' as const, run: rounds.start }]),
  ]);
  return (
    <section className={classes.bar} aria-label={t('timer.title')}>
      {open ? (
        <RunningFields key={open.timer_id} timer={open} update={timer.update} focus={draft.focusNext} />
      ) : (
        // Before the core has answered nobody knows whether one is running.
        timer.status && <DraftFields draft={draft} />
      )}
      <RoundChip rounds={rounds} />
      <StartEditor timer={open} update={timer.update}>
        <Elapsed timer={open} />
      </StartEditor>
      <button
        type="button"
        className={classes.go}
        onClick={main}
        disabled={!known || timer.busy || draft.busy}
        aria-label={mainLabel}
        title={mainLabel}
        aria-keyshortcuts="s"
      >
        {open && !held ? <IconPlayerStopFilled size={15} /> : <IconPlayerPlayFilled size={15} />}
      </button>
      <TimerMenu timer={timer} rounds={rounds} />
      <span role="status" className="sr-only">
        {known && announce(open, t)}
      </span>
    </section>
  );
}

function announce(timer: Timer | undefined, t: TFunction): string {
  if (!timer) return t('timer.stopped');
  const name = timer.note || pathParts(timer.path).join(' › ') || t('timer.untitled');
  return t(`timer.${timer.state}`, { name });
}
