//! The table `line_releases`, and the links that are let go with it; nobody else writes them.

use rusqlite::Connection;

use crate::kernel::{
    Instant, Result,
    id::{EntryId, ExpenseId, InvoiceId, LineId, RowId},
};

pub fn is_released(conn: &Connection, line: LineId) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM line_releases WHERE line_id = ?1)")?.query_row([line], |r| r.get(0))?)
}

/// Says that a line lets go, and lets its time, its expense and its milestone go. Those of retainers follow by `retainers`.
pub fn release(conn: &Connection, line: LineId, cause: InvoiceId, at: Instant) -> Result<()> {
    conn.execute("INSERT INTO line_releases (line_id, cause_id, released_at_ms) VALUES (?1, ?2, ?3)", (line, cause, at))?;
    conn.execute("UPDATE invoice_line_entries SET deleted_at_ms = ?2 WHERE line_id = ?1 AND deleted_at_ms IS NULL", (line, at))?;
    conn.execute("UPDATE invoice_line_expenses SET deleted_at_ms = ?2 WHERE line_id = ?1 AND deleted_at_ms IS NULL", (line, at))?;
    conn.execute("UPDATE invoice_line_milestones SET deleted_at_ms = ?2 WHERE line_id = ?1 AND deleted_at_ms IS NULL", (line, at))?;
    Ok(())
}

/// A stretch of time as a line holds it: the entry, and what of it where that is not all.
pub type Link = (EntryId, Option<i64>, Option<i64>);

pub fn links(conn: &Connection, line: LineId) -> Result<(Vec<Link>, Vec<ExpenseId>)> {
    let mut entries = conn.prepare_cached(
        "SELECT entry_id, seconds, billed_seconds FROM invoice_line_entries WHERE line_id = ?1 AND deleted_at_ms IS NULL ORDER BY rowid",
    )?;
    let entries = entries.query_map([line], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?.collect::<rusqlite::Result<_>>()?;
    let mut expenses = conn.prepare_cached("SELECT expense_id FROM invoice_line_expenses WHERE line_id = ?1 AND deleted_at_ms IS NULL")?;
    let expenses = expenses.query_map([line], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok((entries, expenses))
}

pub fn insert_link(conn: &Connection, id: RowId, line: LineId, link: &Link) -> Result<()> {
    conn.prepare_cached("INSERT INTO invoice_line_entries (id, line_id, entry_id, seconds, billed_seconds) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute((id, line, link.0, link.1, link.2))?;
    Ok(())
}

/// What is held or was let go against the rules: lines of a voided document that still hold something, and lines that let go and hold something again.
pub fn misreleased(conn: &Connection) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM (
                   SELECT line_id FROM invoice_line_entries WHERE deleted_at_ms IS NULL
                   UNION ALL SELECT line_id FROM invoice_line_expenses WHERE deleted_at_ms IS NULL
                   UNION ALL SELECT line_id FROM invoice_line_milestones WHERE deleted_at_ms IS NULL
                   UNION ALL SELECT line_id FROM retainer_covers WHERE deleted_at_ms IS NULL
                   UNION ALL SELECT line_id FROM retainer_fees WHERE deleted_at_ms IS NULL AND line_id IS NOT NULL) h
               JOIN invoice_lines l ON l.id = h.line_id
               WHERE EXISTS (SELECT 1 FROM document_voids v WHERE v.invoice_id = l.invoice_id)
                   OR EXISTS (SELECT 1 FROM line_releases r WHERE r.line_id = l.id)";
    Ok(conn.query_row(sql, [], |r| r.get(0))?)
}
