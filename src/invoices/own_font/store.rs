use rusqlite::{Connection, OptionalExtension};

use crate::kernel::Result;

pub fn bytes(conn: &Connection, hash: &[u8]) -> Result<Option<Vec<u8>>> {
    Ok(conn.prepare_cached("SELECT bytes FROM blobs WHERE hash = ?1")?.query_row([hash], |r| r.get(0)).optional()?)
}
