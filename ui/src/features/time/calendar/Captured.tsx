import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/useFormat';
import type { CaptureDay } from '../../../ipc/types';
import captured from '../../capture/capture.module.css';
import { seenWords } from '../../capture/useCapture';
import type { PanelTarget } from '../EntryPanel';
import classes from './CalendarView.module.css';
import { AIR_PX, cut, px } from './geometry';

/** Below this a line of words would be cut. */
const WORDS_PX = 11;

/** What was in front, at the edge of its day; what it proposes, in the gaps. */
export function Captured({ of, open }: { of: CaptureDay; open: (target: PanelTarget) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const range = (span: { start: string; end: string }) => ({
    from: format.time(span.start),
    to: format.time(span.end),
  });
  return (
    <>
      {of.lane.map((block) => {
        const [part] = cut(block, [of.day], format);
        return (
          part && (
            <div
              key={block.start}
              className={captured.column}
              style={{ top: px(part.from), height: Math.max(px(part.to - part.from) - 1, 1) }}
              title={t('capture.laneBlock', { ...range(block), seen: seenWords(block.seen) })}
            />
          )
        );
      })}
      {of.proposals.map((proposal) => {
        const [part] = cut(proposal, [of.day], format);
        const { start, end, note, guess } = proposal;
        const height = part ? px(part.to - part.from) - AIR_PX : 0;
        return (
          part && (
            <button
              key={start}
              type="button"
              className={classes.gap}
              data-captured
              style={{ top: px(part.from) + 1, height }}
              title={`${range(proposal).from} – ${range(proposal).to} · ${seenWords(proposal.seen)}`}
              onPointerDown={(event) => event.stopPropagation()}
              onClick={() => open({ kind: 'add', start, end, note, path: guess?.path, captured: true })}
            >
              <span className={height < WORDS_PX ? 'sr-only' : undefined}>
                {t('capture.fillWith', { note, duration: format.duration(proposal.seconds) })}
              </span>
              <span className="sr-only">
                {range(proposal).from} – {range(proposal).to}
              </span>
            </button>
          )
        );
      })}
    </>
  );
}
