//! Sums of work in one pass over the start index.

use super::{END, filter::Scope, hourly, target};
use crate::{
    kernel::{Instant, Money, Result, id::EntryId},
    time::Target,
};
use rusqlite::{Connection, ToSql};

/// Entries of one target that start in one stretch and end in it; or one entry that reaches further.
#[derive(Debug)]
pub struct Group {
    /// None before the first.
    pub stretch: Option<usize>,
    pub target: Target,
    pub billable: bool,
    pub written_off: bool,
    pub hourly: Option<Money>,
    pub crossing: Option<EntryId>,
    pub seconds: i64,
    pub entries: i64,
    /// The earliest start.
    pub start: Instant,
    /// The latest end.
    pub end: Instant,
}

/// What started up to a day before the first edge stands in stretch −1; what started earlier still comes from the index of long intervals.
pub fn sql(scope: Scope) -> String {
    let more = scope.condition();
    let columns = "e.client_id, e.project_id, e.task_id, e.billable, e.hourly_minor, e.hourly_currency, e.written_off_at_ms IS NOT NULL AS written_off";
    format!(
        "WITH b (n, from_ms, to_ms) AS MATERIALIZED (SELECT key - 1, value ->> 0, value ->> 1 FROM json_each(:stretches))
         SELECT b.n AS n, {columns}, CASE WHEN {END} > b.to_ms THEN e.id END AS crossing, sum({END} / 1000 - e.started_at_ms / 1000) AS seconds,
            count(*) AS entries, min(e.started_at_ms) AS started, max({END}) AS ending
         FROM b CROSS JOIN time_entries e
         WHERE e.deleted_at_ms IS NULL AND e.started_at_ms >= b.from_ms AND e.started_at_ms < b.to_ms AND e.kind = 'work'
            AND (b.n >= 0 OR {END} > b.to_ms){more}
         GROUP BY n, e.client_id, e.project_id, e.task_id, e.billable, e.hourly_minor, e.hourly_currency, written_off, crossing
         UNION ALL
         SELECT -1, {columns}, e.id, 0, 1, e.started_at_ms, {END}
         FROM time_entries e INDEXED BY time_entries_long
         WHERE e.deleted_at_ms IS NULL AND (e.ended_at_ms IS NULL OR e.ended_at_ms - e.started_at_ms > 86400000)
            AND e.started_at_ms < :from - 86400000 AND {END} > :from AND e.kind = 'work'{more}"
    )
}

pub fn between(conn: &Connection, edges: &[Instant], scope: Scope, now: Instant) -> Result<Vec<Group>> {
    let Some(from) = edges.first() else { return Ok(Vec::new()) };
    let mut stretches = vec![(from.ms() - 86_400_000, from.ms())];
    stretches.extend(edges.windows(2).map(|pair| (pair[0].ms(), pair[1].ms())));
    let stretches = serde_json::to_string(&stretches)?;
    let mut values: Vec<(&'static str, &dyn ToSql)> = vec![(":stretches", &stretches), (":from", from), (":now", &now)];
    scope.bind(&mut values);
    let mut statement = conn.prepare_cached(&sql(scope))?;
    let groups = statement.query_map(values.as_slice(), |r| {
        Ok(Group {
            stretch: usize::try_from(r.get::<_, i64>("n")?).ok(),
            target: target(r)?,
            billable: r.get("billable")?,
            written_off: r.get("written_off")?,
            hourly: hourly(r)?,
            crossing: r.get("crossing")?,
            seconds: r.get("seconds")?,
            entries: r.get("entries")?,
            start: r.get("started")?,
            end: r.get("ending")?,
        })
    })?;
    Ok(groups.collect::<rusqlite::Result<_>>()?)
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
