//! Sums of work: whole slices of it from the kept sums `time_sums`, the ends of a span from the start index.

use super::{
    filter::{Scope, quoted},
    kind,
    slices::{Cut, cut},
};
use crate::{
    kernel::{
        Currency, Instant, Money, Result,
        id::{ClientId, EntryId, ProjectId, TaskId},
    },
    time::{EntryKind, Target},
};
use rusqlite::{
    Connection, Row, ToSql,
    types::{FromSql, ValueRef},
};
use std::collections::HashMap;

/// Entries of up to a day are kept as sums; longer ones and those that run are few and have an index.
const DAY_MS: i64 = 86_400_000;

/// What the entries of a sum have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Alike {
    pub kind: EntryKind,
    pub target: Target,
    pub billable: bool,
    pub written_off: bool,
    /// A rate of the entries' own.
    pub hourly: Option<Money>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    pub seconds: i64,
    pub entries: i64,
}

/// An entry that does not lie inside one stretch, or may not.
#[derive(Debug)]
pub struct Single {
    pub of: Alike,
    pub id: EntryId,
    pub start: Instant,
    pub end: Instant,
    /// The stretch in whose sum it stands with all of its length.
    pub counted_in: Option<usize>,
}

#[derive(Debug, Default)]
pub struct Sums {
    /// By the stretch in which the entries start.
    pub by_start: HashMap<(usize, Alike), Sum>,
    pub singles: Vec<Single>,
}

/// A span of starts that is read entry by entry: all of them, or only what reaches over `edge`.
type Span = (i64, i64, i64, bool, i64);
/// A stretch, and the slices of one width that lie in it.
type Slices = (i64, u32, i64, i64);

/// Nothing is NULL in an entry, empty or below zero in a kept sum.
fn id<T: FromSql>(r: &Row<'_>, at: usize) -> rusqlite::Result<Option<T>> {
    if matches!(r.get_ref(at)?, ValueRef::Null | ValueRef::Blob([])) { Ok(None) } else { r.get(at) }
}

fn alike(r: &Row<'_>) -> rusqlite::Result<Alike> {
    let target = Target::of_columns(id::<ClientId>(r, 1)?, id::<ProjectId>(r, 2)?, id::<TaskId>(r, 3)?);
    let minor = r.get::<_, Option<i64>>(6)?.filter(|minor| *minor >= 0);
    let hourly = minor.map(|minor| Ok::<_, rusqlite::Error>(Money::new(minor, r.get::<_, Currency>(7)?))).transpose()?;
    Ok(Alike { kind: kind(r.get_ref(8)?.as_str()?), target, billable: r.get(4)?, written_off: r.get(5)?, hourly })
}

pub fn kept_sql(kinds: &[EntryKind], scope: Scope) -> String {
    format!(
        "WITH b (n, bits, first, after) AS MATERIALIZED (SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(:slices))
         SELECT b.n, e.client_id, e.project_id, e.task_id, e.billable, e.written_off, e.hourly_minor, e.hourly_currency, e.kind, e.seconds, e.entries
         FROM b CROSS JOIN time_sums e
         WHERE e.bits = b.bits AND e.slice >= b.first AND e.slice < b.after AND e.entries <> 0 AND e.kind IN ({}){}",
        quoted(kinds.iter().map(|k| k.word())),
        scope.condition()
    )
}

const COLUMNS: &str =
    "e.client_id, e.project_id, e.task_id, e.billable, e.written_off_at_ms IS NOT NULL, e.hourly_minor, e.hourly_currency, e.kind, e.id,
    e.started_at_ms, max(COALESCE(e.ended_at_ms, :now), e.started_at_ms)";

pub fn rows_sql(kinds: &[EntryKind], scope: Scope) -> String {
    format!(
        "WITH b (n, from_ms, to_ms, every, edge) AS MATERIALIZED (
            SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(:spans))
         SELECT b.n, {COLUMNS}, b.every, b.edge FROM b CROSS JOIN time_entries e INDEXED BY time_entries_by_start
         WHERE e.deleted_at_ms IS NULL AND e.started_at_ms >= b.from_ms AND e.started_at_ms < b.to_ms AND (b.every OR e.ended_at_ms > b.edge)
            AND e.ended_at_ms - e.started_at_ms <= {DAY_MS} AND e.kind IN ({}){}",
        quoted(kinds.iter().map(|k| k.word())),
        scope.condition()
    )
}

pub fn long_sql(kinds: &[EntryKind], scope: Scope) -> String {
    format!(
        "SELECT -1, {COLUMNS} FROM time_entries e INDEXED BY time_entries_long
         WHERE e.deleted_at_ms IS NULL AND (e.ended_at_ms IS NULL OR e.ended_at_ms - e.started_at_ms > {DAY_MS})
            AND e.started_at_ms >= :since AND e.started_at_ms < :before AND max(COALESCE(e.ended_at_ms, :now), e.started_at_ms) > :after
            AND e.kind IN ({}){}",
        quoted(kinds.iter().map(|k| k.word())),
        scope.condition()
    )
}

/// What is asked for, and as of when.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    pub kinds: &'a [EntryKind],
    pub scope: Scope,
    pub now: Instant,
}

impl Sums {
    fn add_kept(&mut self, conn: &Connection, ask: Ask<'_>, slices: &[Slices]) -> Result<()> {
        let slices = serde_json::to_string(slices)?;
        let mut values: Vec<(&'static str, &dyn ToSql)> = vec![(":slices", &slices)];
        ask.scope.bind(&mut values);
        let mut statement = conn.prepare_cached(&kept_sql(ask.kinds, ask.scope))?;
        let mut rows = statement.query(values.as_slice())?;
        while let Some(r) = rows.next()? {
            self.add(r.get::<_, u32>(0)? as usize, alike(r)?, Sum { seconds: r.get(9)?, entries: r.get(10)? });
        }
        Ok(())
    }

    fn add(&mut self, stretch: usize, of: Alike, more: Sum) {
        let sum = self.by_start.entry((stretch, of)).or_default();
        sum.seconds += more.seconds;
        sum.entries += more.entries;
    }

    fn add_rows(&mut self, conn: &Connection, ask: Ask<'_>, spans: &[Span]) -> Result<()> {
        let spans = serde_json::to_string(spans)?;
        let mut values: Vec<(&'static str, &dyn ToSql)> = vec![(":spans", &spans), (":now", &ask.now)];
        ask.scope.bind(&mut values);
        let mut statement = conn.prepare_cached(&rows_sql(ask.kinds, ask.scope))?;
        let mut rows = statement.query(values.as_slice())?;
        while let Some(r) = rows.next()? {
            let (stretch, of) = (usize::try_from(r.get::<_, i64>(0)?).ok(), alike(r)?);
            let (start, end): (Instant, Instant) = (r.get(10)?, r.get(11)?);
            let (every, edge): (bool, Instant) = (r.get(12)?, r.get(13)?);
            match stretch {
                Some(stretch) if end <= edge => self.add(stretch, of, Sum { seconds: crate::time::seconds(start, end), entries: 1 }),
                _ => self.singles.push(Single { of, id: r.get(9)?, start, end, counted_in: stretch.filter(|_| !every) }),
            }
        }
        Ok(())
    }

    fn add_long(&mut self, conn: &Connection, ask: Ask<'_>, [since, before, after]: [i64; 3]) -> Result<()> {
        let mut values: Vec<(&'static str, &dyn ToSql)> =
            vec![(":since", &since), (":before", &before), (":after", &after), (":now", &ask.now)];
        ask.scope.bind(&mut values);
        let mut statement = conn.prepare_cached(&long_sql(ask.kinds, ask.scope))?;
        let mut rows = statement.query(values.as_slice())?;
        while let Some(r) = rows.next()? {
            self.singles.push(Single { of: alike(r)?, id: r.get(9)?, start: r.get(10)?, end: r.get(11)?, counted_in: None });
        }
        Ok(())
    }
}

/// All that lies between `edges`, which ascend: summed where it starts, and by itself what reaches over an edge.
pub fn between(conn: &Connection, edges: &[Instant], ask: Ask<'_>) -> Result<Sums> {
    let mut sums = Sums::default();
    let (Some(first), Some(last)) = (edges.first(), edges.last()) else { return Ok(sums) };
    let (mut slices, mut spans): (Vec<Slices>, Vec<Span>) = (Vec::new(), vec![(-1, first.ms() - DAY_MS, first.ms(), false, first.ms())]);
    for (n, pair) in (0i64..).zip(edges.windows(2)) {
        let (from, to) = (pair[0].ms(), pair[1].ms());
        let Cut { kept, rows } = cut(from, to);
        spans.extend(rows.into_iter().map(|(start, end)| (n, start, end, true, to)));
        for kept in kept {
            slices.push((n, kept.bits, kept.first, kept.after));
            // What a kept sum holds may reach over the edge if it starts in the day before.
            if kept.to() > to - DAY_MS {
                spans.push((n, kept.from().max(to - DAY_MS), kept.to(), false, to));
            }
        }
    }
    sums.add_kept(conn, ask, &slices)?;
    sums.add_rows(conn, ask, &spans)?;
    sums.add_long(conn, ask, [i64::MIN, last.ms(), first.ms()])?;
    Ok(sums)
}

/// All that starts in `[from, to)`, with all of its length.
pub fn starting(conn: &Connection, from: Instant, to: Instant, ask: Ask<'_>) -> Result<HashMap<Alike, Sum>> {
    let (Cut { kept, rows }, mut sums) = (cut(from.ms(), to.ms()), Sums::default());
    sums.add_kept(conn, ask, &kept.iter().map(|kept| (0, kept.bits, kept.first, kept.after)).collect::<Vec<_>>())?;
    sums.add_rows(conn, ask, &rows.iter().map(|(start, end)| (0, *start, *end, true, i64::MAX)).collect::<Vec<_>>())?;
    sums.add_long(conn, ask, [from.ms(), to.ms(), i64::MIN])?;
    for single in std::mem::take(&mut sums.singles) {
        sums.add(0, single.of, Sum { seconds: crate::time::seconds(single.start, single.end), entries: 1 });
    }
    Ok(sums.by_start.into_iter().map(|((_, of), sum)| (of, sum)).collect())
}

/// Cells that do not hold what the entries say.
pub fn wrong_cells(conn: &Connection) -> Result<i64> {
    let kept = "SELECT * FROM time_sums WHERE entries <> 0 OR seconds <> 0";
    let counted = "SELECT * FROM time_sums_counted";
    let sql = format!("SELECT (SELECT count(*) FROM ({kept} EXCEPT {counted})) + (SELECT count(*) FROM ({counted} EXCEPT {kept}))");
    Ok(conn.query_row(&sql, [], |r| r.get(0))?)
}

pub const EXTENT: &str = "SELECT (SELECT min(started_at_ms) FROM time_entries WHERE deleted_at_ms IS NULL),
        max((SELECT max(started_at_ms) FROM time_entries WHERE deleted_at_ms IS NULL) + 86400000, ?1,
            COALESCE((SELECT max(ended_at_ms) FROM time_entries INDEXED BY time_entries_long
                WHERE deleted_at_ms IS NULL AND (ended_at_ms IS NULL OR ended_at_ms - started_at_ms > 86400000)), 0))";

/// From before the first work to after the last, as far as entries reach. None while there are none.
pub fn extent(conn: &Connection, now: Instant) -> Result<Option<(Instant, Instant)>> {
    let (from, to): (Option<Instant>, Option<Instant>) = conn.prepare_cached(EXTENT)?.query_row([now], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(from.zip(to))
}
