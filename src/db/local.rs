//! Facts of this copy of the file alone, in `local_facts`: never exported, never taken back, no line in the log, told to nobody.

use super::Read;
use crate::kernel::{Instant, Result};
use rusqlite::OptionalExtension as _;

pub fn instant(read: &Read<'_>, key: &str) -> Result<Option<Instant>> {
    let mut find = read.conn().prepare_cached("SELECT value FROM local_facts WHERE key = ?1")?;
    Ok(find.query_row([key], |r| r.get(0)).optional()?)
}

pub fn set_instant(read: &Read<'_>, key: &str, at: Option<Instant>) -> Result<()> {
    match at {
        Some(at) => read
            .conn()
            .prepare_cached("INSERT INTO local_facts (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value")?
            .execute((key, at))?,
        None => read.conn().prepare_cached("DELETE FROM local_facts WHERE key = ?1")?.execute([key])?,
    };
    Ok(())
}
