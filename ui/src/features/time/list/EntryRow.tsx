import { ActionIcon, Checkbox, Menu } from '@mantine/core';
import { IconDots, IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineText } from '../../../components/InlineText';
import { pathParts } from '../../../components/PathLabel';
import { Swatch } from '../../../components/Swatch';
import { parseTimeOfDay } from '../../../format/dates';
import { parseDuration } from '../../../format/duration';
import { useFormat } from '../../../format/useFormat';
import type { Entry, Id } from '../../../ipc/types';
import { startWith, useTimer } from '../../timer/useTimer';
import { BillableToggle } from '../BillableToggle';
import { EntryBadges } from '../EntryBadges';
import type { PanelTarget } from '../EntryPanel';
import { nameOf, secondsOf } from '../entries';
import { LinkPicker } from '../LinkPicker';
import { SplitDialog } from '../SplitDialog';
import { type Span, withDuration, withEnd, withStart } from '../span';
import { TagsPicker } from '../TagsPicker';
import { useEntryWrites } from '../useEntryWrites';
import classes from './ListView.module.css';

interface Props {
  entry: Entry;
  /** Changes often; only a running entry looks at it. */
  now: number;
  selected: boolean;
  toggle: (id: Id, range: boolean) => void;
  open: (target: PanelTarget) => void;
}

export const EntryRow = memo(Row, (before, after) => {
  const same = before.entry === after.entry && before.selected === after.selected && before.toggle === after.toggle;
  return same && (!!after.entry.end || before.now === after.now);
});

function Row({ entry, now, selected, toggle, open }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const writes = useEntryWrites();
  const timer = useTimer();
  const name = nameOf(entry, t('timer.untitled'));
  const locked = !entry.editable;
  const wordsLocked = entry.billing === 'billed';
  const end = entry.end;
  const span: Span = { start: entry.start, end: end ?? '9999-12-31T00:00:00.000Z' };
  const saveStart = (text: string) => {
    const at = parseTimeOfDay(text);
    const next = at === null ? null : withStart(span, at, format);
    if (next) writes.change(entry, end ? next : { start: next.start });
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
        <Checkbox
          size="xs"
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
            onCommit={(note) => writes.change(entry, { note })}
          />
        </span>
        <EntryBadges entry={entry} />
      </span>
      <span className={classes.link}>
        <LinkPicker look="cell" path={entry.path} disabled={locked} onPick={(path) => writes.change(entry, { path })} />
      </span>
      <span className={classes.tags}>
        <TagsPicker
          look="cell"
          tags={entry.tags}
          disabled={wordsLocked}
          onPick={(tags) => writes.change(entry, { tags })}
        />
      </span>
      <span className={classes.billable}>
        <BillableToggle
          look="cell"
          billable={entry.billable}
          disabled={locked}
          onChange={(billable) => writes.change(entry, { billable })}
        />
      </span>
      <span className={classes.times}>
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
          onCommit={(text) => writes.change(entry, withEnd(span, parseTimeOfDay(text) ?? 0, format))}
        />
      </span>
      <span className={classes.duration} data-live={!end || undefined}>
        <InlineText
          align="right"
          value={format.duration(secondsOf(entry, now))}
          label={t('time.duration')}
          disabled={locked || !end}
          check={checkDuration}
          onCommit={(text) => writes.change(entry, withDuration(span, parseDuration(text) ?? 0))}
        />
      </span>
      <span className={classes.amount}>{entry.amount ? format.money(entry.amount) : ''}</span>
      <span className={classes.actions}>
        <ActionIcon
          color="accent"
          size={26}
          aria-label={end ? t('time.again', { name }) : t('timer.stop')}
          onClick={() => (end ? timer.begin(startWith(entry)) : timer.stop())}
        >
          {end ? <IconPlayerPlayFilled size={13} /> : <IconPlayerStopFilled size={13} />}
        </ActionIcon>
        <RowMenu entry={entry} name={name} open={open} />
      </span>
    </div>
  );
}

function RowMenu({ entry, name, open }: { entry: Entry; name: string; open: Props['open'] }) {
  const { t } = useTranslation();
  const writes = useEntryWrites();
  const [splitting, setSplitting] = useState(false);
  const fixed = !entry.editable || !entry.end;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={26} aria-label={t('time.more', { name })}>
            <IconDots size={15} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => open({ kind: 'edit', id: entry.id })}>{t('common.edit')}</Menu.Item>
          <Menu.Item disabled={fixed} onClick={() => setSplitting(true)}>
            {t('time.split')}
          </Menu.Item>
          <Menu.Item disabled={!entry.end} onClick={() => writes.duplicate(entry.id)}>
            {t('common.duplicate')}
          </Menu.Item>
          <Menu.Item disabled={fixed} color="red" onClick={() => writes.remove([entry.id])}>
            {t('common.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {splitting && <SplitDialog entry={entry} onClose={() => setSplitting(false)} />}
    </>
  );
}
