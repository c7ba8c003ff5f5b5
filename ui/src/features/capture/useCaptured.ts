import { useQueries } from '@tanstack/react-query';
import { useFormat } from '../../format/useFormat';
import { keyOf } from '../../ipc/query';
import { rpc } from '../../ipc/rpc';
import type { CaptureDay, Day } from '../../ipc/types';

/** What was captured on each day up to today. */
export function useCaptured(days: readonly Day[]): ReadonlyMap<Day, CaptureDay> {
  const { today } = useFormat();
  const past = days.filter((day) => day <= today());
  const found = useQueries({
    queries: past.map((day) => ({
      queryKey: keyOf('capture.day', { day }),
      queryFn: () => rpc('capture.day', { day }),
    })),
  });
  return new Map(past.flatMap((day, at) => (found[at]?.data ? [[day, found[at].data]] : [])));
}
