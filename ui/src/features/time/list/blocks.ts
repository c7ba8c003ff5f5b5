import type { Day, Entry } from '../../../ipc/types';
import type { ListRow } from './rows';

export const ROW_PX = 36;
export const HEAD_PX = 44;

export const heightOf = (row: ListRow | undefined) => (row?.kind === 'entry' ? ROW_PX : HEAD_PX);

/** Rows that come and go together: a page of the list, or all groups. */
export interface Block {
  key: string;
  rows: ListRow[];
  entries: Entry[];
  height: number;
}

export function blockOf(key: string, rows: ListRow[]): Block {
  const entries = rows.flatMap((row) => (row.kind === 'entry' ? [row.entry] : []));
  return { key, rows, entries, height: rows.reduce((sum, row) => sum + heightOf(row), 0) };
}

export interface LoadedPage {
  key: string;
  entries: Entry[];
}

type DayOf = (entry: Entry) => Day;

/** A page that was worked out, for what stood before and behind it. */
interface Made {
  before: Day | undefined;
  behind: number;
  complete: boolean;
  block: Block;
}

/**
 * The pages of a list, newest first, as blocks with a heading before each day, or without headings where `dayOf` is missing. Each page is worked out
 * once: one more costs its own rows, however many stand before it. A day that goes on from page to page has one heading.
 */
export function blocksOf(dayOf: DayOf | undefined): (pages: LoadedPage[], more: boolean) => Block[] {
  const known = new WeakMap<Entry[], Made>();
  const leads = new WeakMap<Entry[], Entry[]>();
  const make = (page: LoadedPage, found: Omit<Made, 'block'>, under: Entry[]) => {
    const old = known.get(page.entries);
    const fits = old && old.before === found.before && old.behind === found.behind && old.complete === found.complete;
    if (fits) return old.block;
    const block = blockOf(page.key, rowsOf(page.entries, dayOf, found.before, under, found.complete));
    known.set(page.entries, { ...found, block });
    return block;
  };
  return (pages, more) => {
    const blocks: Block[] = [];
    const lasts: (Entry | undefined)[] = [];
    for (const { entries } of pages) lasts.push(entries.at(-1) ?? lasts.at(-1));
    // From the end, for a heading counts what stands behind it.
    let behind: Entry[] = [];
    let open = more;
    for (let at = pages.length - 1; at >= 0; at -= 1) {
      const page = pages[at];
      const last = page?.entries.at(-1);
      if (!page || !last) {
        blocks.push(blockOf(page?.key ?? '', []));
        continue;
      }
      const newer = lasts[at - 1];
      const goesOn = behind[0] === undefined || dayOf?.(behind[0]) === dayOf?.(last);
      const under = goesOn ? behind : [];
      const complete = !(goesOn && open);
      blocks.push(make(page, { before: newer && dayOf?.(newer), behind: under.length, complete }, under));
      const lead = leads.get(page.entries) ?? leadOf(page.entries, dayOf);
      leads.set(page.entries, lead);
      const whole = lead.length === page.entries.length;
      behind = whole ? [...lead, ...under] : lead;
      open = whole && !complete;
    }
    return blocks.reverse();
  };
}

/** The entries of the first day. */
function leadOf(entries: Entry[], dayOf: DayOf | undefined): Entry[] {
  const [first] = entries;
  if (!first || !dayOf) return [];
  const end = entries.findIndex((entry) => dayOf(entry) !== dayOf(first));
  return end < 0 ? entries : entries.slice(0, end);
}

/** The rows of one page. `before` is the day whose heading stands on a page before, `under` what belongs to the last day behind this page. */
function rowsOf(
  entries: Entry[],
  dayOf: DayOf | undefined,
  before: Day | undefined,
  under: Entry[],
  complete: boolean,
): ListRow[] {
  const rows: ListRow[] = [];
  let heading: Extract<ListRow, { kind: 'day' }> | undefined;
  let current = before;
  for (const entry of entries) {
    const day = dayOf?.(entry);
    if (day !== undefined && day !== current) {
      heading = { kind: 'day', key: `day ${day}`, day, entries: [], complete: true };
      rows.push(heading);
      current = day;
    }
    heading?.entries.push(entry);
    rows.push({ kind: 'entry', key: entry.id, entry });
  }
  if (heading) {
    heading.entries.push(...under);
    heading.complete = complete;
  }
  return rows;
}
