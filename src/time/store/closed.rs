//! The table `period_changes`, and what stands against closing.

use crate::{
    kernel::{
        Day, Instant, Result,
        id::{DeviceId, RowId},
        sql::SqlDay,
    },
    time::closed::PeriodChange,
};
use rusqlite::Connection;

pub fn running_since_before(conn: &Connection, until: Instant) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM time_entries INDEXED BY time_entries_long
        WHERE deleted_at_ms IS NULL AND (ended_at_ms IS NULL OR ended_at_ms - started_at_ms > 86400000)
            AND ended_at_ms IS NULL AND started_at_ms < ?1)";
    Ok(conn.prepare_cached(sql)?.query_row([until], |r| r.get(0))?)
}

pub fn insert_change(conn: &Connection, id: RowId, day: Option<Day>, reason: &str, device: DeviceId, now: Instant) -> Result<()> {
    conn.execute(
        "INSERT INTO period_changes (id, day, reason, device_id, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
        (id, day.map(SqlDay), reason, device, now),
    )?;
    Ok(())
}

pub fn changes(conn: &Connection) -> Result<Vec<PeriodChange>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.day, p.reason, p.created_at_ms, d.name FROM period_changes p JOIN devices d ON d.id = p.device_id
         ORDER BY p.rowid DESC LIMIT 100",
    )?;
    let rows = statement.query_map([], |r| {
        let day: Option<SqlDay> = r.get("day")?;
        Ok(PeriodChange { at: r.get("created_at_ms")?, device: r.get("name")?, day: day.map(|d| d.0), reason: r.get("reason")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
