//! The table `connections`; nobody else writes it.

use super::{Connection, Provider, Waits, imap::Reads};
use crate::kernel::{
    Instant, Result,
    id::{ConnectionId, DeviceId},
};
use rusqlite::{Connection as Sqlite, OptionalExtension as _, Row, types::FromSqlError};

const SELECT: &str = "SELECT * FROM connections WHERE device_id = ?1 AND disconnected_at_ms IS NULL";

fn connection(r: &Row<'_>) -> rusqlite::Result<Connection> {
    let powers: String = r.get("powers")?;
    Ok(Connection {
        id: r.get("id")?,
        provider: r.get("provider")?,
        account: r.get("account")?,
        name: r.get("name")?,
        test_mode: r.get("test_mode")?,
        endpoint: r.get("endpoint")?,
        powers: serde_json::from_str(&powers).map_err(FromSqlError::other)?,
        trouble: r.get("trouble")?,
        worked_at: r.get("worked_at_ms")?,
        connected_at: r.get("connected_at_ms")?,
    })
}

pub fn all(conn: &Sqlite, device: DeviceId) -> Result<Vec<Connection>> {
    let sql = format!("{SELECT} ORDER BY provider, name COLLATE NOCASE, id");
    Ok(conn.prepare_cached(&sql)?.query_map([device], connection)?.collect::<rusqlite::Result<_>>()?)
}

pub fn find(conn: &Sqlite, device: DeviceId, id: ConnectionId) -> Result<Option<Connection>> {
    let sql = format!("{SELECT} AND id = ?2");
    Ok(conn.prepare_cached(&sql)?.query_row((device, id), connection).optional()?)
}

/// Also one that was disconnected: connected again it goes on as the same.
pub fn of_account(conn: &Sqlite, device: DeviceId, provider: Provider, account: &str) -> Result<Option<Connection>> {
    let sql = "SELECT * FROM connections WHERE device_id = ?1 AND provider = ?2 AND account = ?3 ORDER BY disconnected_at_ms IS NOT NULL, rowid DESC";
    Ok(conn.prepare_cached(sql)?.query_row((device, provider, account), connection).optional()?)
}

pub fn insert(conn: &Sqlite, device: DeviceId, c: &Connection) -> Result<()> {
    conn.execute(
        "INSERT INTO connections (id, device_id, provider, account, name, test_mode, endpoint, powers, connected_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        (c.id, device, c.provider, &c.account, &c.name, c.test_mode, &c.endpoint, serde_json::to_string(&c.powers)?, c.connected_at),
    )?;
    Ok(())
}

/// What may change once it is there. False where it is not.
pub fn update(conn: &Sqlite, c: &Connection) -> Result<bool> {
    let changed = conn
        .prepare_cached(
            "UPDATE connections SET name = ?2, powers = ?3, trouble = ?4, worked_at_ms = ?5, test_mode = ?6, endpoint = ?7,
                disconnected_at_ms = NULL WHERE id = ?1",
        )?
        .execute((c.id, &c.name, serde_json::to_string(&c.powers)?, c.trouble, c.worked_at, c.test_mode, &c.endpoint))?;
    Ok(changed > 0)
}

pub fn set_trouble(conn: &Sqlite, id: ConnectionId, trouble: Option<Waits>) -> Result<bool> {
    let sql = "UPDATE connections SET trouble = ?2 WHERE id = ?1 AND trouble IS NOT ?2";
    Ok(conn.prepare_cached(sql)?.execute((id, trouble))? > 0)
}

/// How many bytes of a mail its server takes, where that is known.
pub fn largest_mail(conn: &Sqlite, id: ConnectionId) -> Result<Option<i64>> {
    let sql = "SELECT largest_bytes FROM smtp_servers WHERE connection_id = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([id], |r| r.get(0)).optional()?)
}

pub fn set_largest_mail(conn: &Sqlite, id: ConnectionId, bytes: i64) -> Result<()> {
    conn.execute("INSERT OR REPLACE INTO smtp_servers (connection_id, largest_bytes) VALUES (?1, ?2)", (id, bytes))?;
    Ok(())
}

pub fn authority(conn: &Sqlite, id: ConnectionId) -> Result<Option<String>> {
    let sql = "SELECT certificate FROM smtp_authorities WHERE connection_id = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([id], |r| r.get(0)).optional()?)
}

pub fn set_authority(conn: &Sqlite, id: ConnectionId, pem: Option<&str>) -> Result<()> {
    match pem {
        Some(pem) => conn.execute("INSERT OR REPLACE INTO smtp_authorities (connection_id, certificate) VALUES (?1, ?2)", (id, pem))?,
        None => conn.execute("DELETE FROM smtp_authorities WHERE connection_id = ?1", [id])?,
    };
    Ok(())
}

/// Where the mail of an account is read.
pub fn reads(conn: &Sqlite, id: ConnectionId) -> Result<Option<Reads>> {
    let one = |r: &Row<'_>| {
        Ok(Reads { endpoint: r.get("endpoint")?, certificate: r.get("certificate")?, trouble: r.get("trouble")?, waits: r.get("waits")? })
    };
    Ok(conn.prepare_cached("SELECT * FROM imap_servers WHERE connection_id = ?1")?.query_row([id], one).optional()?)
}

pub fn set_reads(conn: &Sqlite, id: ConnectionId, reads: Option<&Reads>) -> Result<()> {
    match reads {
        Some(r) => conn.execute(
            "INSERT INTO imap_servers (connection_id, endpoint, certificate, trouble, waits) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (connection_id) DO UPDATE SET endpoint = excluded.endpoint, certificate = excluded.certificate,
                 trouble = excluded.trouble, waits = excluded.waits",
            (id, &r.endpoint, &r.certificate, &r.trouble, r.waits),
        )?,
        None => conn.execute("DELETE FROM imap_servers WHERE connection_id = ?1", [id])?,
    };
    Ok(())
}

pub fn disconnect(conn: &Sqlite, id: ConnectionId, now: Instant) -> Result<()> {
    conn.execute("UPDATE connections SET disconnected_at_ms = ?2 WHERE id = ?1", (id, now))?;
    Ok(())
}
