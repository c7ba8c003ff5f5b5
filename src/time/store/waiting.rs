//! The kept sums `waiting_sums` and the view `waiting_entries` that they sum. Triggers write them, nothing else does.

use super::{hourly, target};
use crate::{
    kernel::{Money, Result, id::ClientId},
    time::Target,
};
use rusqlite::{Connection, Row, types::FromSqlError};

/// A slice is 2^31 ms; the shift rounds down before 1970 too.
const SLICE_BITS: u32 = 31;

pub const fn slice_of(ms: i64) -> i64 {
    ms >> SLICE_BITS
}

pub const fn start_of(slice: i64) -> i64 {
    slice << SLICE_BITS
}

#[derive(Debug)]
pub struct Sum {
    pub stretch: usize,
    pub target: Target,
    pub hourly: Option<Money>,
    pub seconds: i64,
    pub entries: i64,
}

fn sum(r: &Row<'_>) -> rusqlite::Result<Sum> {
    let of = match r.get_ref("scope")?.as_str()? {
        "task" => Target::Task(r.get("scope_id")?),
        "project" => Target::Project(r.get("scope_id")?),
        "client" => Target::Client(r.get("scope_id")?),
        "entry" => target(r)?,
        _ => Target::Nothing,
    };
    let stretch = usize::try_from(r.get::<_, i64>("n")?).map_err(FromSqlError::other)?;
    Ok(Sum { stretch, target: of, hourly: hourly(r)?, seconds: r.get("seconds")?, entries: r.get("entries")? })
}

/// Each range is (its stretch, the first slice, the one after the last).
pub const OF_SLICES: &str = "WITH b (n, first, after) AS MATERIALIZED (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1))
    SELECT n, w.scope, w.scope_id, sum(w.seconds) AS seconds, sum(w.entries) AS entries, e.client_id, e.project_id, e.task_id, e.hourly_minor,
        e.hourly_currency
    FROM b CROSS JOIN waiting_sums w ON w.slice >= b.first AND w.slice < b.after
        LEFT JOIN time_entries e ON w.scope = 'entry' AND e.id = w.scope_id
    GROUP BY n, w.scope_id HAVING sum(w.entries) > 0";

/// Each range is (its stretch, from, to), in milliseconds.
pub const OF_PARTS: &str = "WITH b (n, from_ms, to_ms) AS MATERIALIZED (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1))
    SELECT n, w.scope, w.scope_id, sum(w.seconds) AS seconds, count(*) AS entries, w.client_id, w.project_id, w.task_id, w.hourly_minor,
        w.hourly_currency
    FROM b CROSS JOIN waiting_entries w ON w.started_at_ms >= b.from_ms AND w.started_at_ms < b.to_ms
    WHERE NOT w.undecided GROUP BY n, w.scope_id";

fn sums(conn: &Connection, sql: &str, ranges: &[(usize, i64, i64)]) -> Result<Vec<Sum>> {
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map([serde_json::to_string(ranges)?], sum)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub fn of_slices(conn: &Connection, ranges: &[(usize, i64, i64)]) -> Result<Vec<Sum>> {
    sums(conn, OF_SLICES, ranges)
}

pub fn of_parts(conn: &Connection, ranges: &[(usize, i64, i64)]) -> Result<Vec<Sum>> {
    sums(conn, OF_PARTS, ranges)
}

pub const OF_CLIENT: &str = "WITH mine AS (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1),
         projects_of_mine AS (SELECT id FROM projects WHERE client_id IN mine)
    SELECT COALESCE(sum(seconds), 0) FROM waiting_sums WHERE scope_id IN (
        SELECT id FROM mine UNION ALL SELECT id FROM projects_of_mine
        UNION ALL SELECT id FROM tasks WHERE project_id IN projects_of_mine
        UNION ALL SELECT id FROM time_entries INDEXED BY time_entries_own_rate_of_client WHERE hourly_minor IS NOT NULL AND client_id IN mine
        UNION ALL SELECT id FROM time_entries INDEXED BY time_entries_own_rate_of_project
            WHERE hourly_minor IS NOT NULL AND project_id IN projects_of_mine
        UNION ALL SELECT id FROM time_entries INDEXED BY time_entries_own_rate_of_task
            WHERE hourly_minor IS NOT NULL AND task_id IN (SELECT id FROM tasks WHERE project_id IN projects_of_mine))";

pub fn of_client(conn: &Connection, client: ClientId) -> Result<i64> {
    Ok(conn.prepare_cached(OF_CLIENT)?.query_row([client], |r| r.get(0))?)
}

/// Cells that do not hold what the entries of the day say.
pub fn wrong_cells(conn: &Connection) -> Result<i64> {
    let kept = "SELECT slice, scope_id, scope, seconds, entries FROM waiting_sums WHERE entries <> 0 OR seconds <> 0";
    let counted = "SELECT slice, scope_id, scope, seconds, entries FROM waiting_sums_counted";
    let sql = format!("SELECT (SELECT count(*) FROM ({kept} EXCEPT {counted})) + (SELECT count(*) FROM ({counted} EXCEPT {kept}))");
    Ok(conn.query_row(&sql, [], |r| r.get(0))?)
}
