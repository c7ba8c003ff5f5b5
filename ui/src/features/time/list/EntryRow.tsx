import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import { memo } from 'react';
import { InlineText } from '../../../components/InlineText';
import { pathParts } from '../../../components/PathLabel';
import { Swatch } from '../../../components/Swatch';
import { parseTimeOfDay } from '../../../format/dates';
import { parseDuration } from '../../../format/duration';
import type { Format } from '../../../format/useFormat';
import { useWords } from '../../../i18n/useWords';
import type { Day, Entry, Id } from '../../../ipc/types';
import { type StartWith, startWith } from '../../timer/useTimer';
import { BillableToggle } from '../BillableToggle';
import { EntryBadges } from '../EntryBadges';
import type { PanelTarget } from '../EntryPanel';
import { nameOf, ownZone, secondsOf } from '../entries';
import { LinkPicker } from '../LinkPicker';
import { type Span, withDuration, withEnd, withStart } from '../span';
import { TagsPicker } from '../TagsPicker';
import type { EntryWrites } from '../useEntryWrites';
import { EntryStill } from './EntryStill';
import classes from './ListView.module.css';
import { RowMenu } from './RowMenu';

interface Props {
  entry: Entry;
  /** Changes often; only a running entry looks at it. */
  now: number;
  /** Where no heading says it. */
  day: Day | undefined;
  selected: boolean;
  toggle: (id: Id, range: boolean) => void;
  open: (target: PanelTarget) => void;
  /** From the list, the same for all rows: a row that brought its own would cost more than all it shows. */
  acts: RowActs;
  /** The list moves under it. */
  still: boolean;
}

export interface RowActs {
  format: Format;
  change: EntryWrites['change'];
  begin: (what: StartWith) => void;
  stop: () => void;
}

export const EntryRow = memo(Either, (before, after) => {
  const same =
    before.entry === after.entry &&
    before.selected === after.selected &&
    before.day === after.day &&
    before.acts === after.acts &&
    before.still === after.still;
  return same && (!!after.entry.end || before.now === after.now);
});

function Either({ still, ...props }: Props) {
  return still ? <EntryStill {...props} format={props.acts.format} /> : <Row {...props} />;
}

function Row({ entry, now, day, selected, toggle, open, acts: { format, change, begin, stop } }: Omit<Props, 'still'>) {
  const t = useWords();
  const name = nameOf(entry, t('timer.untitled'));
  const locked = !entry.editable;
  const wordsLocked = entry.billing === 'billed' || entry.closed;
  const end = entry.end;
  const span: Span = { start: entry.start, end: end ?? '9999-12-31T00:00:00.000Z' };
  const saveStart = (text: string) => {
    const at = parseTimeOfDay(text);
    const next = at === null ? null : withStart(span, at, format);
    if (next) change(entry, end ? next : { start: next.start });
  };
  const checkStart = (text: string) => {
    const at = parseTimeOfDay(text);
    if (at === null) return t('time.badTime');
    return withStart(span, at, format) ? undefined : t('time.startAfterEnd');
  };
  const checkTime = (text: string) => (parseTimeOfDay(text) === null ? t('time.badTime') : undefined);
  const checkDuration = (text: string) => (parseDuration(text) ? undefined : t('time.badDuration'));
  return (
    <div className={classes.row} data-selected={selected || undefined}>
      <span className={classes.check}>
        <input
          type="checkbox"
          className={classes.box}
          aria-label={t('time.select', { name })}
          checked={selected}
          onChange={() => undefined}
          onClick={(event) => toggle(entry.id, event.shiftKey)}
        />
      </span>
      <span className={classes.note}>
        <Swatch color={entry.path.color} />
        <span className={classes.noteText}>
          <InlineText
            value={entry.note}
            label={t('time.what')}
            placeholder={pathParts(entry.path).at(-1) ?? t('timer.untitled')}
            disabled={wordsLocked}
            onCommit={(note) => change(entry, { note })}
          />
        </span>
        <EntryBadges entry={entry} onOverlap={() => open({ kind: 'overlap', id: entry.id })} />
      </span>
      <span className={classes.link}>
        <LinkPicker look="cell" path={entry.path} disabled={locked} onPick={(path) => change(entry, { path })} />
      </span>
      <span className={classes.tags}>
        <TagsPicker look="cell" tags={entry.tags} disabled={wordsLocked} onPick={(tags) => change(entry, { tags })} />
      </span>
      <span className={classes.billable}>
        <BillableToggle
          look="cell"
          billable={entry.billable}
          disabled={locked}
          onChange={(billable) => change(entry, { billable })}
        />
      </span>
      {day && <span className={classes.rowDay}>{format.dayShort(day)}</span>}
      <span className={classes.times} title={ownZone(entry, format, t)}>
        <InlineText
          align="right"
          value={format.time(entry.start)}
          label={t('time.start')}
          disabled={locked}
          check={checkStart}
          onCommit={saveStart}
        />
        <span aria-hidden>–</span>
        <InlineText
          value={end ? format.time(end) : t('common.now')}
          label={t('time.end')}
          disabled={locked || !end}
          check={checkTime}
          onCommit={(text) => change(entry, withEnd(span, parseTimeOfDay(text) ?? 0, format))}
        />
      </span>
      <span className={classes.duration} data-live={!end || undefined}>
        <InlineText
          align="right"
          value={format.duration(secondsOf(entry, now))}
          label={t('time.duration')}
          disabled={locked || !end}
          check={checkDuration}
          onCommit={(text) => change(entry, withDuration(span, parseDuration(text) ?? 0))}
        />
      </span>
      <span className={classes.amount}>{entry.amount ? format.money(entry.amount) : ''}</span>
      <span className={classes.actions}>
        <button
          type="button"
          className={classes.act}
          data-go
          aria-label={end ? t('time.again', { name }) : t('timer.stop')}
          onClick={() => (end ? begin(startWith(entry)) : stop())}
        >
          {end ? <IconPlayerPlayFilled size={13} /> : <IconPlayerStopFilled size={13} />}
        </button>
        <RowMenu entry={entry} name={name} open={open} />
      </span>
    </div>
  );
}
