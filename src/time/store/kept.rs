//! What a batch has left in the table, counted there.

use super::list;
use crate::kernel::{Result, id::EntryId};
use rusqlite::Connection;

pub fn seconds(conn: &Connection, ids: &[EntryId]) -> Result<i64> {
    let sql = "SELECT COALESCE(sum(ended_at_ms / 1000 - started_at_ms / 1000), 0) FROM time_entries
               WHERE id IN (SELECT unhex(value) FROM json_each(?1))";
    Ok(conn.prepare_cached(sql)?.query_row([list::hex_list(ids)?], |r| r.get(0))?)
}
