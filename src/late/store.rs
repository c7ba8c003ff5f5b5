//! The table `reference_rates`; nobody else writes it.

use rusqlite::Connection;

use super::law::Authority;
use crate::kernel::{Day, Instant, Percent, Result, id::RowId, sql::SqlDay};

#[derive(Debug)]
pub struct OwnRate {
    pub id: RowId,
    pub authority: Authority,
    pub from: Day,
    pub percent: Percent,
}

/// In the order in which they were added, so that the last one wins.
pub fn all(conn: &Connection) -> Result<Vec<OwnRate>> {
    let mut statement =
        conn.prepare_cached("SELECT id, authority, from_on, percent_e4 FROM reference_rates WHERE deleted_at_ms IS NULL ORDER BY id")?;
    let rows = statement.query_map([], |r| {
        Ok(OwnRate { id: r.get(0)?, authority: r.get(1)?, from: r.get::<_, SqlDay>(2)?.0, percent: Percent::from_e4(r.get(3)?) })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn insert(conn: &Connection, rate: &OwnRate) -> Result<()> {
    conn.execute(
        "INSERT INTO reference_rates (id, authority, from_on, percent_e4) VALUES (?1, ?2, ?3, ?4)",
        (rate.id, rate.authority, SqlDay(rate.from), rate.percent.e4),
    )?;
    Ok(())
}

pub fn delete(conn: &Connection, authority: Authority, from: Day, at: Instant) -> Result<usize> {
    let sql = "UPDATE reference_rates SET deleted_at_ms = ?3 WHERE authority = ?1 AND from_on = ?2 AND deleted_at_ms IS NULL";
    Ok(conn.execute(sql, (authority, SqlDay(from), at))?)
}
