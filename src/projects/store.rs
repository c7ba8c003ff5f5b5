//! The table `projects`; nobody else writes it.

use super::{Color, Project};
use crate::kernel::{Error, Instant, Money, Result, id::ProjectId};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// Rows with their client's name; a client that was merged away shows as the one that took over.
const SHOWN: &str = "SELECT p.*, COALESCE(m.id, c.id) AS shown_client_id, COALESCE(m.name, c.name) AS client_name
    FROM projects p LEFT JOIN clients c ON c.id = p.client_id LEFT JOIN clients m ON m.id = c.merged_into
    WHERE p.deleted_at_ms IS NULL";

fn project(r: &Row<'_>) -> rusqlite::Result<Project> {
    Ok(Project {
        id: r.get("id")?,
        client_id: r.get("shown_client_id")?,
        client_name: r.get("client_name")?,
        name: r.get("name")?,
        color: r.get("color")?,
        status: r.get("status")?,
        billable: r.get("billable")?,
        budget_seconds: r.get("budget_seconds")?,
        budget: r
            .get::<_, Option<i64>>("budget_minor")?
            .map(|minor| Ok::<_, rusqlite::Error>(Money::new(minor, r.get("budget_currency")?)))
            .transpose()?,
        note: r.get("note")?,
        archived: r.get::<_, Option<Instant>>("archived_at_ms")?.is_some(),
        created_at: r.get("created_at_ms")?,
    })
}

pub fn find(conn: &Connection, id: ProjectId) -> Result<Option<Project>> {
    Ok(conn.prepare_cached(&format!("{SHOWN} AND p.id = ?1"))?.query_row([id], project).optional()?)
}

pub fn all(conn: &Connection) -> Result<Vec<Project>> {
    let mut statement = conn.prepare_cached(&format!("{SHOWN} ORDER BY p.name COLLATE NOCASE, p.id"))?;
    Ok(statement.query_map([], project)?.collect::<rusqlite::Result<_>>()?)
}

/// The colour of each project that is neither archived nor deleted.
pub fn colors(conn: &Connection) -> Result<Vec<Color>> {
    let mut statement = conn.prepare_cached("SELECT color FROM projects WHERE deleted_at_ms IS NULL AND archived_at_ms IS NULL")?;
    Ok(statement.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} projects changed instead of one"))) }
}

pub fn insert(conn: &Connection, p: &Project) -> Result<()> {
    conn.prepare_cached("INSERT INTO projects (id, name, color, created_at_ms) VALUES (?1, ?2, ?3, ?4)")?.execute((
        p.id,
        &p.name,
        p.color,
        p.created_at,
    ))?;
    update(conn, p)
}

pub fn update(conn: &Connection, p: &Project) -> Result<()> {
    one(conn
        .prepare_cached(
            "UPDATE projects SET client_id = :client_id, name = :name, color = :color, status = :status, billable = :billable,
                budget_seconds = :budget, budget_minor = :budget_minor, budget_currency = :budget_currency, note = :note
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": p.id, ":client_id": p.client_id, ":name": p.name, ":color": p.color, ":status": p.status, ":billable": p.billable,
            ":budget": p.budget_seconds, ":budget_minor": p.budget.map(|b| b.minor), ":budget_currency": p.budget.map(|b| b.currency), ":note": p.note,
        })?)
}

pub fn set_archived(conn: &Connection, id: ProjectId, at: Option<Instant>) -> Result<()> {
    one(conn.execute("UPDATE projects SET archived_at_ms = ?2 WHERE id = ?1", (id, at))?)
}

pub fn set_deleted(conn: &Connection, id: ProjectId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE projects SET deleted_at_ms = ?2 WHERE id = ?1", (id, at))?)
}
