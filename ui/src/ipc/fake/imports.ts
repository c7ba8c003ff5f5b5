import type * as T from '../types';
import { cannot, type Fake, type Handlers, invalid, iso } from './state';

interface Bad {
  line: number;
  reason: string;
  rule: string;
  args: Record<string, string>;
  note: string;
}

interface Cells {
  line: number;
  client: string;
  project: string;
  note: string;
  start: string;
  seconds: number;
}

/** Reads "client,project,note,day,time,h:mm" lines: enough to play the report, the real reader is the core's. */
function read(text: string): (Cells | Bad)[] {
  return text
    .split(/\r?\n/)
    .slice(1)
    .map((raw, index) => ({ raw, line: index + 2 }))
    .filter(({ raw }) => raw.trim() !== '')
    .map(({ raw, line }): Cells | Bad => {
      const [client = '', project = '', note = '', day = '', time = '', length = ''] = raw.split(',');
      const start = Date.parse(`${day}T${time}Z`);
      const [hours, minutes] = length.split(':').map(Number);
      if (Number.isNaN(start))
        return {
          line,
          reason: `"${day} ${time}" is no date`,
          rule: 'not_a_date',
          args: { cell: `"${day} ${time}"`, order: 'ymd' },
          note,
        };
      if (hours === undefined || minutes === undefined || Number.isNaN(hours * minutes))
        return {
          line,
          reason: `"${length}" is no duration`,
          rule: 'not_a_length',
          args: { cell: `"${length}"` },
          note,
        };
      return { line, client, project, note, start: iso(start), seconds: hours * 3600 + minutes * 60 };
    });
}

function matches(names: (string | undefined)[], known: string[]): T.NameMatch[] {
  return [...new Set(names)]
    .filter((name): name is string => !!name)
    .map((name) => ({ name, action: known.includes(name) ? 'matched' : 'created' }));
}

function run(fake: Fake, request: T.ImportRequest): T.ImportReport {
  const bytes = Uint8Array.from(atob(request.file_base64 ?? ''), (c) => c.charCodeAt(0));
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') throw invalid('file', 'empty', 'the file is empty');
  if (text.includes('01/02/2026') && !request.date_order)
    throw invalid(
      'date_order',
      'ambiguous',
      'the dates, such as 01/02/2026, can be read with the day or the month first',
    );
  if (request.kind === 'csv' && request.mapping?.duration === undefined)
    throw invalid('mapping.duration', 'required', 'is missing: choose the column with the length or the end');
  const { data } = fake;
  const rows = read(text.replaceAll('01/02/2026', '2026-02-01')).map((cells): T.ImportRow => {
    if ('reason' in cells) return { ...cells, verdict: 'rejected', field: 'start' };
    const known = data.entries.some((e) => e.start === cells.start && e.note === cells.note && e.source === 'import');
    return {
      ...cells,
      args: {},
      end: iso(Date.parse(cells.start) + cells.seconds * 1000),
      verdict: known ? 'duplicate' : 'accepted',
    };
  });
  const of = (verdict: T.ImportRow['verdict']) => rows.filter((row) => row.verdict === verdict);
  const seconds = (list: T.ImportRow[]) => list.reduce((sum, row) => sum + (row.seconds ?? 0), 0);
  const accepted = of('accepted');
  const rejected = of('rejected').length;
  if (!request.dry_run && rejected > 0 && !request.skip_bad) throw cannot('bad_rows', 'Some rows are bad.');
  if (!request.dry_run) {
    for (const row of accepted) {
      data.entries.push({
        id: fake.newId(),
        kind: 'work',
        link: {},
        note: row.note,
        tags: [],
        billable: true,
        start: row.start ?? '',
        end: row.end,
        zone: data.settings.zone,
        billing: 'unbilled',
        findings: [],
        source: 'import',
      });
    }
  }
  const days = accepted.map((row) => (row.start ?? '').slice(0, 10)).sort();
  return {
    kind: request.kind,
    dry_run: request.dry_run ?? false,
    written: !request.dry_run,
    encoding: 'UTF-8',
    date_order: request.date_order ?? 'ymd',
    mapping: request.mapping && { unit: 'hours', decimal: 'either', ...request.mapping },
    rows,
    accepted: accepted.length,
    duplicate: of('duplicate').length,
    rejected,
    skipped: 0,
    total_seconds: seconds(accepted),
    stated_seconds: seconds(rows),
    clients: matches(
      rows.map((row) => row.client),
      data.clients.map((c) => c.name),
    ),
    projects: matches(
      rows.map((row) => row.project),
      data.projects.map((p) => p.name),
    ),
    tasks: [],
    first_day: days[0],
    last_day: days.at(-1),
  };
}

function columns(_: Fake, request: T.ImportColumnsRequest): T.ImportColumns {
  const text = new TextDecoder().decode(Uint8Array.from(atob(request.file_base64 ?? ''), (c) => c.charCodeAt(0)));
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const cells = (at: number) => lines.slice(0, 5).map((line) => line.split(',')[at] ?? '');
  return {
    columns: head.split(',').map((name, at) => ({ name, cells: cells(at) })),
    mapping: { client: 0, project: 1, note: 2, date: 3, start: 4, unit: 'hours', decimal: 'either' },
    remembered: false,
    rows: lines.length,
    encoding: 'UTF-8',
    separator: ',',
  };
}

/** Enough to be saved; the real writer is the core's. */
function exported(fake: Fake, { format }: T.ExportEntries): T.EntriesFile {
  const entries = fake.data.entries.length;
  return { file_name: `stint-time.${format}`, base64: btoa('stint'), entries, seconds: 0, billable_seconds: 0 };
}

export const imports: Handlers = {
  'export.entries': exported,
  'export.workspace': () => ({
    file_name: 'stint-2026-11-20.zip',
    base64: btoa('stint'),
    rows: 1200,
    files: 3,
    state: '0'.repeat(64),
    lost: [],
  }),
  'import.run': run,
  'import.columns': columns,
  'job.status': () => ({ running: false, done: 0, total: 0 }),
  'job.cancel': () => ({ running: false, done: 0, total: 0 }),
};
