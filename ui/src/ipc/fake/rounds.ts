import type * as T from '../types';
import { cannot, type Fake, type Handlers, iso } from './state';
import { start as startTimer } from './timer';

type Phase = NonNullable<T.PomodoroStatus['next']>;
const LENGTH = { focus: 'focus_minutes', break: 'break_minutes', long_break: 'long_break_minutes' } as const;

function status(fake: Fake): T.PomodoroStatus {
  const { data } = fake;
  const lengths = data.settings.pomodoro;
  const round = data.round;
  const passed = round ? (fake.nowMs() - Date.parse(round.started_at)) / 1000 : 0;
  const planned = round ? lengths[LENGTH[round.phase]] * 60 : 0;
  const counts = round?.phase !== 'focus' || data.timer?.state === 'running';
  return {
    lengths,
    current: round
      ? {
          ...round,
          planned_seconds: planned,
          passed_seconds: Math.floor(passed),
          counts,
          due_at: counts ? iso(Date.parse(round.started_at) + planned * 1000) : undefined,
          over: passed >= planned,
        }
      : undefined,
    next: round ? (round.phase === 'focus' ? 'break' : 'focus') : undefined,
    done_today: data.rounds_done,
    done_in_set: data.rounds_done,
    stale: false,
    now: iso(fake.nowMs()),
  };
}

function begin(fake: Fake, phase: Phase) {
  fake.data.round = { id: fake.newId(), phase, started_at: iso(fake.nowMs()) };
  if (fake.data.timer) fake.data.timer.state = phase === 'focus' ? 'running' : 'on_break';
}

export const rounds: Handlers = {
  'pomodoro.status': status,
  'pomodoro.start': (fake, { timer }) => {
    if (fake.data.round) throw cannot('already_running', 'Rounds are running already.');
    if (!fake.data.timer) startTimer(fake, timer ?? {});
    begin(fake, 'focus');
    return status(fake);
  },
  'pomodoro.skip': (fake) => {
    if (!fake.data.round) throw cannot('no_rounds', 'No rounds are running.');
    begin(fake, fake.data.round.phase === 'focus' ? 'break' : 'focus');
    return status(fake);
  },
  'pomodoro.stop': (fake) => {
    if (!fake.data.round) throw cannot('no_rounds', 'No rounds are running.');
    fake.data.round = null;
    return status(fake);
  },
};
