import { pathParts } from '../../../components/PathLabel';
import { Swatch } from '../../../components/Swatch';
import type { Format } from '../../../format/useFormat';
import { useWords } from '../../../i18n/useWords';
import type { Day, Entry } from '../../../ipc/types';
import { EntryBadges } from '../EntryBadges';
import { secondsOf } from '../entries';
import classes from './ListView.module.css';

interface Props {
  entry: Entry;
  now: number;
  day: Day | undefined;
  selected: boolean;
  format: Format;
}

/** How an entry looks while the list moves under it: nothing of it can be used, and it has half the elements. */
export function EntryStill({ entry, now, day, selected, format }: Props) {
  const t = useWords();
  const parts = pathParts(entry.path);
  return (
    <div className={classes.row} data-selected={selected || undefined}>
      <span className={classes.check}>
        {selected ? <input type="checkbox" className={classes.box} checked readOnly /> : <i className={classes.box} />}
      </span>
      <span className={classes.note}>
        <Swatch color={entry.path.color} />
        <span className={classes.noteText}>
          {entry.note ? (
            <span className={classes.still}>{entry.note}</span>
          ) : (
            <span className={classes.still} data-missing>
              {parts.at(-1) ?? t('timer.untitled')}
            </span>
          )}
        </span>
        <EntryBadges entry={entry} />
      </span>
      <span className={`${classes.link} ${classes.still}`}>{parts.join(' › ') || t('timer.linkNone')}</span>
      <span className={`${classes.tags} ${classes.still}`} data-missing={entry.tags.length === 0 || undefined}>
        {entry.tags.length > 0 ? entry.tags.map((tag) => `# ${tag}`).join(' ') : '#'}
      </span>
      <span className={classes.billable} data-on={entry.billable || undefined} data-off={!entry.billable || undefined}>
        {format.symbol}
      </span>
      {day && <span className={classes.rowDay}>{format.dayShort(day)}</span>}
      <span className={classes.times}>
        <span className={classes.stillNumber}>{format.time(entry.start)}</span>
        <span>–</span>
        <span>{entry.end ? format.time(entry.end) : t('common.now')}</span>
      </span>
      <span className={`${classes.duration} ${classes.stillNumber}`} data-live={!entry.end || undefined}>
        {format.duration(secondsOf(entry, now))}
      </span>
      <span className={classes.amount}>{entry.amount ? format.money(entry.amount) : ''}</span>
      <span className={classes.actions} />
    </div>
  );
}
