//! What stands out in all of time, found by indexes.

use super::{list, overlaps::KEPT, target};
use crate::{
    kernel::{Instant, Result},
    time::{
        Target,
        facts::{Open, Overlap},
    },
};
use rusqlite::Connection;
use std::collections::HashMap;

/// By a seek in the index of each thing, not through all entries.
pub fn last_starts_sql() -> String {
    let last = |table: &str, column: &str, columns: &str| {
        format!(
            "SELECT {columns}, (SELECT e.started_at_ms FROM time_entries e INDEXED BY time_entries_of_{table}
                WHERE e.{column} = x.id AND e.deleted_at_ms IS NULL AND e.kind = 'work' ORDER BY e.started_at_ms DESC LIMIT 1) AS last FROM {table}s x"
        )
    };
    format!(
        "SELECT * FROM ({} UNION ALL {} UNION ALL {}) WHERE last IS NOT NULL",
        last("client", "client_id", "x.id AS client_id, NULL AS project_id, NULL AS task_id"),
        last("project", "project_id", "NULL, x.id, NULL"),
        last("task", "task_id", "NULL, NULL, x.id")
    )
}

pub fn last_starts(conn: &Connection) -> Result<HashMap<Target, Instant>> {
    let mut statement = conn.prepare_cached(&last_starts_sql())?;
    Ok(statement.query_map([], |r| Ok((target(r)?, r.get("last")?)))?.collect::<rusqlite::Result<_>>()?)
}

pub const OPEN_FINDINGS: &str = "SELECT f.id, f.entry_id, f.kind, f.wall_ms, f.steady_ms, 0, e.note
    FROM time_findings f CROSS JOIN time_entries e ON e.id = f.entry_id
    WHERE f.resolved_at_ms IS NULL AND f.deleted_at_ms IS NULL AND e.deleted_at_ms IS NULL ORDER BY f.created_at_ms DESC, f.id";

pub fn open_findings(conn: &Connection) -> Result<Vec<Open>> {
    let mut statement = conn.prepare_cached(OPEN_FINDINGS)?;
    let found = statement.query_map([], |r| Ok(Open { entry: r.get(1)?, note: r.get(6)?, finding: list::finding(r)? }))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Those that the user keeps are none.
pub fn overlaps_sql() -> String {
    format!(
        "SELECT e.id, o.id, min(COALESCE(e.ended_at_ms, :now), COALESCE(o.ended_at_ms, :now)) / 1000 - o.started_at_ms / 1000 AS seconds
    FROM time_entries e CROSS JOIN time_entries o INDEXED BY time_entries_by_start
        ON o.started_at_ms >= e.started_at_ms AND o.started_at_ms < COALESCE(e.ended_at_ms, :now) AND o.deleted_at_ms IS NULL
        AND o.device_id = e.device_id AND o.kind = 'work' AND (o.started_at_ms > e.started_at_ms OR o.id > e.id)
    WHERE e.started_at_ms >= :from AND e.deleted_at_ms IS NULL AND e.kind = 'work' AND seconds > 0 AND NOT {KEPT}
    ORDER BY e.started_at_ms DESC, o.started_at_ms DESC, o.id LIMIT 50"
    )
}

pub fn overlaps(conn: &Connection, from: Instant, now: Instant) -> Result<Vec<Overlap>> {
    let mut statement = conn.prepare_cached(&overlaps_sql())?;
    let found = statement.query_map(rusqlite::named_params! { ":from": from, ":now": now }, |r| {
        Ok(Overlap { entry: r.get(0)?, other: r.get(1)?, seconds: r.get(2)? })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
