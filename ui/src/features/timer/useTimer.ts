import { useRead, useWrite } from '../../ipc/query';
import type { Link, Startable } from '../../ipc/types';
import { linkOf } from '../time/links';

export interface StartWith {
  note?: string;
  link?: Link;
  tags?: string[];
  billable?: boolean;
}

export const startWith = ({ note, path, tags, billable }: Omit<Startable, 'last_used_at'>): StartWith => ({
  note,
  link: linkOf(path),
  tags,
  billable,
});

/** The one timer of this device and what can be done with it now. */
export function useTimer() {
  const query = useRead('timer.status', {});
  const start = useWrite('timer.start');
  const change = useWrite('timer.switch');
  const stop = useWrite('timer.stop');
  const pause = useWrite('timer.pause');
  const resume = useWrite('timer.resume');
  const breakStart = useWrite('timer.break_start');
  const breakStop = useWrite('timer.break_stop');
  const discard = useWrite('timer.discard');
  const update = useWrite('timer.update');
  const timer = query.data?.timer ?? undefined;
  const all = [start, change, stop, pause, resume, breakStart, breakStop, discard];
  return {
    status: query.data,
    timer,
    busy: all.some((write) => write.isPending),
    /** Starts, or switches when another one is open. */
    begin: (what: StartWith) => (timer ? change : start).mutate(what),
    stop: () => stop.mutate({}),
    resume: () => (timer?.state === 'on_break' ? breakStop : resume).mutate({}),
    pause: () => pause.mutate({}),
    takeBreak: () => breakStart.mutate({}),
    discard: () => discard.mutate({}),
    update: update.mutate,
  };
}
