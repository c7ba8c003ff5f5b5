//! Reads the names of three slices in one pass; it writes nothing.

use super::Thing;
use crate::{kernel::Result, time::Path};
use rusqlite::Connection;

pub fn all(conn: &Connection) -> Result<Vec<Thing>> {
    let mut statement = conn.prepare_cached(
        "WITH live_clients AS (SELECT id, name FROM clients WHERE deleted_at_ms IS NULL AND archived_at_ms IS NULL AND merged_into IS NULL),
              live_projects AS (
                SELECT p.id, p.name, p.color, p.billable, l.id AS client_id, l.name AS client_name
                FROM projects p LEFT JOIN clients c ON c.id = p.client_id LEFT JOIN live_clients l ON l.id = COALESCE(c.merged_into, c.id)
                WHERE p.deleted_at_ms IS NULL AND p.archived_at_ms IS NULL AND (p.client_id IS NULL OR l.id IS NOT NULL))
         SELECT 1 AS kind, id AS client_id, name AS client_name, NULL AS project_id, NULL AS project_name, NULL AS color, NULL AS task_id, NULL AS task_name, NULL AS billable, name AS own
         FROM live_clients
         UNION ALL
         SELECT 2, client_id, client_name, id, name, color, NULL, NULL, billable, name FROM live_projects
         UNION ALL
         SELECT 3, p.client_id, p.client_name, p.id, p.name, p.color, t.id, t.name, p.billable, t.name
         FROM tasks t LEFT JOIN live_projects p ON p.id = t.project_id
         WHERE t.deleted_at_ms IS NULL AND t.archived_at_ms IS NULL AND t.status <> 'done' AND (t.project_id IS NULL OR p.id IS NOT NULL)
         ORDER BY kind, own COLLATE NOCASE, client_name COLLATE NOCASE, project_name COLLATE NOCASE",
    )?;
    let things = statement.query_map([], |r| {
        let path = Path {
            client_id: r.get("client_id")?,
            client_name: r.get("client_name")?,
            project_id: r.get("project_id")?,
            project_name: r.get("project_name")?,
            color: r.get("color")?,
            task_id: r.get("task_id")?,
            task_name: r.get("task_name")?,
        };
        Ok(Thing { path, billable: r.get("billable")? })
    })?;
    Ok(things.collect::<rusqlite::Result<_>>()?)
}
