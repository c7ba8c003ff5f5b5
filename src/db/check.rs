//! Whether the file itself is whole.

use crate::kernel::Result;
use rusqlite::Connection;

/// What SQLite finds when it walks every page and every reference: figures in words, or what is wrong.
pub fn integrity(conn: &Connection) -> Result<std::result::Result<String, String>> {
    let answer: String = conn.query_row("PRAGMA integrity_check", [], |r| r.get(0))?;
    let pages: i64 = conn.pragma_query_value(None, "page_count", |r| r.get(0))?;
    Ok(if answer == "ok" { Ok(format!("{pages} pages")) } else { Err(answer) })
}

pub fn references(conn: &Connection) -> Result<std::result::Result<String, String>> {
    let orphans: i64 = conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |r| r.get(0))?;
    Ok(if orphans == 0 { Ok("no row without its parent".into()) } else { Err(format!("{orphans} rows without their parent")) })
}
