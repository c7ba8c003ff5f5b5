//! The tables `files` and `file_links`; nobody else writes them.

use super::{FileLink, Owner};
use crate::{
    db::files::Hash,
    kernel::{Error, Instant, Result, id::FileLinkId, sql::SqlId},
};
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::HashMap;
use uuid::Uuid;

const LINKS: &str = "SELECT k.id, k.name, k.owner, k.owner_id, k.created_at_ms, f.hash, f.bytes, f.mime
                     FROM file_links k JOIN files f ON f.hash = k.hash WHERE k.deleted_at_ms IS NULL";

fn link(r: &Row<'_>) -> rusqlite::Result<(FileLink, Owner, Uuid)> {
    let link = FileLink {
        id: r.get("id")?,
        name: r.get("name")?,
        bytes: r.get("bytes")?,
        mime: r.get("mime")?,
        sha256: hex::encode(r.get::<_, Hash>("hash")?),
        created_at: r.get("created_at_ms")?,
    };
    Ok((link, r.get("owner")?, r.get::<_, SqlId>("owner_id")?.0))
}

pub fn find(conn: &Connection, id: FileLinkId) -> Result<Option<(FileLink, Owner, Uuid)>> {
    Ok(conn.prepare_cached(&format!("{LINKS} AND k.id = ?1"))?.query_row([id], link).optional()?)
}

pub fn hash_of(conn: &Connection, id: FileLinkId) -> Result<Hash> {
    Ok(conn.prepare_cached("SELECT hash FROM file_links WHERE id = ?1")?.query_row([id], |r| r.get(0))?)
}

pub fn of(conn: &Connection, owner: Owner, ids: &[Uuid]) -> Result<HashMap<Uuid, Vec<FileLink>>> {
    let wanted: Vec<String> = ids.iter().map(|id| id.simple().to_string()).collect();
    let sql = format!("{LINKS} AND k.owner = ?1 AND k.owner_id IN (SELECT unhex(value) FROM json_each(?2)) ORDER BY k.created_at_ms, k.id");
    let mut found: HashMap<Uuid, Vec<FileLink>> = HashMap::new();
    for row in conn.prepare_cached(&sql)?.query_map((owner, serde_json::to_string(&wanted)?), link)? {
        let (link, _, of) = row?;
        found.entry(of).or_default().push(link);
    }
    Ok(found)
}

/// The bytes are there, whatever was said of them before.
pub fn put_file(conn: &Connection, hash: &Hash, bytes: usize, mime: &str, now: Instant) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO files (hash, bytes, mime, created_at_ms) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (hash) DO UPDATE SET deleted_at_ms = NULL",
    )?
    .execute((hash, i64::try_from(bytes).unwrap_or(i64::MAX), mime, now))?;
    Ok(())
}

pub fn insert_link(conn: &Connection, id: FileLinkId, hash: &Hash, of: (Owner, Uuid), name: &str, now: Instant) -> Result<()> {
    conn.prepare_cached("INSERT INTO file_links (id, hash, owner, owner_id, name, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute((id, hash, of.0, SqlId(of.1), name, now))?;
    Ok(())
}

pub fn set_deleted(conn: &Connection, id: FileLinkId, at: Instant) -> Result<()> {
    match conn.execute("UPDATE file_links SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (id, at))? {
        1 => Ok(()),
        n => Err(Error::bug(format!("{n} file links changed instead of one"))),
    }
}

/// Every file whose bytes have to be there, with a name that it goes by.
pub fn kept(conn: &Connection) -> Result<Vec<(Hash, Option<String>)>> {
    let sql = "SELECT f.hash, (SELECT k.name FROM file_links k WHERE k.hash = f.hash ORDER BY k.deleted_at_ms IS NOT NULL, k.created_at_ms LIMIT 1)
               FROM files f WHERE f.deleted_at_ms IS NULL ORDER BY f.hash";
    Ok(conn.prepare(sql)?.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// Files that nothing has used since before `until`.
pub fn unused_since(conn: &Connection, until: Instant) -> Result<Vec<Hash>> {
    let sql = "SELECT f.hash FROM files f WHERE f.deleted_at_ms IS NULL AND f.created_at_ms < ?1
               AND NOT EXISTS (SELECT 1 FROM file_links k WHERE k.hash = f.hash AND (k.deleted_at_ms IS NULL OR k.deleted_at_ms >= ?1))";
    Ok(conn.prepare(sql)?.query_map([until], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

pub fn give_up(conn: &Connection, hash: &Hash, at: Instant) -> Result<()> {
    conn.execute("UPDATE files SET deleted_at_ms = ?2 WHERE hash = ?1", (hash, at))?;
    Ok(())
}
