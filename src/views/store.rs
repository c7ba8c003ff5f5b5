//! The table `saved_views`; nobody else writes it.

use super::SavedView;
use crate::kernel::{Error, Instant, Result, id::ViewId};
use rusqlite::{Connection, OptionalExtension, Row, types::FromSqlError};

fn view(r: &Row<'_>) -> rusqlite::Result<SavedView> {
    Ok(SavedView {
        id: r.get("id")?,
        screen: r.get("screen")?,
        name: r.get("name")?,
        params: serde_json::from_str(r.get_ref("params")?.as_str()?).map_err(FromSqlError::other)?,
        is_default: r.get("is_default")?,
    })
}

pub fn of_screen(conn: &Connection, screen: &str) -> Result<Vec<SavedView>> {
    let sql = "SELECT * FROM saved_views WHERE screen = ?1 AND deleted_at_ms IS NULL ORDER BY created_at_ms, id";
    Ok(conn.prepare_cached(sql)?.query_map([screen], view)?.collect::<rusqlite::Result<_>>()?)
}

pub fn find(conn: &Connection, id: ViewId) -> Result<Option<SavedView>> {
    Ok(conn.prepare_cached("SELECT * FROM saved_views WHERE id = ?1 AND deleted_at_ms IS NULL")?.query_row([id], view).optional()?)
}

pub fn insert(conn: &Connection, v: &SavedView, now: Instant) -> Result<()> {
    conn.execute(
        "INSERT INTO saved_views (id, screen, name, params, is_default, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (v.id, &v.screen, &v.name, serde_json::to_string(&v.params)?, v.is_default, now),
    )?;
    Ok(())
}

pub fn update(conn: &Connection, v: &SavedView) -> Result<()> {
    one(conn.execute(
        "UPDATE saved_views SET name = ?2, params = ?3, is_default = ?4 WHERE id = ?1 AND deleted_at_ms IS NULL",
        (v.id, &v.name, serde_json::to_string(&v.params)?, v.is_default),
    )?)
}

pub fn only_default(conn: &Connection, v: &SavedView) -> Result<()> {
    conn.execute("UPDATE saved_views SET is_default = 0 WHERE screen = ?2 AND id <> ?1 AND is_default = 1", (v.id, &v.screen))?;
    Ok(())
}

pub fn set_deleted(conn: &Connection, id: ViewId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE saved_views SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (id, at))?)
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} views changed instead of one"))) }
}
