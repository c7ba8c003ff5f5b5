import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import { useRead, useWrite } from '../../ipc/query';
import type { Entry, Finding } from '../../ipc/types';
import { AwayDialog } from '../away/AwayDialog';
import { useGapWords } from '../away/useGapWords';
import { EntryFields } from './EntryFields';
import { EntryHistory, OnInvoice } from './EntryHistory';
import classes from './EntryPanel.module.css';
import { lockedWord, ownZone } from './entries';
import { OwnRate, useCurrencies } from './OwnRate';
import { OverlapDialog } from './overlap/OverlapDialog';
import { SpanFields } from './SpanFields';
import { SplitDialog } from './SplitDialog';
import { useEntryWrites } from './useEntryWrites';

/** The whole of an entry. Each field is saved when it is left. */
export default function EditEntry({ entry, onDone }: { entry: Entry; onDone: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const writes = useEntryWrites();
  const [splitting, setSplitting] = useState(false);
  const [deciding, setDeciding] = useState(false);
  const [currency = format.currency] = useCurrencies([entry]);
  const locked = !entry.editable;
  const facts = [
    entry.amount && format.money(entry.amount),
    ownZone(entry, format, t),
    entry.source && entry.source !== 'app' && t('time.source', { source: entry.source }),
    !entry.end && t('time.runningHint'),
  ].filter(Boolean);
  return (
    <div className={classes.form}>
      {locked && (
        <div className={classes.notice}>
          {t(lockedWord(entry), { number: entry.invoice_number ?? '' })}
          <OnInvoice entry={entry} />
        </div>
      )}
      {entry.overlaps && (
        <div className={classes.notice}>
          {t('time.overlaps')}
          <Button size="compact-sm" onClick={() => setDeciding(true)}>
            {t('lists.overlapDecide')}
          </Button>
        </div>
      )}
      <AwayNotice entry={entry} />
      {entry.findings
        .filter((finding) => !finding.resolved)
        .map((finding) => (
          <FindingNotice key={finding.id} finding={finding} />
        ))}
      <EntryFields
        note={entry.note}
        path={entry.path}
        tags={entry.tags}
        billable={entry.billable}
        disabled={locked}
        wordsDisabled={entry.billing === 'billed' || entry.closed}
        onChange={(change) => writes.change(entry, change)}
      />
      {entry.billable && entry.end && (
        <OwnRate
          value={entry.hourly}
          currency={entry.hourly?.currency ?? currency}
          placeholder={t('time.usualRate')}
          disabled={locked}
          onChange={(hourly) => writes.change(entry, { hourly })}
        />
      )}
      <SpanFields
        start={entry.start}
        end={entry.end ?? undefined}
        disabled={locked}
        onChange={(span) => writes.change(entry, span)}
      />
      {facts.length > 0 && <div className={classes.note}>{facts.join(' · ')}</div>}
      <div className={classes.actions}>
        <Button onClick={() => setSplitting(true)} disabled={locked || !entry.end}>
          {t('time.split')}
        </Button>
        <Button onClick={() => writes.duplicate(entry.id)} disabled={!entry.end}>
          {t('common.duplicate')}
        </Button>
        <Button
          className={classes.end}
          color="red"
          variant="subtle"
          disabled={locked || !entry.end}
          onClick={() => {
            writes.remove([entry.id]);
            onDone();
          }}
        >
          {t('common.delete')}
        </Button>
      </div>
      <EntryHistory id={entry.id} />
      <OverlapDialog id={deciding ? entry.id : undefined} onClose={() => setDeciding(false)} />
      <SplitDialog entry={splitting ? entry : undefined} onClose={() => setSplitting(false)} />
    </div>
  );
}

const FINDING_WORDS = {
  suspend: 'time.findingSuspend',
  zone_changed: 'time.findingZone',
  clock_step: 'time.findingClock',
  clock_back: 'time.findingClock',
  long_run: 'time.findingLongRun',
} as const;

function FindingNotice({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const format = useFormat();
  const resolve = useWrite('finding.resolve');
  // A journey changes no length: there is only one to keep.
  const moved = finding.kind === 'zone_changed';
  const long = finding.kind === 'long_run';
  const choose = (use_steady: boolean) => resolve.mutate({ id: finding.id, use_steady });
  return (
    <div className={classes.notice}>
      {t(FINDING_WORDS[finding.kind])}
      <Button size="compact-sm" onClick={() => choose(false)}>
        {t(moved || long ? 'time.keepAsIs' : 'time.keepWall', { duration: format.duration(finding.wall_seconds) })}
      </Button>
      {!moved && (
        <Button size="compact-sm" onClick={() => choose(true)}>
          {t(long ? 'away.endAfter' : 'time.keepSteady', { duration: format.duration(finding.steady_seconds) })}
        </Button>
      )}
    </div>
  );
}

/** Some of it nobody was there for, and what that was is not said yet. */
function AwayNotice({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const words = useGapWords();
  const [deciding, setDeciding] = useState(false);
  const gaps = useRead('gap.list', {}).data?.gaps.filter((gap) => gap.parts.some((p) => p.entry_id === entry.id));
  if (!gaps?.length) return null;
  return (
    <div className={classes.notice}>
      {t('away.notice', { times: gaps.map(words.times).join(', ') })}
      <Button size="compact-sm" onClick={() => setDeciding(true)}>
        {t('today.decide')}
      </Button>
      <AwayDialog opened={deciding} onClose={() => setDeciding(false)} />
    </div>
  );
}
