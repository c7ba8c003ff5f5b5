//! The names that rows may mean, what earlier batches said, and the fast way into `time_entries`.

use rusqlite::{Connection, OptionalExtension, named_params};

use super::{names::NameBook, verdict::Stored, write::Finished};
use crate::kernel::{
    Instant, Result,
    id::{ClientId, DeviceId, EntryId, ProjectId, TaskId},
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

/// What is stored under these ids, deleted entries included: what the user threw away does not come back.
pub fn stored(conn: &Connection, ids: impl Iterator<Item = EntryId>) -> Result<Stored> {
    let mut find = conn.prepare_cached("SELECT source_hash FROM time_entries WHERE id = ?1")?;
    let mut stored = Stored::new();
    for id in ids {
        if let Some(hash) = find.query_row([id], |r| r.get::<_, Option<[u8; 32]>>(0)).optional()? {
            stored.insert(id, hash);
        }
    }
    Ok(stored)
}

/// What an entry hangs on; at most one of them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Columns {
    pub client: Option<ClientId>,
    pub project: Option<ProjectId>,
    pub task: Option<TaskId>,
}

pub fn insert(
    conn: &Connection,
    entry: &Finished,
    on: Columns,
    billable: bool,
    source: &str,
    device: DeviceId,
    now: Instant,
) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO time_entries (id, device_id, kind, client_id, project_id, task_id, note, tags, billable, started_at_ms, ended_at_ms, zone, source, source_hash, created_at_ms)
         VALUES (:id, :device, 'work', :client, :project, :task, :note, :tags, :billable, :start, :end, :zone, :source, :hash, :now)",
    )?
    .execute(named_params! {
        ":id": entry.id, ":device": device, ":client": on.client, ":project": on.project, ":task": on.task, ":note": entry.note,
        ":tags": serde_json::to_string(&entry.tags)?, ":billable": billable, ":start": entry.start, ":end": entry.end, ":zone": entry.zone,
        ":source": source, ":hash": entry.hash, ":now": now,
    })?;
    Ok(())
}

pub fn insert_project(conn: &Connection, id: ProjectId, client: Option<ClientId>, name: &str, now: Instant) -> Result<()> {
    conn.execute(
        "INSERT INTO projects (id, client_id, name, color, created_at_ms) VALUES (?1, ?2, ?3, 'blue', ?4)",
        (id, client, name, now),
    )?;
    Ok(())
}

pub fn insert_task(conn: &Connection, id: TaskId, project: Option<ProjectId>, name: &str, now: Instant) -> Result<()> {
    conn.execute("INSERT INTO tasks (id, project_id, name, created_at_ms) VALUES (?1, ?2, ?3, ?4)", (id, project, name, now))?;
    Ok(())
}
