import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Loading } from '../../components/Loading';
import { earlierDay } from '../../format/dates';
import { useFormat } from '../../format/useFormat';
import { useRead } from '../../ipc/query';
import type { Day } from '../../ipc/types';
import { partsOf } from './agenda';
import classes from './agenda.module.css';
import { ConnectLink } from './ConnectLink';
import { useCalendarDesk } from './desk';
import { ThingRow } from './ThingRow';
import { keyOfDue, only, type Thing } from './things';
import { type Stretch, useAgenda } from './useAgenda';

/** What is overdue, then day after day as far as one looks. */
export function AgendaView({ day }: { day: Day }) {
  const query = useAgenda(day);
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  return <Days stretches={query.data} query={query} />;
}

function Days({ stretches, query }: { stretches: Stretch[]; query: ReturnType<typeof useAgenda> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { without } = useCalendarDesk();
  const today = format.today();
  const list = useRef<HTMLDivElement>(null);
  const parts = useMemo(() => partsOf(stretches, without, today, format), [stretches, without, today, format]);
  const from = stretches[0]?.from ?? today;
  const to = stretches.at(-1)?.to ?? today;
  const late = stretches[0] ? only(stretches[0], without).before.filter(({ on }) => on < today) : [];
  const time = useRead(
    'report.time',
    { from: earlierDay(from, today), to: earlierDay(to, today), by: 'day' },
    { enabled: !without.includes('time') && from <= today, keep: true },
  ).data;
  const sums = new Map(time?.rows.map((row) => [row.key, row.seconds]));
  const last = parts.at(-1);
  const goesOn = last?.day !== undefined;
  const { ref: foot, entry } = useIntersection<HTMLDivElement>({ rootMargin: '300px' });
  const seen = entry?.isIntersecting ?? false;
  const { fetchNextPage, isFetchingNextPage, isFetchNextPageError } = query;
  useEffect(() => {
    if (seen && goesOn && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [seen, goesOn, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const next = rows[rows.indexOf(document.activeElement as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  if (late.length === 0 && parts.every((part) => part.day === undefined || part.things.length === 0))
    return (
      <EmptyState
        icon={<IconCalendar size={28} stroke={1.4} />}
        title={t('calendar.nothingBetween', { days: format.dayRange(from, to) })}
        hint={t('calendar.emptyHint')}
        action={
          <>
            <ConnectLink />
            <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
              {t('calendar.lookOn')}
            </Button>
          </>
        }
      />
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from row to row, each of which is a link or a button
    <div ref={list} className={classes.agenda} onKeyDown={onKeyDown}>
      <Button
        className={classes.reach}
        size="compact-xs"
        variant="subtle"
        onClick={() => void query.fetchPreviousPage()}
        loading={query.isFetchingPreviousPage}
      >
        {t('calendar.earlier')}
      </Button>
      {late.length > 0 && (
        <section className={classes.group} aria-label={t('calendar.overdue')}>
          <header className={classes.head} data-late>
            <h2>{t('calendar.overdue')}</h2>
          </header>
          <ul className={classes.rows}>
            {late.map((due) => (
              <ThingRow
                key={keyOfDue(due)}
                thing={{ key: keyOfDue(due), first: due.on, last: due.on, due }}
                day={due.on}
                dated
              />
            ))}
          </ul>
        </section>
      )}
      {parts.map((part) =>
        part.day === undefined ? (
          <p key={part.from} className={classes.nothing}>
            {t('calendar.nothingBetween', { days: format.dayRange(part.from, part.to) })}
          </p>
        ) : (
          <Group key={part.day} day={part.day} things={part.things} seconds={sums.get(part.day)} />
        ),
      )}
      <div ref={foot} className={classes.foot}>
        {(!goesOn || isFetchNextPageError) && (
          <Button size="compact-xs" variant="subtle" onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
            {t(isFetchNextPageError ? 'common.retry' : 'calendar.lookOn')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Group({ day, things, seconds }: { day: Day; things: Thing[]; seconds: number | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = format.today();
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  const long = sameYear ? format.dayLong(day) : `${format.weekday(day)}, ${format.day(day)}`;
  return (
    <section className={classes.group} aria-label={long}>
      <header className={classes.head} data-today={day === today || undefined}>
        <h2>{long}</h2>
        {day === today && <span>{t('calendar.today')}</span>}
        {!!seconds && (
          <Link to="/time" search={{ view: 'list', from: day, to: day }} className={classes.sum}>
            {t('calendar.sum', { duration: format.duration(seconds) })}
          </Link>
        )}
      </header>
      {things.length > 0 ? (
        <ul className={classes.rows}>
          {things.map((thing) => (
            <ThingRow key={thing.key} thing={thing} day={day} />
          ))}
        </ul>
      ) : (
        <p className={classes.none}>{t('calendar.freeDay')}</p>
      )}
    </section>
  );
}
