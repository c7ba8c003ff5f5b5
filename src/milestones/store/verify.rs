//! Rows that should not be.

use rusqlite::Connection;

use crate::kernel::Result;

/// Milestones that a line holds though they are deleted or not completed, or whose line or document is gone or bills nothing, or that two lines
/// hold, or at another currency than the document's.
pub fn misheld(conn: &Connection) -> Result<i64> {
    let sql = "SELECT COUNT(DISTINCT x.milestone_id)
               FROM invoice_line_milestones x JOIN milestones m ON m.id = x.milestone_id
               JOIN invoice_lines l ON l.id = x.line_id JOIN invoices i ON i.id = l.invoice_id
               WHERE x.deleted_at_ms IS NULL
                 AND (m.deleted_at_ms IS NOT NULL OR l.deleted_at_ms IS NOT NULL OR i.deleted_at_ms IS NOT NULL OR i.purpose <> 'invoice'
                   OR i.currency <> x.currency
                   OR NOT EXISTS (SELECT 1 FROM milestone_completions k WHERE k.milestone_id = m.id AND k.reopened_at_ms IS NULL)
                   OR EXISTS (SELECT 1 FROM invoice_line_milestones y WHERE y.milestone_id = x.milestone_id AND y.deleted_at_ms IS NULL AND y.id <> x.id))";
    Ok(conn.query_row(sql, [], |r| r.get(0))?)
}

/// Each state counted by a way of its own: all, open, completed and on no line, on a draft, on an issued document.
pub fn counts(conn: &Connection) -> Result<[i64; 5]> {
    const DONE: &str = "EXISTS (SELECT 1 FROM milestone_completions k WHERE k.milestone_id = m.id AND k.reopened_at_ms IS NULL)";
    // A milestone on two lines is joined, and so counted, twice.
    const HELD: &str =
        "JOIN invoice_line_milestones x ON x.milestone_id = m.id AND x.deleted_at_ms IS NULL JOIN invoice_lines l ON l.id = x.line_id";
    const ISSUED: &str = "EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = l.invoice_id)";
    let count = |sql: String| conn.query_row(&sql, [], |r| r.get(0));
    Ok([
        count("SELECT COUNT(*) FROM milestones m WHERE m.deleted_at_ms IS NULL".into())?,
        count(format!("SELECT COUNT(*) FROM milestones m WHERE m.deleted_at_ms IS NULL AND NOT {DONE}"))?,
        count(format!(
            "SELECT COUNT(*) FROM milestones m WHERE m.deleted_at_ms IS NULL AND {DONE}
                AND NOT EXISTS (SELECT 1 FROM invoice_line_milestones x WHERE x.milestone_id = m.id AND x.deleted_at_ms IS NULL)"
        ))?,
        count(format!("SELECT COUNT(*) FROM milestones m {HELD} WHERE m.deleted_at_ms IS NULL AND NOT {ISSUED}"))?,
        count(format!("SELECT COUNT(*) FROM milestones m {HELD} WHERE m.deleted_at_ms IS NULL AND {ISSUED}"))?,
    ])
}
