import type * as T from '../types';
import { cannot, type Fake, type Handlers, invalid, iso, type RawEntry } from './state';
import { allEntries, endMs, pathOf } from './view';

function shown(fake: Fake, gap: Fake['data']['gaps'][number]): T.AwayGap | undefined {
  const [from, to] = [Date.parse(gap.from), Date.parse(gap.to)];
  const parts = allEntries(fake)
    .filter((e) => e.kind === 'work' && Date.parse(e.start) < to && endMs(fake, e) > from)
    .filter((e) => e.id === gap.entry_id || fake.data.timer?.entry_id === e.id)
    .map((e) => {
      const [start, end] = [Math.max(Date.parse(e.start), from), Math.min(endMs(fake, e), to)];
      return {
        entry_id: e.id,
        path: pathOf(fake, e.link),
        note: e.note,
        billable: e.billable,
        running: !e.end,
        from: iso(start),
        to: iso(end),
        seconds: (end - start) / 1000,
      };
    });
  const [first, last] = [parts[0], parts.at(-1)];
  if (gap.decided || !first || !last) return undefined;
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
  return { id: gap.id, cause: gap.cause, from: first.from, to: last.to, seconds, parts };
}

export function pendingGaps(fake: Fake): T.AwayGap[] {
  return fake.data.gaps.flatMap((gap) => shown(fake, gap) ?? []).sort((a, b) => b.from.localeCompare(a.from));
}

function cut(fake: Fake, part: T.AwayPart, { choice, link, note, billable }: T.ResolveGaps) {
  const { entries } = fake.data;
  const entry = entries.find((e) => e.id === part.entry_id);
  if (!entry) return;
  const piece = (fields: Partial<RawEntry>) => entries.push({ ...entry, id: fake.newId(), findings: [], ...fields });
  if (entry.end && entry.end > part.to) piece({ start: part.to, end: entry.end });
  if (choice === 'split') piece({ start: part.from, end: part.to, billable: billable ?? false });
  if (choice === 'give')
    piece({ start: part.from, end: part.to, link: link ?? {}, note: note ?? '', billable: billable ?? true });
  entry.end = part.from;
}

export const away: Handlers = {
  'gap.list': (fake) => ({ gaps: pendingGaps(fake) }),
  'gap.resolve': (fake, request) => {
    if (request.choice === 'give' && !request.link && !request.note?.trim())
      throw invalid('link', 'required', 'is missing: say what the time was');
    for (const id of request.ids) {
      const gap = fake.data.gaps.find((g) => g.id === id);
      const open = gap && shown(fake, gap);
      if (!gap || !open) throw cannot('already_resolved', 'This gap is decided already.');
      if (request.choice !== 'keep') for (const part of open.parts) cut(fake, part, request);
      gap.decided = true;
    }
    return { gaps: pendingGaps(fake) };
  },
};
