import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../components/useNow';
import { useFormat } from '../../format/useFormat';
import type { PomodoroStatus } from '../../ipc/types';
import classes from './TimerBar.module.css';
import type { useRounds } from './useRounds';

const EVERY_MS = 10_000;

/** The round of focus that is on, and how long it has left; a click goes on to the next. */
export function RoundChip({ rounds }: { rounds: ReturnType<typeof useRounds> }) {
  const { status } = rounds;
  return status?.current ? <Chip status={status} round={status.current} onSkip={rounds.skip} /> : null;
}

interface Props {
  status: PomodoroStatus;
  round: NonNullable<PomodoroStatus['current']>;
  onSkip: () => void;
}

function Chip({ status, round, onSkip }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(EVERY_MS);
  const name = t(`rounds.${round.phase}`);
  // A focus whose timer stands still has no end to count towards.
  const left = round.due_at ? (Date.parse(round.due_at) - now) / 1000 : undefined;
  const over = left !== undefined && left <= 0;
  const minutes = format.duration(Math.max(60, Math.ceil((left ?? 0) / 60) * 60));
  const words =
    left === undefined
      ? t('rounds.waits', { name })
      : over
        ? t('rounds.over', { name })
        : t('rounds.left', { name, duration: minutes });
  const next = t(round.phase === 'focus' ? 'rounds.breakNow' : 'rounds.backToFocus');
  return (
    <Tooltip label={`${next} · ${t('rounds.done', { count: status.done_today })}`}>
      <button
        type="button"
        className={classes.round}
        data-phase={round.phase === 'focus' ? 'focus' : 'break'}
        data-over={over || undefined}
        onClick={onSkip}
        aria-label={`${words}. ${next}`}
      >
        {words}
      </button>
    </Tooltip>
  );
}
