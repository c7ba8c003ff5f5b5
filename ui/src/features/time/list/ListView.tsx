import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../../components/ActionBar';
import { EmptyState } from '../../../components/EmptyState';
import { ErrorState } from '../../../components/ErrorState';
import { Loading } from '../../../components/Loading';
import { useNow } from '../../../components/useNow';
import { useFormat } from '../../../format/useFormat';
import { useEntryPages } from '../../../ipc/query';
import { useTimer } from '../../timer/useTimer';
import type { PanelTarget } from '../EntryPanel';
import { secondsOf } from '../entries';
import { filterOf, isFiltered, useTimeSearch } from '../search';
import { useEntryWrites } from '../useEntryWrites';
import { DayRow } from './DayRow';
import { EntryRow, type RowActs } from './EntryRow';
import classes from './ListView.module.css';
import { daysOf, rowsOf } from './rows';
import { useSelection } from './useSelection';

const ROW_PX = 36;
const DAY_PX = 44;
const NEAR_END = 20;

/** Every entry, newest first; only what is in sight is in the document. */
export function ListView({ open }: { open: (target: PanelTarget) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [search] = useTimeSearch();
  const pages = useEntryPages(filterOf(search));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const entries = useMemo(() => pages.data?.pages.flatMap((page) => page.entries) ?? [], [pages.data]);
  const dayOf = useMemo(() => daysOf((at) => format.civilOf(at).day), [format]);
  const rows = useMemo(() => rowsOf(entries, dayOf, hasNextPage), [entries, hasNextPage, dayOf]);
  const { selected, toggle, setAll, clear } = useSelection(useMemo(() => entries.map((e) => e.id), [entries]));
  const writes = useEntryWrites();
  const now = useNow();
  const acts = useRowActs();
  const scroller = useRef<HTMLDivElement>(null);
  // Stable, or the virtual list would measure all rows anew at each step.
  const keyOf = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? DAY_PX : ROW_PX),
    getItemKey: keyOf,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown > rows.length - NEAR_END) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lastShown, rows.length]);

  if (pages.isError && entries.length === 0)
    return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const first = pages.data?.pages[0];
  if (!first) return <Loading rows={12} />;
  if (entries.length === 0) return <Empty filtered={isFiltered(search)} />;
  const chosen = selected.size === 0 ? [] : entries.filter((entry) => selected.has(entry.id));
  const sum = chosen.reduce((total, entry) => total + secondsOf(entry, now), 0);
  const ids = chosen.filter((entry) => entry.editable && entry.end).map((entry) => entry.id);
  return (
    <>
      <div className={classes.summary}>
        {t('time.summary', {
          count: first.count,
          duration: format.duration(first.total_seconds),
          billable: format.duration(first.billable_seconds),
        })}
      </div>
      <div ref={scroller} className={classes.scroller}>
        <ul aria-label={t('time.list')} className={classes.inner} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <li
                key={item.key}
                className={classes.slot}
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              >
                {row.kind === 'day' ? (
                  <DayRow row={row} now={now} selected={selected} setAll={setAll} />
                ) : (
                  <EntryRow
                    entry={row.entry}
                    now={now}
                    selected={selected.has(row.entry.id)}
                    toggle={toggle}
                    open={open}
                    acts={acts}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </div>
      <ActionBar count={chosen.length} sum={format.duration(sum)} onClear={clear}>
        <Button disabled={ids.length === 0} onClick={() => writes.writeOff(ids)}>
          {t('time.writeOff')}
        </Button>
        <Button color="red" variant="light" disabled={ids.length === 0} onClick={() => writes.remove(ids)}>
          {t('common.delete')}
        </Button>
      </ActionBar>
    </>
  );
}

/** What rows can do, as one object that stays the same while the format does. */
function useRowActs(): RowActs {
  const format = useFormat();
  const { change } = useEntryWrites();
  const { begin, stop } = useTimer();
  const latest = useRef({ change, begin, stop });
  latest.current = { change, begin, stop };
  return useMemo(
    () => ({
      format,
      change: (...args) => latest.current.change(...args),
      begin: (what) => latest.current.begin(what),
      stop: () => latest.current.stop(),
    }),
    [format],
  );
}

function Empty({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  if (filtered) return <EmptyState title={t('time.emptyFiltered')} />;
  return (
    <EmptyState
      icon={<IconClock size={28} stroke={1.5} />}
      title={t('time.empty')}
      hint={t('time.emptyHint')}
      action={
        <Button component={Link} to="/import">
          {t('time.emptyImport')}
        </Button>
      }
      example={t('today.emptyExample')}
    />
  );
}
