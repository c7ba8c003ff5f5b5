//! The table `tasks`; nobody else writes it.

use super::{Task, TaskFilter, TaskSort};
use crate::kernel::{
    Error, Instant, Result,
    id::{ProjectId, TaskId},
    sql::SqlDay,
};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use std::collections::HashMap;

/// Rows with the names above them; a client that was merged away shows as the one that took over.
const SHOWN: &str = "SELECT t.*, p.name AS project_name, p.color AS color, COALESCE(m.id, c.id) AS client_id,
        COALESCE(m.name, c.name) AS client_name, a.name AS assignee_name
    FROM tasks t LEFT JOIN projects p ON p.id = t.project_id LEFT JOIN clients c ON c.id = p.client_id
    LEFT JOIN clients m ON m.id = c.merged_into LEFT JOIN people a ON a.id = t.assignee_id
    WHERE t.deleted_at_ms IS NULL";

fn task(r: &Row<'_>) -> rusqlite::Result<Task> {
    Ok(Task {
        id: r.get("id")?,
        project_id: r.get("project_id")?,
        project_name: r.get("project_name")?,
        color: r.get("color")?,
        client_id: r.get("client_id")?,
        client_name: r.get("client_name")?,
        name: r.get("name")?,
        status: r.get("status")?,
        estimate_seconds: r.get("estimate_seconds")?,
        due_on: r.get::<_, Option<SqlDay>>("due_on")?.map(|d| d.0),
        assignee_id: r.get("assignee_id")?,
        assignee_name: r.get("assignee_name")?,
        note: r.get("note")?,
        archived: r.get::<_, Option<Instant>>("archived_at_ms")?.is_some(),
        created_at: r.get("created_at_ms")?,
        done_at: r.get("done_at_ms")?,
    })
}

pub fn find(conn: &Connection, id: TaskId) -> Result<Option<Task>> {
    Ok(conn.prepare_cached(&format!("{SHOWN} AND t.id = ?1"))?.query_row([id], task).optional()?)
}

pub fn list(conn: &Connection, f: &TaskFilter) -> Result<Vec<Task>> {
    let order = match f.sort {
        TaskSort::Due => "t.due_on NULLS LAST, t.name COLLATE NOCASE, t.id",
        TaskSort::Name => "t.name COLLATE NOCASE, t.id",
        TaskSort::Project => "p.name COLLATE NOCASE NULLS LAST, t.due_on NULLS LAST, t.name COLLATE NOCASE, t.id",
        TaskSort::Created => "t.created_at_ms DESC, t.id DESC",
    };
    let mut statement = conn.prepare_cached(&format!(
        "{SHOWN} AND (:client IS NULL OR COALESCE(m.id, c.id) = :client)
            AND (:project IS NULL OR t.project_id = :project)
            AND (:status = '[]' OR t.status IN (SELECT value FROM json_each(:status)))
            AND (:due_from IS NULL OR t.due_on >= :due_from) AND (:due_to IS NULL OR t.due_on <= :due_to)
            AND (:archived IS NULL OR (t.archived_at_ms IS NOT NULL) = :archived)
         ORDER BY {order}"
    ))?;
    let status = serde_json::to_string(&f.status)?;
    let found = statement.query_map(
        named_params! {
            ":client": f.client, ":project": f.project, ":status": status, ":due_from": f.due_from.map(SqlDay),
            ":due_to": f.due_to.map(SqlDay), ":archived": f.archived,
        },
        task,
    )?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

pub fn counts(conn: &Connection) -> Result<HashMap<ProjectId, (i64, i64)>> {
    let mut statement = conn.prepare_cached(
        "SELECT project_id, count(*) FILTER (WHERE status <> 'done'), count(*) FILTER (WHERE status = 'done') FROM tasks
         WHERE project_id IS NOT NULL AND deleted_at_ms IS NULL AND archived_at_ms IS NULL GROUP BY project_id",
    )?;
    Ok(statement.query_map([], |r| Ok((r.get(0)?, (r.get(1)?, r.get(2)?))))?.collect::<rusqlite::Result<_>>()?)
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} tasks changed instead of one"))) }
}

pub fn insert(conn: &Connection, t: &Task) -> Result<()> {
    conn.prepare_cached("INSERT INTO tasks (id, name, created_at_ms) VALUES (?1, ?2, ?3)")?.execute((t.id, &t.name, t.created_at))?;
    update(conn, t)
}

pub fn update(conn: &Connection, t: &Task) -> Result<()> {
    one(conn
        .prepare_cached(
            "UPDATE tasks SET project_id = :project, name = :name, status = :status, estimate_seconds = :estimate, due_on = :due_on,
                assignee_id = :assignee, note = :note, done_at_ms = :done_at
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": t.id, ":project": t.project_id, ":name": t.name, ":status": t.status, ":estimate": t.estimate_seconds,
            ":due_on": t.due_on.map(SqlDay), ":assignee": t.assignee_id, ":note": t.note, ":done_at": t.done_at,
        })?)
}

pub fn set_archived(conn: &Connection, id: TaskId, at: Option<Instant>) -> Result<()> {
    one(conn.execute("UPDATE tasks SET archived_at_ms = ?2 WHERE id = ?1", (id, at))?)
}

pub fn set_deleted(conn: &Connection, id: TaskId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE tasks SET deleted_at_ms = ?2 WHERE id = ?1", (id, at))?)
}
