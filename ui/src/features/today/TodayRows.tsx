import { ActionIcon, Button, Table } from '@mantine/core';
import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PathLabel } from '../../components/PathLabel';
import { Swatch } from '../../components/Swatch';
import { useFormat } from '../../format/useFormat';
import type { DayView, Entry, Gap } from '../../ipc/types';
import { EntryBadges } from '../time/EntryBadges';
import { nameOf, secondsOf } from '../time/entries';
import { startWith, useTimer } from '../timer/useTimer';
import classes from './TodayScreen.module.css';

interface Props {
  day: DayView;
  now: number;
  onEntry: (entry: Entry) => void;
  onGap: (gap: Gap) => void;
}

/** Today's entries, the newest on top, with what lies untracked between them. */
export function TodayRows({ day, now, onEntry, onGap }: Props) {
  const { t } = useTranslation();
  const rows = [
    ...day.entries.map((entry) => ({ at: entry.start, entry, gap: undefined })),
    ...day.gaps.map((gap) => ({ at: gap.start, entry: undefined, gap })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Table className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('today.title')}</Table.Th>
          <Table.Th className={classes.span}>
            <span className="sr-only">{`${t('common.from')} – ${t('common.to')}`}</span>
          </Table.Th>
          <Table.Th className="num" w={62}>
            {t('today.time')}
          </Table.Th>
          <Table.Th className="num" w={84}>
            {t('today.amount')}
          </Table.Th>
          <Table.Th w={66}>
            <span className="sr-only">{t('common.more')}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ entry, gap }) =>
          entry ? (
            <EntryRow key={entry.id} entry={entry} now={now} onEntry={onEntry} />
          ) : (
            <GapRow key={gap.start} gap={gap} onGap={onGap} />
          ),
        )}
      </Table.Tbody>
    </Table>
  );
}

function EntryRow({ entry, now, onEntry }: { entry: Entry; now: number; onEntry: Props['onEntry'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const timer = useTimer();
  const name = nameOf(entry, t('timer.untitled'));
  const live = !entry.end;
  return (
    <Table.Tr>
      <Table.Td className={classes.main}>
        <button type="button" className={classes.open} onClick={() => onEntry(entry)}>
          <Swatch color={entry.path.color} />
          <span className={classes.name}>{name}</span>
          <span className={classes.path}>
            <PathLabel path={entry.path} />
          </span>
          <EntryBadges entry={entry} />
        </button>
      </Table.Td>
      <Table.Td className={classes.span}>
        {format.time(entry.start)} – {entry.end ? format.time(entry.end) : t('common.now')}
      </Table.Td>
      <Table.Td className="num" data-live={live || undefined}>
        {format.duration(secondsOf(entry, now))}
      </Table.Td>
      <Table.Td className="num">{entry.amount ? format.amount(entry.amount) : ''}</Table.Td>
      <Table.Td className="num">
        <ActionIcon
          color="accent"
          aria-label={live ? t('timer.stop') : t('today.again', { name })}
          onClick={() => (live ? timer.stop() : timer.begin(startWith(entry)))}
        >
          {live ? <IconPlayerStopFilled size={14} /> : <IconPlayerPlayFilled size={14} />}
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}

function GapRow({ gap, onGap }: { gap: Gap; onGap: Props['onGap'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const range = { from: format.time(gap.start), to: format.time(gap.end) };
  return (
    <Table.Tr>
      <Table.Td className={classes.quiet} colSpan={2}>
        {t('today.gap', range)}
      </Table.Td>
      <Table.Td className="num" data-gap>
        {format.duration(gap.seconds)}
      </Table.Td>
      <Table.Td />
      <Table.Td className="num">
        <Button size="compact-xs" variant="subtle" onClick={() => onGap(gap)} aria-label={t('today.fillGap', range)}>
          {t('today.fill')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
