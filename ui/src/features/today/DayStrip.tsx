import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import type { CaptureBlock, DayView, Entry, Gap } from '../../ipc/types';
import { colorOf } from '../../theme/palette';
import { CaptureLane } from '../capture/Lane';
import { endOf, nameOf } from '../time/entries';
import classes from './DayStrip.module.css';

const FIRST_HOUR = 8;
const LAST_HOUR = 18;

interface Props {
  day: DayView;
  captured: readonly CaptureBlock[];
  now: number;
  onEntry: (entry: Entry) => void;
  onGap: (gap: Gap) => void;
}

/** The day as one line: what was tracked, what lies between. Grows beyond office hours when the entries do. */
export function DayStrip({ day, captured, now, onEntry, onGap }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const hourOf = (at: number, up: boolean) => {
    const civil = format.civilOf(new Date(at).toISOString());
    if (civil.day !== day.day) return civil.day < day.day ? 0 : 24;
    return up ? Math.ceil(civil.seconds / 3600) : Math.floor(civil.seconds / 3600);
  };
  const first = Math.min(FIRST_HOUR, ...[...day.entries, ...captured].map((e) => hourOf(Date.parse(e.start), false)));
  const last = Math.max(
    LAST_HOUR,
    ...day.entries.map((e) => hourOf(endOf(e, now), true)),
    ...captured.map((b) => hourOf(Date.parse(b.end), true)),
  );
  const step = last - first > 14 ? 2 : 1;
  const hours = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
  // Through instants, so that a day of 23 or 25 hours keeps its true proportions.
  const at = (hour: number) => Date.parse(hour === 24 ? day.ends_at : format.instantOf(day.day, hour * 3600));
  const begin = at(first);
  const length = at(last) - begin;
  const left = (ms: number) => `${(100 * Math.min(Math.max(ms - begin, 0), length)) / length}%`;
  const width = (from: number, to: number) =>
    `${(100 * (Math.min(to, begin + length) - Math.max(from, begin))) / length}%`;
  const clock = (ms: number) => format.time(new Date(ms).toISOString());
  return (
    <div className={classes.wrap}>
      <fieldset
        className={classes.strip}
        aria-label={t('today.strip', { from: clock(begin), to: clock(begin + length) })}
      >
        {day.entries.map((entry) => {
          const from = Date.parse(entry.start);
          const to = endOf(entry, now);
          const words = `${clock(from)} – ${entry.end ? clock(to) : t('common.now')} ${nameOf(entry, t('timer.untitled'))}`;
          return (
            <button
              key={entry.id}
              type="button"
              className={classes.block}
              style={{ left: left(from), width: width(from, to), background: colorOf(entry.path.color) }}
              data-live={!entry.end || undefined}
              title={words}
              aria-label={words}
              onClick={() => onEntry(entry)}
            />
          );
        })}
        {day.gaps.map((gap) => {
          const from = Date.parse(gap.start);
          const to = Date.parse(gap.end);
          const words = t('today.fillGap', { from: clock(from), to: clock(to) });
          return (
            <button
              key={gap.start}
              type="button"
              className={classes.gap}
              style={{ left: left(from), width: width(from, to) }}
              title={words}
              aria-label={words}
              onClick={() => onGap(gap)}
            />
          );
        })}
      </fieldset>
      <CaptureLane blocks={captured} left={left} width={width} />
      <div className={classes.hours} aria-hidden>
        {hours.map((hour) => (
          <span
            key={hour}
            style={{ left: left(at(hour)) }}
            data-end={hour === first ? 'first' : hour === last ? 'last' : undefined}
          >
            {clock(at(hour))}
          </span>
        ))}
      </div>
    </div>
  );
}
