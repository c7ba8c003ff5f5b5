import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/Dialog';
import { PathLabel } from '../../../components/PathLabel';
import { QueryView } from '../../../components/QueryView';
import { Swatch } from '../../../components/Swatch';
import { showDone } from '../../../components/toasts';
import { useUndo } from '../../../components/useUndo';
import { useFormat } from '../../../format/useFormat';
import { useRead, useWrite } from '../../../ipc/query';
import type { Entry, Id, OverlapOutcome, OverlapPair } from '../../../ipc/types';
import { colorOf } from '../../../theme/palette';
import { nameOf } from '../entries';
import classes from './OverlapDialog.module.css';

interface Props {
  /** One of the two. */
  id: Id | undefined;
  onClose: () => void;
}

/** Two entries at the same time: each way out with what it leaves. One click, one step back. */
export function OverlapDialog({ id, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={id !== undefined} onClose={onClose} title={t('lists.overlapTitle')} size={520}>
      {id && <Pairs id={id} onClose={onClose} />}
    </Dialog>
  );
}

function Pairs({ id, onClose }: { id: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useRead('entry.overlaps', { id });
  const { undo } = useUndo();
  const resolve = useWrite('entry.resolve_overlap', {
    onSuccess: ({ pairs }, { way }) => {
      showDone(t(`lists.done_${way}`), undo);
      if (!pairs.some((pair) => !pair.kept)) onClose();
    },
  });
  return (
    <QueryView query={query}>
      {({ pairs }) => {
        const open = pairs.filter((pair) => !pair.kept);
        const [pair] = open;
        if (!pair) return <p className={classes.quiet}>{t('lists.overlapNone')}</p>;
        return (
          <>
            {open.length > 1 && <p className={classes.quiet}>{t('lists.overlapMore', { count: open.length })}</p>}
            <Pair
              key={`${pair.first.id} ${pair.second.id}`}
              pair={pair}
              busy={resolve.isPending}
              onPick={(way) =>
                resolve.mutate({ id, other_id: pair.first.id === id ? pair.second.id : pair.first.id, way })
              }
            />
          </>
        );
      }}
    </QueryView>
  );
}

interface PairProps {
  pair: OverlapPair;
  busy: boolean;
  onPick: (way: OverlapOutcome['way']) => void;
}

function Pair({ pair, busy, onPick }: PairProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <ul className={classes.two}>
        <One entry={pair.first} />
        <One entry={pair.second} />
      </ul>
      <p className={classes.quiet}>
        {t('lists.overlapShared', {
          duration: format.duration(pair.seconds),
          from: format.time(pair.start),
          to: format.time(pair.end),
        })}
      </p>
      <div className={classes.ways}>
        {pair.outcomes.map((outcome, index) => (
          <Way
            key={outcome.way}
            pair={pair}
            outcome={outcome}
            first={index === 0}
            busy={busy}
            onPick={() => onPick(outcome.way)}
          />
        ))}
      </div>
    </>
  );
}

function One({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={classes.one}>
      <Swatch color={entry.path.color} />
      <span className={classes.name}>{nameOf(entry, t('timer.untitled'))}</span>
      <span className={classes.path}>
        <PathLabel path={entry.path} />
      </span>
      <span className={classes.when}>
        {format.dayShort(format.civilOf(entry.start).day)}, {format.time(entry.start)} –{' '}
        {entry.end ? format.time(entry.end) : t('common.now')}
      </span>
    </li>
  );
}

interface WayProps {
  pair: OverlapPair;
  outcome: OverlapOutcome;
  first: boolean;
  busy: boolean;
  onPick: () => void;
}

function Way({ pair, outcome, first, busy, onPick }: WayProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const span = ({ start, end }: { start: string; end: string }) => `${format.time(start)} – ${format.time(end)}`;
  const left = [span(outcome.first), ...(outcome.rest ? [span(outcome.rest)] : [])].join(', ');
  const shares = outcome.way === 'split' && !outcome.rest;
  const names = { first: nameOf(pair.first, t('timer.untitled')), second: nameOf(pair.second, t('timer.untitled')) };
  const refused = outcome.refused;
  return (
    <Button
      variant="default"
      h="auto"
      className={classes.way}
      disabled={busy || !!refused}
      onClick={onPick}
      data-autofocus={first || undefined}
      classNames={{ inner: classes.inner, label: classes.label }}
    >
      <span className={classes.words}>
        <b>{t(shares ? 'lists.way_share' : `lists.way_${outcome.way}`, names)}</b>
        <span className={classes.left}>
          {refused
            ? t(
                REFUSED.find((r) => r === refused)
                  ? `lists.refused_${refused as (typeof REFUSED)[number]}`
                  : 'lists.refused_other',
              )
            : `${left} · ${span(outcome.second)}`}
        </span>
      </span>
      <Bars pair={pair} outcome={outcome} />
    </Button>
  );
}

const REFUSED = ['billed', 'on_draft', 'timer_running'] as const;

/** The two as they would lie, one above the other. */
function Bars({ pair, outcome }: { pair: OverlapPair; outcome: OverlapOutcome }) {
  const ms = (at: string | undefined | null) => Date.parse(at ?? pair.end);
  const begin = ms(pair.first.start);
  const length = Math.max(ms(pair.first.end), ms(pair.second.end)) - begin;
  const rows = [
    { color: pair.first.path.color, spans: [outcome.first, ...(outcome.rest ? [outcome.rest] : [])] },
    { color: pair.second.path.color, spans: [outcome.second] },
  ];
  return (
    <span className={classes.bars} aria-hidden>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows that never move
        <span key={index} className={classes.track}>
          {row.spans.map((span) => (
            <span
              key={span.start}
              className={classes.bar}
              style={{
                left: `${(100 * (ms(span.start) - begin)) / length}%`,
                width: `${(100 * (ms(span.end) - ms(span.start))) / length}%`,
                background: colorOf(row.color),
              }}
            />
          ))}
        </span>
      ))}
    </span>
  );
}
