//! Looks over all entries.

use super::{list, target};
use crate::{
    kernel::{Instant, Result},
    time::{
        Target,
        facts::{Open, Overlap},
    },
};
use rusqlite::Connection;
use std::collections::HashMap;

pub fn last_starts(conn: &Connection) -> Result<HashMap<Target, Instant>> {
    let mut statement = conn.prepare_cached(
        "SELECT client_id, project_id, task_id, max(started_at_ms) AS last FROM time_entries WHERE deleted_at_ms IS NULL AND kind = 'work'
         GROUP BY client_id, project_id, task_id",
    )?;
    Ok(statement.query_map([], |r| Ok((target(r)?, r.get("last")?)))?.collect::<rusqlite::Result<_>>()?)
}

pub fn open_findings(conn: &Connection) -> Result<Vec<Open>> {
    let mut statement = conn.prepare_cached(
        "SELECT f.id, f.entry_id, f.kind, f.wall_ms, f.steady_ms, 0, e.note FROM time_findings f JOIN time_entries e ON e.id = f.entry_id
         WHERE f.resolved_at_ms IS NULL AND f.deleted_at_ms IS NULL AND e.deleted_at_ms IS NULL ORDER BY f.created_at_ms DESC, f.id",
    )?;
    let found = statement.query_map([], |r| Ok(Open { entry: r.get(1)?, note: r.get(6)?, finding: list::finding(r)? }))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub fn overlaps(conn: &Connection, from: Instant, now: Instant) -> Result<Vec<Overlap>> {
    let mut statement = conn.prepare_cached(
        "SELECT a.id, b.id, min(COALESCE(a.ended_at_ms, :now), COALESCE(b.ended_at_ms, :now)) / 1000 - b.started_at_ms / 1000 AS seconds
         FROM time_entries a CROSS JOIN time_entries b
            ON b.started_at_ms >= a.started_at_ms AND b.started_at_ms < COALESCE(a.ended_at_ms, :now) AND b.deleted_at_ms IS NULL
            AND b.device_id = a.device_id AND b.kind = 'work' AND (b.started_at_ms > a.started_at_ms OR b.id > a.id)
         WHERE a.started_at_ms >= :from AND a.deleted_at_ms IS NULL AND a.kind = 'work' AND seconds > 0
         ORDER BY a.started_at_ms DESC, b.started_at_ms DESC, b.id",
    )?;
    let found = statement.query_map(rusqlite::named_params! { ":from": from, ":now": now }, |r| {
        Ok(Overlap { entry: r.get(0)?, other: r.get(1)?, seconds: r.get(2)? })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
