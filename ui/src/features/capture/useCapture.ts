import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { AcceptProposal, CaptureState, Proposal, Seen } from '../../ipc/types';
import { linkOf } from '../time/links';

/** Whether anything is recorded now; a pause ends by itself. */
export function useRecording(nowMs: number): { state: CaptureState | undefined; paused: boolean } {
  const state = useRead('capture.state', {}).data;
  return { state, paused: !!state?.paused_until && Date.parse(state.paused_until) > nowMs };
}

export const asProposed = ({ start, end, note, guess }: Proposal): AcceptProposal => ({
  start,
  end,
  note,
  link: guess ? linkOf(guess.path) : undefined,
});

/** "Figma Acme home · Signal" */
export const seenWords = (seen: readonly Seen[]) => seen.map((s) => `${s.app} ${s.title}`.trim()).join(' · ');

export function becauseWords(guess: NonNullable<Proposal['guess']>, t: TFunction): string {
  const what = [guess.app, ...guess.words].filter(Boolean).join(' · ');
  return t('capture.because', { what, count: guess.times });
}

/** Booking and dismissing, each with the way back. */
export function useProposals() {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const accept = useWrite('capture.accept', {
    onSuccess: ({ entries }) => {
      const duration = format.duration(entries.reduce((sum, e) => sum + e.seconds, 0));
      showDone(t('capture.booked', { count: entries.length, duration }), undo);
    },
  });
  const dismiss = useWrite('capture.dismiss', { onSuccess: () => showDone(t('capture.dismissed'), undo) });
  return {
    busy: accept.isPending || dismiss.isPending,
    accept: (proposals: readonly Proposal[]) => accept.mutate({ proposals: proposals.map(asProposed) }),
    dismiss: ({ start, end }: Proposal) => dismiss.mutate({ start, end }),
  };
}
