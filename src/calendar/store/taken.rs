//! Instances of events that became time.

use crate::kernel::{
    Instant, Result,
    id::{EntryId, RowId},
};
use rusqlite::{Connection, OptionalExtension as _};

/// The entry that it became; none where it never did, or that was deleted since.
pub fn entry_of(conn: &Connection, id: RowId) -> Result<Option<EntryId>> {
    let sql =
        "SELECT t.entry_id FROM calendar_taken t JOIN time_entries e ON e.id = t.entry_id WHERE t.id = ?1 AND e.deleted_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([id], |r| r.get(0)).optional()?)
}

pub fn put(conn: &Connection, id: RowId, entry: EntryId, now: Instant) -> Result<()> {
    let sql = "INSERT INTO calendar_taken (id, entry_id, taken_at_ms) VALUES (?1, ?2, ?3)
        ON CONFLICT (id) DO UPDATE SET entry_id = excluded.entry_id, taken_at_ms = excluded.taken_at_ms";
    conn.prepare_cached(sql)?.execute((id, entry, now))?;
    Ok(())
}
