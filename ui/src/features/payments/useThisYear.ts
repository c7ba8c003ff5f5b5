import { useState } from 'react';
import { useFormat } from '../../format/useFormat';
import type { Day } from '../../ipc/types';

interface Span {
  from: Day | undefined;
  to: Day | undefined;
}

/** This year up to today, to be changed; a last day before the first is taken for the first. */
export function useThisYear() {
  const today = useFormat().today();
  const [days, setDays] = useState<Span>({ from: `${today.slice(0, 4)}-01-01`, to: today });
  const { from, to } = days;
  const span = { from, to: from && to && to < from ? from : to };
  return { days, span, change: (some: Partial<Span>) => setDays((old) => ({ ...old, ...some })) };
}
