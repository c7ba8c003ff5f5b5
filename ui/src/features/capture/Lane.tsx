import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { CaptureBlock } from '../../ipc/types';
import classes from './capture.module.css';
import { seenWords } from './useCapture';

interface Props {
  blocks: readonly CaptureBlock[];
  left: (ms: number) => string;
  width: (from: number, to: number) => string;
}

/** What was in front, on the same scale as the strip of the day above it. */
export function CaptureLane({ blocks, left, width }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (blocks.length === 0) return null;
  return (
    <div className={classes.lane} role="img" aria-label={t('capture.lane')}>
      {blocks.map(({ start, end, seen }) => {
        const [from, to] = [Date.parse(start), Date.parse(end)];
        const words = { from: format.time(start), to: format.time(end), seen: seenWords(seen) };
        return (
          <div
            key={start}
            className={classes.block}
            style={{ left: left(from), width: width(from, to) }}
            title={t('capture.laneBlock', words)}
          />
        );
      })}
    </div>
  );
}
