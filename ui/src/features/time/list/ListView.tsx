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
import { useRead } from '../../../ipc/query';
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
import { usePages } from './usePages';
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
  const totals = useRead('entry.list', { ...filter, limit: 1 }, { keep: true });
  const pages = usePages(filter, !by);
  const groups = useGroups(by, filter);
  const { entries: listed, more, look } = pages;
  const dayOf = useMemo(() => daysOf((at) => format.civilOf(at).day), [format]);
  const flat = useMemo((): ListRow[] => {
    if (search.group === 'none') return listed.map((entry) => ({ kind: 'entry', key: entry.id, entry }));
    return rowsOf(listed, dayOf, more);
  }, [listed, more, dayOf, search.group]);
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
    if (!by && lastShown > rows.length - NEAR_END) pages.fetchMore();
  });
  const top = startOf(rows[items[0]?.index ?? 0]);
  const bottom = startOf(rows[lastShown]);
  useEffect(() => {
    if (!by && top && bottom) look(top, bottom);
  }, [by, top, bottom, look]);
  useEffect(() => {
    if (!by) return;
    const shown = items.flatMap((item) => rows[item.index] ?? []);
    groups.look(shown.flatMap((row) => (row.kind === 'entry' ? [row.entry.id] : [])));
    for (const row of shown) if (row.kind === 'wait') groups.more(row.group.key);
  });

  const error = totals.error ?? (by ? groups.query.error : pages.error);
  const retry = () => {
    void totals.refetch();
    if (by) void groups.query.refetch();
    else pages.retry();
  };
  if (error && rows.length === 0) return <ErrorState error={error} onRetry={retry} />;
  const sums = totals.data;
  if (!sums || !(by ? groups.query.data : pages.loaded)) return <Loading rows={12} />;
  if (sums.count === 0) return <Empty filtered={isFiltered(search)} />;
  const chosen = selected.size === 0 ? [] : entries.filter((entry) => selected.has(entry.id));
  return (
    <>
      <div className={classes.summary}>
        {t('time.summary', {
          count: sums.count ?? 0,
          duration: format.duration(sums.total_seconds ?? 0),
          billable: format.duration(sums.billable_seconds ?? 0),
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

const startOf = (row: ListRow | undefined) =>
  row?.kind === 'entry' ? row.entry.start : row?.kind === 'day' ? row.entries[0]?.start : undefined;

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
