import { addDays, weekStartOf } from '../../format/dates';
import type * as T from '../types';
import { type Fake, type Handlers, invalid, type RawEntry } from './state';
import { matching } from './time';
import { addMoney, amountOf, dayOf, pathOf, secondsOf, sum } from './view';

function named(fake: Fake, by: T.ReportBy, entry: RawEntry): Pick<T.ReportRow, 'key' | 'label' | 'id' | 'color'> {
  const path = pathOf(fake, entry.link);
  const day = dayOf(fake, entry.start);
  const thing = (id: T.Id | undefined, label: string | undefined, color?: string) => ({
    key: id ?? 'none',
    label: label ?? '',
    id,
    color,
  });
  const date = (key: string) => ({ key, label: key });
  if (by === 'client') return thing(path.client_id, path.client_name);
  if (by === 'project') return thing(path.project_id, path.project_name, path.color);
  if (by === 'task') return thing(path.task_id, path.task_name, path.color);
  if (by === 'week') return date(weekStartOf(day, fake.data.settings.week_start));
  return date(by === 'month' ? day.slice(0, 7) : day);
}

function rowsOf(fake: Fake, entries: RawEntry[], by: T.ReportBy, thenBy?: T.ReportBy): T.ReportRow[] {
  const groups = new Map<string, RawEntry[]>();
  for (const entry of entries) {
    const { key } = named(fake, by, entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const rows = [...groups.values()].map((mine): T.ReportRow => {
    let amounts: T.Money[] = [];
    for (const entry of mine) amounts = addMoney(amounts, amountOf(fake, entry));
    const seconds = (list: RawEntry[]) => sum(list.map((e) => secondsOf(fake, e)));
    return {
      ...named(fake, by, mine[0] as RawEntry),
      seconds: seconds(mine),
      billable_seconds: seconds(mine.filter((e) => e.billable)),
      amounts,
      costs: [],
      profit: [],
      entries: mine.length,
      rows: thenBy ? rowsOf(fake, mine, thenBy) : [],
    };
  });
  const calendar = by === 'day' || by === 'week' || by === 'month';
  return rows.sort((a, b) => (calendar ? a.key.localeCompare(b.key) : b.seconds - a.seconds));
}

function report(fake: Fake, q: T.ReportTime): T.TimeReport {
  if (q.then_by === q.by) throw invalid('then_by', 'same_as_by', 'is what the rows are already');
  const { by, then_by, from, to, client_id, project_id, task_id } = q;
  const entries = matching(fake, { from, to: to < from ? addDays(from, -1) : to, client_id, project_id, task_id });
  const rows = rowsOf(fake, entries, by, then_by ?? undefined);
  let amounts: T.Money[] = [];
  for (const money of rows.flatMap((row) => row.amounts)) amounts = addMoney(amounts, money);
  return {
    by,
    then_by,
    from,
    to,
    rows,
    total_seconds: sum(rows.map((row) => row.seconds)),
    billable_seconds: sum(rows.map((row) => row.billable_seconds)),
    amounts,
    costs: [],
    profit: [],
  };
}

export const reports: Handlers = {
  'report.time': report,
  'export.report': (fake, { format, report: asked }) => {
    const shown = report(fake, asked);
    return {
      file_name: `stint-report-${asked.from}-${asked.to}.${format}`,
      base64: btoa(JSON.stringify(shown)),
      rows: sum(shown.rows.map((row) => row.rows.length || 1)),
      seconds: shown.total_seconds,
    };
  },
};
