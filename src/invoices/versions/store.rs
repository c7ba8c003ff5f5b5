//! The table `invoice_versions`, which nobody else writes, and the way back of lines that were deleted.

use rusqlite::{Connection, OptionalExtension, Row, types::FromSqlError};
use serde::de::DeserializeOwned;

use super::{Version, api::VersionRow};
use crate::kernel::{
    Money, Result,
    id::{InvoiceId, LineId},
};

fn json<T: DeserializeOwned>(r: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    Ok(serde_json::from_str(&r.get::<_, String>(column)?).map_err(FromSqlError::other)?)
}

fn version(r: &Row<'_>) -> rusqlite::Result<Version> {
    Ok(Version {
        id: r.get("id")?,
        seq: r.get("seq")?,
        device: r.get("device_id")?,
        saved_at: r.get("saved_at_ms")?,
        changed: json(r, "changed")?,
        entered: json(r, "entered")?,
        paper: json(r, "paper")?,
    })
}

/// The newest first, without their content.
pub fn rows(conn: &Connection, invoice: InvoiceId) -> Result<Vec<VersionRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT v.seq, v.saved_at_ms, v.device_id, v.changed, v.paper ->> '$.total_minor' AS total_minor, i.currency
         FROM invoice_versions v JOIN invoices i ON i.id = v.invoice_id WHERE v.invoice_id = ?1 ORDER BY v.seq DESC",
    )?;
    let row = |r: &Row<'_>| {
        Ok(VersionRow {
            seq: r.get("seq")?,
            saved_at: r.get("saved_at_ms")?,
            device_id: r.get("device_id")?,
            changed: json(r, "changed")?,
            total: Money::new(r.get("total_minor")?, r.get("currency")?),
        })
    };
    Ok(statement.query_map([invoice], row)?.collect::<rusqlite::Result<_>>()?)
}

pub fn latest(conn: &Connection, invoice: InvoiceId) -> Result<Option<Version>> {
    let sql = "SELECT * FROM invoice_versions WHERE invoice_id = ?1 ORDER BY seq DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([invoice], version).optional()?)
}

pub fn find(conn: &Connection, invoice: InvoiceId, seq: i64) -> Result<Option<Version>> {
    let sql = "SELECT * FROM invoice_versions WHERE invoice_id = ?1 AND seq = ?2 ORDER BY rowid DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row((invoice, seq), version).optional()?)
}

pub fn insert(conn: &Connection, invoice: InvoiceId, v: &Version) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO invoice_versions (id, invoice_id, seq, device_id, saved_at_ms, changed, entered, paper) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute((
        v.id,
        invoice,
        v.seq,
        v.device,
        v.saved_at,
        serde_json::to_string(&v.changed)?,
        serde_json::to_string(&v.entered)?,
        serde_json::to_string(&v.paper)?,
    ))?;
    Ok(())
}

/// The newest, while it is typed on.
pub fn replace(conn: &Connection, v: &Version) -> Result<()> {
    conn.prepare_cached("UPDATE invoice_versions SET saved_at_ms = ?2, changed = ?3, entered = ?4, paper = ?5 WHERE id = ?1")?.execute(
        (v.id, v.saved_at, serde_json::to_string(&v.changed)?, serde_json::to_string(&v.entered)?, serde_json::to_string(&v.paper)?),
    )?;
    Ok(())
}

/// What a deleted line held until then: it was let go in the same moment.
pub struct Held {
    pub entries: i64,
    /// That still wait, and still are the client's.
    pub entries_free: i64,
    pub expenses_free: i64,
    pub milestones_free: i64,
    /// A retainer's fee, or time that one covers.
    pub by_retainer: bool,
}

const FREE_ENTRY: &str = "entry_id IN (SELECT u.id FROM unbilled_entries u JOIN entry_paths p ON p.entry_id = u.id
                                       JOIN invoice_lines l ON l.id = ?1 JOIN invoices i ON i.id = l.invoice_id
                                       WHERE u.id = entry_id AND NOT u.undecided AND p.client_id = i.client_id)";
const FREE_EXPENSE: &str = "EXISTS (SELECT 1 FROM expenses e WHERE e.id = expense_id AND e.deleted_at_ms IS NULL)
                            AND NOT EXISTS (SELECT 1 FROM invoice_line_expenses y WHERE y.expense_id = invoice_line_expenses.expense_id AND y.deleted_at_ms IS NULL)";
const FREE_MILESTONE: &str = "EXISTS (SELECT 1 FROM milestones m JOIN milestone_completions k ON k.milestone_id = m.id AND k.reopened_at_ms IS NULL
                                     WHERE m.id = milestone_id AND m.deleted_at_ms IS NULL)
                              AND NOT EXISTS (SELECT 1 FROM invoice_line_milestones y WHERE y.milestone_id = invoice_line_milestones.milestone_id AND y.deleted_at_ms IS NULL)";
const WITH_LINE: &str = "line_id = ?1 AND deleted_at_ms = (SELECT deleted_at_ms FROM invoice_lines WHERE id = ?1)";

pub fn held_when_deleted(conn: &Connection, line: LineId) -> Result<Held> {
    let sql = format!(
        "SELECT (SELECT COUNT(*) FROM invoice_line_entries WHERE {WITH_LINE}) AS entries,
                (SELECT COUNT(*) FROM invoice_line_entries WHERE {WITH_LINE} AND {FREE_ENTRY}) AS entries_free,
                (SELECT COUNT(*) FROM invoice_line_expenses WHERE {WITH_LINE} AND {FREE_EXPENSE}) AS expenses_free,
                (SELECT COUNT(*) FROM invoice_line_milestones WHERE {WITH_LINE} AND {FREE_MILESTONE}) AS milestones_free,
                EXISTS (SELECT 1 FROM retainer_covers WHERE {WITH_LINE}) OR EXISTS (SELECT 1 FROM retainer_fees WHERE {WITH_LINE}) AS by_retainer"
    );
    let held = conn.prepare_cached(&sql)?.query_row([line], |r| {
        Ok(Held {
            entries: r.get("entries")?,
            entries_free: r.get("entries_free")?,
            expenses_free: r.get("expenses_free")?,
            milestones_free: r.get("milestones_free")?,
            by_retainer: r.get("by_retainer")?,
        })
    })?;
    Ok(held)
}

/// The line, and what of its hold is free.
pub fn bring_back(conn: &Connection, line: LineId) -> Result<()> {
    conn.execute(&format!("UPDATE invoice_line_entries SET deleted_at_ms = NULL WHERE {WITH_LINE} AND {FREE_ENTRY}"), [line])?;
    conn.execute(&format!("UPDATE invoice_line_expenses SET deleted_at_ms = NULL WHERE {WITH_LINE} AND {FREE_EXPENSE}"), [line])?;
    conn.execute(&format!("UPDATE invoice_line_milestones SET deleted_at_ms = NULL WHERE {WITH_LINE} AND {FREE_MILESTONE}"), [line])?;
    conn.execute("UPDATE invoice_lines SET deleted_at_ms = NULL WHERE id = ?1", [line])?;
    Ok(())
}
