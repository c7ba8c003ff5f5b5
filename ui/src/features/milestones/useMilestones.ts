import { arrayMove } from '@dnd-kit/sortable';
import { useState } from 'react';
import { showDecimal } from '../../components/edit/decimal';
import { useSave } from '../../components/edit/useSave';
import type { Format } from '../../format/useFormat';
import type { Id, Milestone } from '../../ipc/types';

/** The order as dropped is shown until the core's answer brings the same. */
export function useMilestoneOrder(fresh: Milestone[]) {
  const move = useSave('milestone.move');
  const [wanted, setWanted] = useState<{ from: string; ids: Id[] } | null>(null);
  const from = fresh.map((m) => m.id).join();
  const at = (m: Milestone) => wanted?.ids.indexOf(m.id) ?? 0;
  const milestones = wanted?.from === from ? [...fresh].sort((a, b) => at(a) - at(b)) : fresh;
  function place(id: Id, to: number) {
    const start = milestones.findIndex((m) => m.id === id);
    if (start < 0 || to < 0 || to >= milestones.length || start === to) return;
    const next = arrayMove(milestones, start, to);
    setWanted({ from, ids: next.map((m) => m.id) });
    move({ id, before: next[to + 1]?.id }).catch(() => setWanted(null));
  }
  return { milestones, place };
}

/** What it comes to, with its share where it is one. */
export function priceWords(m: Milestone, format: Format): string {
  const share = m.share ? `${showDecimal(m.share, format.locale)} %` : '';
  return [share, m.amount ? format.money(m.amount) : ''].filter(Boolean).join(' · ');
}

/** A line holds it: neither its price nor that it is done can change. */
export const isHeld = (m: Milestone) => !!m.invoice_id;
