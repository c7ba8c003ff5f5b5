//! The names that rows may mean; it writes nothing.

use rusqlite::Connection;

use super::names::NameBook;
use crate::kernel::{
    Result,
    id::{ClientId, ProjectId, TaskId},
};

/// Fills the book: active ones before archived ones, older before younger, a merged client's name as another name of its heir.
pub fn load_names(conn: &Connection) -> Result<NameBook> {
    let mut book = NameBook::default();
    let mut clients = conn.prepare_cached("SELECT id, name FROM clients WHERE deleted_at_ms IS NULL AND merged_into IS NULL ORDER BY archived_at_ms IS NOT NULL, created_at_ms, id")?;
    for row in clients.query_map([], |r| Ok((r.get::<_, ClientId>(0)?, r.get::<_, String>(1)?)))? {
        let (id, name) = row?;
        book.know_client(id, &name);
    }
    let mut merged = conn.prepare_cached(
        "SELECT id, merged_into, name FROM clients WHERE deleted_at_ms IS NULL AND merged_into IS NOT NULL ORDER BY created_at_ms, id",
    )?;
    for row in merged.query_map([], |r| Ok((r.get::<_, ClientId>(0)?, r.get::<_, ClientId>(1)?, r.get::<_, String>(2)?)))? {
        let (id, heir, name) = row?;
        book.know_alias(id, heir, &name);
    }
    let mut projects = conn.prepare_cached("SELECT id, client_id, name, billable FROM projects WHERE deleted_at_ms IS NULL ORDER BY archived_at_ms IS NOT NULL, created_at_ms, id")?;
    for row in projects.query_map([], |r| {
        Ok((r.get::<_, ProjectId>(0)?, r.get::<_, Option<ClientId>>(1)?, r.get::<_, String>(2)?, r.get::<_, bool>(3)?))
    })? {
        let (id, client, name, billable) = row?;
        book.know_project(id, client, &name, billable);
    }
    let mut tasks = conn.prepare_cached(
        "SELECT id, project_id, name FROM tasks WHERE deleted_at_ms IS NULL ORDER BY archived_at_ms IS NOT NULL, created_at_ms, id",
    )?;
    for row in tasks.query_map([], |r| Ok((r.get::<_, TaskId>(0)?, r.get::<_, Option<ProjectId>>(1)?, r.get::<_, String>(2)?)))? {
        let (id, project, name) = row?;
        book.know_task(id, project, &name);
    }
    Ok(book)
}
