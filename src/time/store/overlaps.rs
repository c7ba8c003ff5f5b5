//! The table `overlaps_kept`: pairs that the user wants as they are.

use crate::{
    db::Tx,
    kernel::{
        Result,
        id::{EntryId, RowId},
    },
};
use rusqlite::Connection;

/// Whether the user wants `e` and `o` over each other for as long as they are; both are ended, or end now.
pub const KEPT: &str = "EXISTS (SELECT 1 FROM overlaps_kept k WHERE k.low_id = min(e.id, o.id) AND k.high_id = max(e.id, o.id)
    AND k.deleted_at_ms IS NULL AND k.seconds >= min(COALESCE(e.ended_at_ms, :now), COALESCE(o.ended_at_ms, :now)) / 1000
        - max(e.started_at_ms, o.started_at_ms) / 1000)";

pub fn is_kept(conn: &Connection, a: EntryId, b: EntryId, seconds: i64) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM overlaps_kept WHERE low_id = ?1 AND high_id = ?2 AND deleted_at_ms IS NULL AND seconds >= ?3)";
    Ok(conn.prepare_cached(sql)?.query_row((a.min(b), a.max(b), seconds), |r| r.get(0))?)
}

pub fn keep(tx: &Tx<'_>, a: EntryId, b: EntryId, seconds: i64) -> Result<()> {
    let id: RowId = tx.new_id();
    tx.conn()
        .prepare_cached("INSERT INTO overlaps_kept (id, low_id, high_id, seconds, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute((id, a.min(b), a.max(b), seconds, tx.now()))?;
    Ok(())
}
