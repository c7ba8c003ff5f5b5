//! The table `overlaps_kept`: pairs that the user wants as they are.

use super::{END, within_sql};
use crate::{
    db::Tx,
    kernel::{
        Instant, Result,
        id::{DeviceId, EntryId, RowId},
    },
    time::seconds,
};
use rusqlite::{Connection, named_params};
use std::collections::HashSet;

/// Whether the user wants `e` and `o` over each other for as long as they are; both are ended, or end now.
pub const KEPT: &str = "EXISTS (SELECT 1 FROM overlaps_kept k WHERE k.low_id = min(e.id, o.id) AND k.high_id = max(e.id, o.id)
    AND k.deleted_at_ms IS NULL AND k.seconds >= min(COALESCE(e.ended_at_ms, :now), COALESCE(o.ended_at_ms, :now)) / 1000
        - max(e.started_at_ms, o.started_at_ms) / 1000)";

pub fn is_kept(conn: &Connection, a: EntryId, b: EntryId, seconds: i64) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM overlaps_kept WHERE low_id = ?1 AND high_id = ?2 AND deleted_at_ms IS NULL AND seconds >= ?3)";
    Ok(conn.prepare_cached(sql)?.query_row((a.min(b), a.max(b), seconds), |r| r.get(0))?)
}

pub fn between_sql() -> String {
    let work = within_sql(&format!("id, device_id, kind, started_at_ms, {END} AS ending"));
    format!("SELECT id, device_id, started_at_ms, ending FROM ({work}) WHERE kind = 'work' AND ending > started_at_ms LIMIT :most")
}

/// The work in `[from, to)` over which other work of the same device lies unwanted; none where more than `most` lie there.
pub fn between(conn: &Connection, (from, to): (Instant, Instant), now: Instant, most: usize) -> Result<Option<HashSet<EntryId>>> {
    let mut statement = conn.prepare_cached(&between_sql())?;
    let limit = i64::try_from(most + 1).unwrap_or(i64::MAX);
    let rows = statement.query_map(named_params! { ":from": from, ":to": to, ":now": now, ":most": limit }, |r| {
        Ok((r.get(2)?, r.get(3)?, r.get(1)?, r.get(0)?))
    })?;
    let mut work: Vec<(Instant, Instant, DeviceId, EntryId)> = rows.collect::<rusqlite::Result<_>>()?;
    if work.len() > most {
        return Ok(None);
    }
    work.sort_unstable();
    let mut found = HashSet::new();
    for (n, (_, end, device, id)) in work.iter().enumerate() {
        for (start, other_end, of, other) in work[n + 1..].iter().take_while(|(start, ..)| start < end) {
            if of == device && !is_kept(conn, *id, *other, seconds(*start, *end.min(other_end)))? {
                found.extend([*id, *other]);
            }
        }
    }
    Ok(Some(found))
}

pub fn keep(tx: &Tx<'_>, a: EntryId, b: EntryId, seconds: i64) -> Result<()> {
    let id: RowId = tx.new_id();
    tx.conn()
        .prepare_cached("INSERT INTO overlaps_kept (id, low_id, high_id, seconds, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute((id, a.min(b), a.max(b), seconds, tx.now()))?;
    Ok(())
}
