import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState';
import { ErrorState } from '../../../components/ErrorState';
import { Loading } from '../../../components/Loading';
import { useNow } from '../../../components/useNow';
import { useFormat } from '../../../format/useFormat';
import { useEntryPages } from '../../../ipc/query';
import { useTimer } from '../../timer/useTimer';
import type { PanelTarget } from '../EntryPanel';
import { filterOf, isFiltered, useTimeSearch } from '../search';
import { useEntryWrites } from '../useEntryWrites';
import { DayRow } from './DayRow';
import { EntryRow, type RowActs } from './EntryRow';
import { FilterBar } from './FilterBar';
import { GroupRow } from './GroupRow';
import { GroupSelect } from './GroupSelect';
import classes from './ListView.module.css';
import { daysOf, type ListRow, rowsOf } from './rows';
import { SelectionBar } from './SelectionBar';
import { useGroups } from './useGroups';
import { useSelection } from './useSelection';
import { ViewTabs } from './ViewTabs';

const ROW_PX = 36;
const HEAD_PX = 44;
const NEAR_END = 20;

/** Every entry, newest first, by day or by what they share; only what is in sight is in the document. */
export function ListView({ open }: { open: (target: PanelTarget) => void }) {
  return (
    <>
      <div className={classes.views}>
        <ViewTabs />
        <GroupSelect />
      </div>
      <div className={classes.filters}>
        <FilterBar />
      </div>
      <List open={open} />
    </>
  );
}

function List({ open }: { open: (target: PanelTarget) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [search] = useTimeSearch();
  const by = search.group && search.group !== 'none' && search.group !== 'day' ? search.group : undefined;
  const filter = filterOf(search);
  const pages = useEntryPages(filter);
  const groups = useGroups(by, filter);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const listed = useMemo(() => pages.data?.pages.flatMap((page) => page.entries) ?? [], [pages.data]);
  const dayOf = useMemo(() => daysOf((at) => format.civilOf(at).day), [format]);
  const flat = useMemo((): ListRow[] => {
    if (search.group === 'none') return listed.map((entry) => ({ kind: 'entry', key: entry.id, entry }));
    return rowsOf(listed, dayOf, hasNextPage);
  }, [listed, hasNextPage, dayOf, search.group]);
  const rows = by ? groups.rows : flat;
  const entries = useMemo(() => rows.flatMap((row) => (row.kind === 'entry' ? [row.entry] : [])), [rows]);
  const { selected, toggle, setAll, clear } = useSelection(useMemo(() => entries.map((e) => e.id), [entries]));
  const now = useNow();
  const acts = useRowActs();
  const scroller = useRef<HTMLDivElement>(null);
  // Stable, or the virtual list would measure all rows anew at each step.
  const keyOf = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'entry' ? ROW_PX : HEAD_PX),
    getItemKey: keyOf,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (!by && hasNextPage && !isFetchingNextPage && lastShown > rows.length - NEAR_END) void fetchNextPage();
  }, [by, hasNextPage, isFetchingNextPage, fetchNextPage, lastShown, rows.length]);
  useEffect(() => {
    for (const item of items) {
      const row = rows[item.index];
      if (row?.kind === 'wait') groups.more(row.group.key);
    }
  });

  const failed = by && groups.query.isError ? groups.query : pages;
  if (failed.isError && rows.length === 0)
    return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  const first = pages.data?.pages[0];
  if (!first || (by && !groups.query.data)) return <Loading rows={12} />;
  if (first.count === 0) return <Empty filtered={isFiltered(search)} />;
  const chosen = selected.size === 0 ? [] : entries.filter((entry) => selected.has(entry.id));
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
                {row.kind === 'day' && <DayRow row={row} now={now} selected={selected} setAll={setAll} />}
                {row.kind === 'group' && by && (
                  <GroupRow
                    row={row}
                    by={by}
                    selected={selected}
                    setAll={setAll}
                    all={groups.all}
                    toggle={groups.toggle}
                  />
                )}
                {row.kind === 'wait' && <div className={classes.wait}>{t('common.loading')}</div>}
                {row.kind === 'entry' && (
                  <EntryRow
                    entry={row.entry}
                    now={now}
                    day={search.group ? dayOf(row.entry) : undefined}
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
      <SelectionBar entries={chosen} now={now} clear={clear} />
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
