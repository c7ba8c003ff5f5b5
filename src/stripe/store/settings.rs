//! The tables `stripe_settings` and `stripe_hints`.

use crate::{
    kernel::{Instant, Result, id::ConnectionId},
    stripe::settings::{Hints, Settings},
};
use rusqlite::{Connection, OptionalExtension as _, Row};

pub fn get(conn: &Connection, connection: ConnectionId) -> Result<Option<Settings>> {
    let row = |r: &Row<'_>| Ok(Settings { page: r.get("page")?, return_url: r.get("return_url")?, port: r.get("port")? });
    Ok(conn.prepare_cached("SELECT * FROM stripe_settings WHERE id = ?1")?.query_row([connection], row).optional()?)
}

pub fn put(conn: &Connection, connection: ConnectionId, s: &Settings) -> Result<()> {
    conn.execute(
        "INSERT INTO stripe_settings (id, page, return_url, port) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET page = ?2, return_url = ?3, port = ?4",
        (connection, s.page, &s.return_url, s.port),
    )?;
    Ok(())
}

pub fn hints(conn: &Connection, connection: ConnectionId) -> Result<Option<Hints>> {
    let row = |r: &Row<'_>| {
        Ok(Hints { heard_at: r.get("heard_at_ms")?, refused_at: r.get("refused_at_ms")?, why: r.get("why")?, ahead_s: r.get("ahead_s")? })
    };
    Ok(conn.prepare_cached("SELECT * FROM stripe_hints WHERE id = ?1")?.query_row([connection], row).optional()?)
}

/// What was turned away before is forgiven.
pub fn heard(conn: &Connection, connection: ConnectionId, now: Instant) -> Result<()> {
    conn.prepare_cached("INSERT OR REPLACE INTO stripe_hints (id, heard_at_ms) VALUES (?1, ?2)")?.execute((connection, now))?;
    Ok(())
}

pub fn forget_hints(conn: &Connection, connection: ConnectionId) -> Result<()> {
    conn.execute("DELETE FROM stripe_hints WHERE id = ?1", [connection])?;
    Ok(())
}

pub fn turned_away(conn: &Connection, connection: ConnectionId, why: &str, ahead_s: Option<i64>, now: Instant) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO stripe_hints (id, refused_at_ms, why, ahead_s) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET refused_at_ms = ?2, why = ?3, ahead_s = ?4",
    )?
    .execute((connection, now, why, ahead_s))?;
    Ok(())
}
