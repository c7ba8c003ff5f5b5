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
import type { Day, Entry, Grouping } from '../../../ipc/types';
import { useTimer } from '../../timer/useTimer';
import type { PanelTarget } from '../EntryPanel';
import { filterOf, isFiltered, useTimeSearch } from '../search';
import { useEntryWrites } from '../useEntryWrites';
import { BlockRows } from './BlockRows';
import { type Block, blockOf, blocksOf } from './blocks';
import { DayRow } from './DayRow';
import { EntryRow, type RowActs } from './EntryRow';
import { FilterBar } from './FilterBar';
import { GroupRow } from './GroupRow';
import { GroupSelect } from './GroupSelect';
import classes from './ListView.module.css';
import { daysOf, type ListRow } from './rows';
import { SelectionBar } from './SelectionBar';
import { useGroups } from './useGroups';
import { usePages } from './usePages';
import { useSelection } from './useSelection';
import { ViewTabs } from './ViewTabs';

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
  const dayOf = useMemo(() => daysOf((at) => format.civilOf(at).day), [format]);
  const flat = useMemo(() => blocksOf(search.group === 'none' ? undefined : dayOf), [dayOf, search.group]);
  const blocks = useMemo(
    () => (by ? [blockOf(by, groups.rows)] : flat(pages.pages, pages.more)),
    [by, groups.rows, flat, pages.pages, pages.more],
  );
  const entries = useMemo(() => blocks.flatMap((block) => block.entries), [blocks]);
  const { chosen, ...selection } = useSelection(entries);

  const error = totals.error ?? (by ? groups.query.error : pages.error);
  const retry = () => {
    void totals.refetch();
    if (by) void groups.query.refetch();
    else pages.retry();
  };
  if (error && blocks.every((block) => block.rows.length === 0)) return <ErrorState error={error} onRetry={retry} />;
  const sums = totals.data;
  if (!sums || !(by ? groups.query.data : pages.loaded)) return <Loading rows={12} />;
  if (sums.count === 0) return <Empty filtered={isFiltered(search)} />;
  return (
    <>
      <div className={classes.summary}>
        {t('time.summary', {
          count: sums.count ?? 0,
          duration: format.duration(sums.total_seconds ?? 0),
          billable: format.duration(sums.billable_seconds ?? 0),
        })}
      </div>
      {by ? (
        <Rows blocks={blocks} {...selection} open={open} by={by} groups={groups} />
      ) : (
        <Rows blocks={blocks} {...selection} open={open} dayOf={search.group && dayOf} pages={pages} />
      )}
      <SelectionBar entries={chosen} clear={selection.clear} />
    </>
  );
}

interface RowsProps extends Omit<ReturnType<typeof useSelection<Entry>>, 'chosen' | 'clear'> {
  blocks: Block[];
  open: (target: PanelTarget) => void;
  /** Where no heading says the day. */
  dayOf?: ((entry: Entry) => Day) | undefined;
  pages?: ReturnType<typeof usePages>;
  by?: Grouping;
  groups?: ReturnType<typeof useGroups>;
}

/** What is in sight of them. It alone looks at where the list is scrolled to: what is asked for stands above. */
function Rows({ blocks, selected, toggle, setAll, open, dayOf, pages, by, groups }: RowsProps) {
  const { t } = useTranslation();
  const now = useNow();
  const acts = useRowActs();
  const scroller = useRef<HTMLDivElement>(null);
  // Stable, or the virtual list would measure all blocks anew at each step.
  const keyOf = useCallback((index: number) => blocks[index]?.key ?? index, [blocks]);
  const virtual = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => blocks[index]?.height ?? 0,
    getItemKey: keyOf,
    overscan: 1,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => {
    pages?.look(first, last);
    if (last === blocks.length - 1) pages?.fetchMore();
  });
  const see = (rows: ListRow[]) => {
    groups?.look(rows.flatMap((row) => (row.kind === 'entry' ? [row.entry.id] : [])));
    for (const row of rows) if (row.kind === 'wait') groups?.more(row.group.key);
  };
  // Stable as well: what comes and goes around a row in sight is nothing to it.
  const draw = useCallback(
    (row: ListRow, still: boolean) => {
      if (row.kind === 'day') return <DayRow row={row} now={now} selected={selected} setAll={setAll} />;
      if (row.kind === 'wait') return <div className={classes.wait}>{t('common.loading')}</div>;
      if (row.kind === 'entry') {
        const { entry } = row;
        return (
          <EntryRow
            entry={entry}
            now={now}
            day={dayOf?.(entry)}
            selected={selected.has(entry.id)}
            toggle={toggle}
            open={open}
            acts={acts}
            still={still}
          />
        );
      }
      return (
        by &&
        groups && (
          <GroupRow row={row} by={by} selected={selected} setAll={setAll} all={groups.all} toggle={groups.toggle} />
        )
      );
    },
    [now, selected, toggle, setAll, open, dayOf, by, groups, acts, t],
  );
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul aria-label={t('time.list')} className={classes.inner} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const block = blocks[item.index];
          return (
            block && (
              <BlockRows
                key={item.key}
                block={block}
                top={item.start}
                scroller={scroller}
                moving={virtual.isScrolling}
                draw={draw}
                onRows={groups && see}
              />
            )
          );
        })}
      </ul>
    </div>
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
