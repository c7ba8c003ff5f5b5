import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../components/useNow';
import { useFormat } from '../../format/useFormat';
import type { Day } from '../../ipc/types';
import { AIR_PX, type Placed, px } from '../time/calendar/geometry';
import classes from './calendar.module.css';
import { type Held, placeHeld } from './days';
import { useTake } from './useTake';

/** From this height on there is room for a second line. */
const TWO_LINES_PX = 40;

interface Props {
  day: Day;
  held: Held[];
  /** What was tracked on the day: events make room for it. */
  placed: readonly Placed[];
}

/** What the calendars hold, quietly; one click makes time of it. */
export function Events({ day, held, placed }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const take = useTake();
  const tracked = placed.map((part) => part.shown);
  return placeHeld(held, tracked).map(({ event, from, to, lane, lanes, beside }) => {
    const title = event.title || t('calendar.untitled');
    const times = { from: format.time(event.start), to: format.time(event.end), title };
    const share = (beside ? 36 : 100) / lanes;
    const taken = event.entry_id !== undefined;
    const height = px(to - from) - AIR_PX;
    const style = {
      top: px(from) + 1,
      height,
      right: `calc(${(lanes - 1 - lane) * share}% + 5px)`,
      width: `calc(${share}% - 10px)`,
      ['--of' as string]: event.color ?? 'var(--ink3)',
    };
    const tiny = height < 18 || undefined;
    const key = `${day} ${event.event_id} ${event.original ?? ''}`;
    const words = (
      <>
        <span className={classes.title}>{title}</span>
        <span className={height >= TWO_LINES_PX ? classes.times : 'sr-only'}>{`${times.from} – ${times.to}`}</span>
      </>
    );
    if (taken) {
      // The entry tells the rest.
      const mark = { ...style, width: 18, right: 6 };
      return (
        <span key={key} className={classes.taken} style={mark} title={t('calendar.trackedAs', times)}>
          <IconCheck size={12} stroke={2} aria-hidden />
          <span className="sr-only">{t('calendar.trackedAs', times)}</span>
        </span>
      );
    }
    if (Date.parse(event.start) > now)
      return (
        <div
          key={key}
          className={classes.event}
          data-tiny={tiny}
          style={style}
          title={`${times.from} – ${times.to} · ${title}`}
        >
          {words}
        </div>
      );
    return (
      <button
        key={key}
        type="button"
        className={classes.event}
        data-tiny={tiny}
        style={style}
        title={t('calendar.trackHint', times)}
        disabled={take.isPending}
        onPointerDown={(pressed) => pressed.stopPropagation()}
        onClick={() => take.mutate({ event_id: event.event_id, original: event.original })}
      >
        {words}
      </button>
    );
  });
}
