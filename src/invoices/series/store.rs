//! The table `number_series`; nobody else writes it.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::Series;
use crate::kernel::{
    Error, Instant, Result,
    id::{DeviceId, SeriesId},
};

fn series(r: &Row<'_>) -> rusqlite::Result<Series> {
    Ok(Series { id: r.get("id")?, name: r.get("name")?, pattern: r.get("pattern")? })
}

pub fn find(conn: &Connection, id: SeriesId) -> Result<Option<Series>> {
    Ok(conn.query_row("SELECT * FROM number_series WHERE id = ?1 AND deleted_at_ms IS NULL", [id], series).optional()?)
}

pub fn all(conn: &Connection) -> Result<Vec<Series>> {
    let mut statement = conn.prepare_cached("SELECT * FROM number_series WHERE deleted_at_ms IS NULL ORDER BY created_at_ms, rowid")?;
    Ok(statement.query_map([], series)?.collect::<rusqlite::Result<_>>()?)
}

pub fn of_device(conn: &Connection, device: DeviceId) -> Result<Option<Series>> {
    let sql = "SELECT * FROM number_series WHERE device_id = ?1 AND deleted_at_ms IS NULL ORDER BY created_at_ms, rowid LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([device], series).optional()?)
}

pub fn insert(conn: &Connection, s: &Series, device: DeviceId, at: Instant) -> Result<()> {
    conn.execute(
        "INSERT INTO number_series (id, device_id, name, pattern, created_at_ms) VALUES (:id, :device, :name, :pattern, :at)",
        named_params! { ":id": s.id, ":device": device, ":name": s.name, ":pattern": s.pattern, ":at": at },
    )?;
    Ok(())
}

pub fn update(conn: &Connection, s: &Series) -> Result<()> {
    let changed = conn.execute(
        "UPDATE number_series SET name = :name, pattern = :pattern WHERE id = :id",
        named_params! { ":id": s.id, ":name": s.name, ":pattern": s.pattern },
    )?;
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} series changed instead of one"))) }
}
