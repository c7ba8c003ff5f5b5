import { useQueries } from '@tanstack/react-query';
import { useFormat } from '../../../format/useFormat';
import { keyOf } from '../../../ipc/query';
import { rpc } from '../../../ipc/rpc';
import type { Day, Gap } from '../../../ipc/types';

/** Where nothing was tracked, of each day up to today. */
export function useGaps(days: readonly Day[]): ReadonlyMap<Day, Gap[]> {
  const { today } = useFormat();
  const past = days.filter((day) => day <= today());
  const found = useQueries({
    queries: past.map((day) => ({ queryKey: keyOf('entry.day', { day }), queryFn: () => rpc('entry.day', { day }) })),
  });
  return new Map(past.map((day, at) => [day, found[at]?.data?.gaps ?? []]));
}
