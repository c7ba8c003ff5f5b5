import { useInfiniteQuery } from '@tanstack/react-query';
import { addDays } from '../../format/dates';
import type { RpcError } from '../../ipc/host';
import { rpc } from '../../ipc/rpc';
import type { CalendarDays, Day } from '../../ipc/types';

/** So many days are asked for at once. */
export const STRETCH_DAYS = 28;

export interface Stretch extends CalendarDays {
  from: Day;
  to: Day;
}

async function ask(from: Day): Promise<Stretch> {
  const to = addDays(from, STRETCH_DAYS - 1);
  return { from, to, ...(await rpc('calendar.days', { from, to })) };
}

/** Days from `start` on, in stretches that grow at both ends. */
export function useAgenda(start: Day) {
  return useInfiniteQuery<Stretch, RpcError, Stretch[], readonly unknown[], Day>({
    // The name second, as of every answer of the core: by it a change finds what it makes stale.
    queryKey: ['rpc', 'calendar.days', { agenda: start }],
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: start,
    getNextPageParam: (last) => addDays(last.from, STRETCH_DAYS),
    getPreviousPageParam: (first) => addDays(first.from, -STRETCH_DAYS),
    select: ({ pages }) => pages,
  });
}
