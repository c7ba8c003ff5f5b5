//! The tables `number_series`, `number_gaps` and `given_numbers`; nobody else writes them.

pub mod given;

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Gap, Number, Numbers, Series};
use crate::kernel::{
    Error, Instant, Result,
    id::{DeviceId, GapNumberId, SeriesId},
};

fn series(r: &Row<'_>) -> rusqlite::Result<Series> {
    Ok(Series {
        id: r.get("id")?,
        device: r.get("device_id")?,
        kind: r.get("kind")?,
        name: r.get("name")?,
        pattern: r.get("pattern")?,
        reset: r.get("reset")?,
        per_client: r.get("per_client")?,
        usual_since: r.get("usual_since_ms")?,
        archived: r.get::<_, Option<Instant>>("archived_at_ms")?.is_some(),
    })
}

fn one(changed: usize, what: &str) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} {what} changed instead of one"))) }
}

pub fn find(conn: &Connection, id: SeriesId) -> Result<Option<Series>> {
    Ok(conn.query_row("SELECT * FROM number_series WHERE id = ?1 AND deleted_at_ms IS NULL", [id], series).optional()?)
}

pub fn all(conn: &Connection) -> Result<Vec<Series>> {
    let mut statement = conn.prepare_cached("SELECT * FROM number_series WHERE deleted_at_ms IS NULL ORDER BY created_at_ms, rowid")?;
    Ok(statement.query_map([], series)?.collect::<rusqlite::Result<_>>()?)
}

pub fn usual(conn: &Connection, device: DeviceId, kind: Numbers) -> Result<Option<Series>> {
    let sql = "SELECT * FROM number_series WHERE device_id = ?1 AND kind = ?2 AND deleted_at_ms IS NULL AND archived_at_ms IS NULL
               ORDER BY usual_since_ms DESC, created_at_ms, rowid LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row((device, kind), series).optional()?)
}

pub fn insert(conn: &Connection, s: &Series, at: Instant) -> Result<()> {
    conn.execute(
        "INSERT INTO number_series (id, device_id, kind, name, pattern, created_at_ms) VALUES (:id, :device, :kind, :name, :pattern, :at)",
        named_params! { ":id": s.id, ":device": s.device, ":kind": s.kind, ":name": s.name, ":pattern": s.pattern, ":at": at },
    )?;
    update(conn, s, at)
}

pub fn update(conn: &Connection, s: &Series, at: Instant) -> Result<()> {
    let changed = conn.execute(
        "UPDATE number_series SET name = :name, pattern = :pattern, reset = :reset, per_client = :per_client, usual_since_ms = :usual,
                archived_at_ms = CASE WHEN NOT :archived THEN NULL ELSE COALESCE(archived_at_ms, :at) END
         WHERE id = :id",
        named_params! { ":id": s.id, ":name": s.name, ":pattern": s.pattern, ":reset": s.reset, ":per_client": s.per_client,
        ":usual": s.usual_since, ":archived": s.archived, ":at": at },
    )?;
    one(changed, "series")
}

/// The last count that a gap of the series explains in a period; 0 for none.
pub fn last_gap(conn: &Connection, series: SeriesId, period: &str) -> Result<i64> {
    let sql = "SELECT COALESCE(MAX(to_seq), 0) FROM number_gaps WHERE series_id = ?1 AND period = ?2 AND withdrawn_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row((series, period), |r| r.get(0))?)
}

pub fn insert_gap(conn: &Connection, id: GapNumberId, n: &Number, to: i64, reason: &str, by: (DeviceId, Instant)) -> Result<()> {
    conn.execute(
        "INSERT INTO number_gaps (id, series_id, period, from_seq, to_seq, reason, device_id, recorded_at_ms)
         VALUES (:id, :series, :period, :from, :to, :reason, :device, :at)",
        named_params! { ":id": id, ":series": n.series, ":period": n.period, ":from": n.seq, ":to": to, ":reason": reason,
        ":device": by.0, ":at": by.1 },
    )?;
    Ok(())
}

pub fn withdraw_gap(conn: &Connection, id: GapNumberId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE number_gaps SET withdrawn_at_ms = ?2 WHERE id = ?1", (id, at))?, "gaps")
}

/// Those that stand.
pub fn gaps(conn: &Connection) -> Result<Vec<Gap>> {
    let mut statement = conn.prepare_cached(
        "SELECT g.*, s.name AS series_name, v.name AS device,
                NOT EXISTS (SELECT 1 FROM issued_documents d WHERE d.series_id = g.series_id AND d.period = g.period AND d.seq > g.to_seq)
                AND NOT EXISTS (SELECT 1 FROM number_gaps o WHERE o.series_id = g.series_id AND o.period = g.period
                                AND o.withdrawn_at_ms IS NULL AND o.from_seq > g.to_seq) AS can_withdraw
         FROM number_gaps g JOIN number_series s ON s.id = g.series_id JOIN devices v ON v.id = g.device_id
         WHERE g.withdrawn_at_ms IS NULL",
    )?;
    let rows = statement.query_map([], |r| {
        Ok(Gap {
            id: r.get("id")?,
            series_id: r.get("series_id")?,
            series_name: r.get("series_name")?,
            period: r.get("period")?,
            from_seq: r.get("from_seq")?,
            to_seq: r.get("to_seq")?,
            number: None,
            invoice_id: None,
            reason: r.get("reason")?,
            device: r.get("device")?,
            recorded_at: r.get("recorded_at_ms")?,
            can_withdraw: r.get("can_withdraw")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Numbers of voided documents.
pub fn voided(conn: &Connection) -> Result<Vec<Gap>> {
    let mut statement = conn.prepare_cached(
        "SELECT d.invoice_id, d.series_id, d.period, d.seq, d.number, s.name AS series_name, v.name AS device, x.reason, x.voided_at_ms
         FROM document_voids x JOIN issued_documents d ON d.invoice_id = x.invoice_id JOIN number_series s ON s.id = d.series_id
         JOIN devices v ON v.id = x.device_id",
    )?;
    let rows = statement.query_map([], |r| {
        Ok(Gap {
            id: None,
            series_id: r.get("series_id")?,
            series_name: r.get("series_name")?,
            period: r.get("period")?,
            from_seq: r.get("seq")?,
            to_seq: r.get("seq")?,
            number: r.get("number")?,
            invoice_id: r.get("invoice_id")?,
            reason: r.get("reason")?,
            device: r.get("device")?,
            recorded_at: r.get("voided_at_ms")?,
            can_withdraw: false,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
