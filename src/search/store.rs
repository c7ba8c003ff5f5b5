//! The words of papers, rules, items and milestones; everything else is read through its slice or `names`.

use crate::kernel::{Instant, Result, id::MilestoneId};
use rusqlite::Connection;
use uuid::Uuid;

#[derive(Debug)]
pub struct Found {
    pub id: Uuid,
    /// A number; empty where there is none.
    pub title: String,
    pub name: String,
    pub belongs_to: String,
    /// What it says at length.
    pub told: String,
    pub created_at: Instant,
}

fn found(conn: &Connection, sql: &str) -> Result<Vec<Found>> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([], |r| {
        let id: [u8; 16] = r.get("id")?;
        Ok(Found {
            id: Uuid::from_bytes(id),
            title: r.get::<_, Option<String>>("title")?.unwrap_or_default(),
            name: r.get("name")?,
            belongs_to: r.get("belongs_to")?,
            told: r.get("told")?,
            created_at: r.get("created_at_ms")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Drafts, too.
pub fn invoices(conn: &Connection) -> Result<Vec<Found>> {
    found(
        conn,
        "SELECT i.id, d.number AS title, i.subject AS name, COALESCE(m.name, c.name) AS belongs_to, '' AS told, i.created_at_ms
         FROM invoices i LEFT JOIN issued_documents d ON d.invoice_id = i.id
         JOIN clients c ON c.id = i.client_id LEFT JOIN clients m ON m.id = c.merged_into
         WHERE i.deleted_at_ms IS NULL AND i.purpose <> 'quote'",
    )
}

/// The last version of each; all versions have one number.
pub fn quotes(conn: &Connection) -> Result<Vec<Found>> {
    found(
        conn,
        "SELECT q.id, i.subject AS name, COALESCE(m.name, c.name) AS belongs_to, q.created_at_ms,
             (SELECT n.number FROM quotes v JOIN quote_papers p ON p.quote_id = v.id JOIN given_numbers n ON n.id = p.number_id
              WHERE v.first_id = q.first_id AND v.deleted_at_ms IS NULL LIMIT 1) AS title,
             q.intro || ' ' || i.note || ' ' || COALESCE((SELECT group_concat(l.description, ' ') FROM invoice_lines l
                                                          WHERE l.invoice_id = q.id AND l.deleted_at_ms IS NULL), '') AS told
         FROM quotes q JOIN invoices i ON i.id = q.id
         JOIN clients c ON c.id = i.client_id LEFT JOIN clients m ON m.id = c.merged_into
         WHERE q.deleted_at_ms IS NULL
             AND NOT EXISTS (SELECT 1 FROM quotes n WHERE n.first_id = q.first_id AND n.version > q.version AND n.deleted_at_ms IS NULL)",
    )
}

pub fn recurring(conn: &Connection) -> Result<Vec<Found>> {
    found(
        conn,
        "SELECT r.id, NULL AS title, r.name, COALESCE(m.name, c.name) AS belongs_to, r.created_at_ms,
             r.subject || ' ' || r.note || ' ' || COALESCE((SELECT group_concat(l.description, ' ') FROM recurring_lines l
                                                            WHERE l.rule_id = r.id AND l.deleted_at_ms IS NULL), '') AS told
         FROM recurring_rules r JOIN clients c ON c.id = r.client_id LEFT JOIN clients m ON m.id = c.merged_into
         WHERE r.deleted_at_ms IS NULL",
    )
}

pub fn items(conn: &Connection) -> Result<Vec<Found>> {
    found(
        conn,
        "SELECT id, NULL AS title, name, category AS belongs_to, code || ' ' || description AS told, created_at_ms
         FROM items WHERE deleted_at_ms IS NULL AND archived_at_ms IS NULL",
    )
}

#[derive(Debug)]
pub struct FoundMilestone {
    pub id: MilestoneId,
    pub name: String,
    pub project_name: String,
    pub client_name: Option<String>,
    pub color: String,
    pub created_at: Instant,
}

pub fn milestones(conn: &Connection) -> Result<Vec<FoundMilestone>> {
    let mut statement = conn.prepare_cached(
        "SELECT o.id, o.name, p.name AS project_name, p.color, COALESCE(m.name, c.name) AS client_name, o.created_at_ms
         FROM milestones o JOIN projects p ON p.id = o.project_id
         LEFT JOIN clients c ON c.id = p.client_id LEFT JOIN clients m ON m.id = c.merged_into
         WHERE o.deleted_at_ms IS NULL ORDER BY o.created_at_ms DESC, o.id",
    )?;
    let found = statement.query_map([], |r| {
        Ok(FoundMilestone {
            id: r.get("id")?,
            name: r.get("name")?,
            project_name: r.get("project_name")?,
            client_name: r.get("client_name")?,
            color: r.get("color")?,
            created_at: r.get("created_at_ms")?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
