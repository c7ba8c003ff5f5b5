//! Rows that should not be.

use crate::kernel::Result;
use rusqlite::Connection;

/// Expenses that a line holds though they are deleted, not billable or written off, or whose line or document is gone, or that two lines hold.
pub fn misheld(conn: &Connection) -> Result<i64> {
    let sql = "SELECT COUNT(DISTINCT x.expense_id)
               FROM invoice_line_expenses x JOIN expenses e ON e.id = x.expense_id
               JOIN invoice_lines l ON l.id = x.line_id JOIN invoices i ON i.id = l.invoice_id
               WHERE x.deleted_at_ms IS NULL
                 AND (e.deleted_at_ms IS NOT NULL OR e.written_off_at_ms IS NOT NULL OR e.billable = 0 OR l.deleted_at_ms IS NOT NULL
                   OR i.deleted_at_ms IS NOT NULL
                   OR EXISTS (SELECT 1 FROM invoice_line_expenses y WHERE y.expense_id = x.expense_id AND y.deleted_at_ms IS NULL AND y.id <> x.id))";
    Ok(conn.query_row(sql, [], |r| r.get(0))?)
}

/// Billable expenses, each state of billing counted by a way of its own: all, unbilled, on a draft, on an issued document, written off.
pub fn counts(conn: &Connection) -> Result<[i64; 5]> {
    const LIVE: &str = "e.billable = 1 AND e.deleted_at_ms IS NULL";
    // An expense on two lines is joined, and so counted, twice.
    const HELD: &str =
        "JOIN invoice_line_expenses x ON x.expense_id = e.id AND x.deleted_at_ms IS NULL JOIN invoice_lines l ON l.id = x.line_id";
    const ISSUED: &str = "EXISTS (SELECT 1 FROM issued_documents d WHERE d.invoice_id = l.invoice_id)";
    let count = |sql: String| conn.query_row(&sql, [], |r| r.get(0));
    Ok([
        count(format!("SELECT COUNT(*) FROM expenses e WHERE {LIVE}"))?,
        count(format!(
            "SELECT COUNT(*) FROM expenses e WHERE {LIVE} AND e.written_off_at_ms IS NULL
                AND NOT EXISTS (SELECT 1 FROM invoice_line_expenses x WHERE x.expense_id = e.id AND x.deleted_at_ms IS NULL)"
        ))?,
        count(format!("SELECT COUNT(*) FROM expenses e {HELD} WHERE {LIVE} AND NOT {ISSUED}"))?,
        count(format!("SELECT COUNT(*) FROM expenses e {HELD} WHERE {LIVE} AND {ISSUED}"))?,
        count(format!("SELECT COUNT(*) FROM expenses e WHERE {LIVE} AND e.written_off_at_ms IS NOT NULL"))?,
    ])
}
