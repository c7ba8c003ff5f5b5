import { useNavigate, useSearch } from '@tanstack/react-router';
import { asDay, laterDay } from '../../format/dates';
import { useFormat } from '../../format/useFormat';
import type { Day, Id, ReportBy, ReportTime } from '../../ipc/types';
import { type Days, daysBefore, SPANS, type Span, spanOf } from './span';

export const BY: ReportBy[] = ['client', 'project', 'task', 'day', 'week', 'month'];

/** What the address of the Reports screen says. */
export interface ReportSearch {
  span?: Span;
  /** Any day of the span that is shown; today when missing. */
  day?: Day;
  /** Own dates. */
  from?: Day;
  to?: Day;
  by?: ReportBy;
  thenBy?: ReportBy;
  client?: Id;
}

export function readReportSearch(raw: Record<string, unknown>): ReportSearch {
  return {
    span: SPANS.find((span) => span === raw.span),
    day: asDay(raw.day),
    from: asDay(raw.from),
    to: asDay(raw.to),
    by: BY.find((by) => by === raw.by),
    thenBy: BY.find((by) => by === raw.thenBy),
    client: typeof raw.client === 'string' && raw.client ? raw.client : undefined,
  };
}

export function useReportSearch(): [ReportSearch, (change: ReportSearch) => void] {
  const search = useSearch({ strict: false }) as ReportSearch;
  const navigate = useNavigate();
  return [
    search,
    (change) =>
      void navigate({ to: '/reports', search: (old) => ({ ...readReportSearch(old), ...change }), replace: true }),
  ];
}

interface Shown extends Days {
  span: Span;
  /** The span before, to compare with. */
  before: Days;
}

/** The days that are shown. Own dates that are not given begin with this month. */
export function useShown(): Shown {
  const [search] = useReportSearch();
  const { today, weekStart } = useFormat();
  const span = search.span ?? 'month';
  const at = search.day ?? today();
  if (span !== 'custom') {
    return { span, ...spanOf(span, at, weekStart), before: spanOf(span, at, weekStart, -1) };
  }
  const month = spanOf('month', at, weekStart);
  const from = search.from ?? month.from;
  const days = { from, to: search.to && search.to >= from ? search.to : laterDay(from, month.to) };
  return { span, ...days, before: daysBefore(days) };
}

/** What the table asks the core, and what is exported. */
export function useReportRequest(): ReportTime {
  const [search] = useReportSearch();
  const { from, to } = useShown();
  const by = search.by ?? 'client';
  const then = search.thenBy ?? (search.by ? undefined : 'project');
  return { by, then_by: then === by ? undefined : then, from, to, client_id: search.client };
}
