//! The table `favourites`; nobody else writes it.

use crate::{
    kernel::{Instant, Result, id::FavouriteId},
    time::Target,
};
use rusqlite::{Connection, types::FromSqlError};

#[derive(Debug)]
pub struct Favourite {
    pub id: FavouriteId,
    pub target: Target,
    pub note: String,
    pub tags: Vec<String>,
    pub billable: bool,
}

pub fn all(conn: &Connection) -> Result<Vec<Favourite>> {
    let mut statement = conn.prepare_cached("SELECT * FROM favourites WHERE deleted_at_ms IS NULL ORDER BY created_at_ms, id")?;
    let rows = statement.query_map([], |r| {
        Ok(Favourite {
            id: r.get("id")?,
            target: Target::of_columns(r.get("client_id")?, r.get("project_id")?, r.get("task_id")?),
            note: r.get("note")?,
            tags: serde_json::from_str(r.get_ref("tags")?.as_str()?).map_err(FromSqlError::other)?,
            billable: r.get("billable")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn insert(conn: &Connection, f: &Favourite, now: Instant) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO favourites (id, client_id, project_id, task_id, note, tags, billable, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute((
        f.id,
        f.target.client(),
        f.target.project(),
        f.target.task(),
        &f.note,
        serde_json::to_string(&f.tags)?,
        f.billable,
        now,
    ))?;
    Ok(())
}

/// Answers whether there was one.
pub fn set_deleted(conn: &Connection, id: FavouriteId, at: Instant) -> Result<bool> {
    Ok(conn.execute("UPDATE favourites SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (id, at))? == 1)
}
