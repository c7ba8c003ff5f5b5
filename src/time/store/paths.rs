//! From a target up to its client, merged clients followed.

use crate::{
    kernel::sql::Cells,
    time::{Path, Target},
};
use rusqlite::Connection;

#[derive(Debug)]
pub struct Found {
    pub path: Path,
    /// Whether the target is there at all.
    pub exists: bool,
    /// Whether it is there and nothing on the way up is archived.
    pub usable: bool,
    /// What the project says of its time; None without a project.
    pub billable: Option<bool>,
}

pub fn path(r: &impl Cells) -> rusqlite::Result<Path> {
    Ok(Path {
        client_id: r.cell("path_client_id")?,
        client_name: r.cell("client_name")?,
        project_id: r.cell("path_project_id")?,
        project_name: r.cell("project_name")?,
        color: r.cell("color")?,
        task_id: r.cell("path_task_id")?,
        task_name: r.cell("task_name")?,
    })
}

const SQL: &str = "SELECT t.id AS path_task_id, t.name AS task_name, p.id AS path_project_id, p.name AS project_name, p.color,
        COALESCE(m.id, c.id) AS path_client_id, COALESCE(m.name, c.name) AS client_name, p.billable,
        t.deleted_at_ms IS NULL AND p.deleted_at_ms IS NULL AND COALESCE(m.deleted_at_ms, c.deleted_at_ms) IS NULL AS live,
        t.archived_at_ms IS NULL AND p.archived_at_ms IS NULL
            AND CASE WHEN m.id IS NULL THEN c.archived_at_ms ELSE m.archived_at_ms END IS NULL AS active
    FROM (SELECT ?1 AS client_id, ?2 AS project_id, ?3 AS task_id) x
    LEFT JOIN tasks t ON t.id = x.task_id
    LEFT JOIN projects p ON p.id = COALESCE(x.project_id, t.project_id)
    LEFT JOIN clients c ON c.id = COALESCE(x.client_id, p.client_id)
    LEFT JOIN clients m ON m.id = c.merged_into";

pub fn of(conn: &Connection, target: Target) -> crate::kernel::Result<Found> {
    if target == Target::Nothing {
        return Ok(Found { path: Path::default(), exists: true, usable: true, billable: None });
    }
    Ok(conn.prepare_cached(SQL)?.query_row((target.client(), target.project(), target.task()), |r| {
        let path = path(r)?;
        let there = match target {
            Target::Nothing => true,
            Target::Client(_) => path.client_id.is_some(),
            Target::Project(_) => path.project_id.is_some(),
            Target::Task(_) => path.task_id.is_some(),
        };
        let exists = there && r.get::<_, bool>("live")?;
        Ok(Found { path, exists, usable: exists && r.get::<_, bool>("active")?, billable: r.get("billable")? })
    })?)
}
