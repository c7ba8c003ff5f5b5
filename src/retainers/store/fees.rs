//! The table `retainer_fees`; nobody else writes it.

use crate::kernel::{
    Day, Instant, Result,
    id::{InvoiceId, LineId, RetainerId, RowId},
    sql::SqlDay,
};
use rusqlite::Connection;
use std::collections::HashMap;

/// How the fee of a period was settled.
#[derive(Debug, Clone)]
pub struct Fee {
    /// None when it was billed elsewhere.
    pub document: Option<Document>,
}

#[derive(Debug, Clone)]
pub struct Document {
    pub invoice: InvoiceId,
    pub line: LineId,
    /// Once it is issued.
    pub number: Option<String>,
}

/// By retainer and first day of the period.
pub fn all(conn: &Connection) -> Result<HashMap<(RetainerId, Day), Fee>> {
    let mut statement = conn.prepare_cached(
        "SELECT f.retainer_id, f.period_on, f.line_id, l.invoice_id, d.number FROM retainer_fees f
         LEFT JOIN invoice_lines l ON l.id = f.line_id LEFT JOIN issued_documents d ON d.invoice_id = l.invoice_id
         WHERE f.deleted_at_ms IS NULL",
    )?;
    let rows = statement.query_map([], |r| {
        let on = (r.get::<_, Option<InvoiceId>>("invoice_id")?).zip(r.get::<_, Option<LineId>>("line_id")?);
        let number: Option<String> = r.get("number")?;
        let document = on.map(|(invoice, line)| Document { invoice, line, number });
        Ok(((r.get("retainer_id")?, r.get::<_, SqlDay>("period_on")?.0), Fee { document }))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Refused by an index when the period has its fee already.
pub fn insert(conn: &Connection, id: RowId, retainer: RetainerId, period: Day, line: Option<LineId>) -> Result<()> {
    let sql = "INSERT INTO retainer_fees (id, retainer_id, period_on, line_id) VALUES (?1, ?2, ?3, ?4)";
    conn.execute(sql, (id, retainer, SqlDay(period), line))?;
    Ok(())
}

/// Takes back that it was billed elsewhere. Answers how many.
pub fn reopen(conn: &Connection, retainer: RetainerId, period: Day, at: Instant) -> Result<usize> {
    let sql = "UPDATE retainer_fees SET deleted_at_ms = ?3 WHERE retainer_id = ?1 AND period_on = ?2 AND line_id IS NULL AND deleted_at_ms IS NULL";
    Ok(conn.execute(sql, (retainer, SqlDay(period), at))?)
}

/// The fees that a line bills.
pub fn of_line(conn: &Connection, line: LineId) -> Result<Vec<(RetainerId, Day)>> {
    let mut statement = conn
        .prepare_cached("SELECT retainer_id, period_on FROM retainer_fees WHERE line_id = ?1 AND deleted_at_ms IS NULL ORDER BY rowid")?;
    let rows = statement.query_map([line], |r| Ok((r.get(0)?, r.get::<_, SqlDay>(1)?.0)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn release(conn: &Connection, line: LineId, at: Instant) -> Result<()> {
    conn.execute("UPDATE retainer_fees SET deleted_at_ms = ?2 WHERE line_id = ?1 AND deleted_at_ms IS NULL", (line, at))?;
    Ok(())
}

/// Fees on a line or an invoice that is gone.
pub fn astray(conn: &Connection) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM retainer_fees f JOIN invoice_lines l ON l.id = f.line_id JOIN invoices i ON i.id = l.invoice_id
               WHERE f.deleted_at_ms IS NULL AND (l.deleted_at_ms IS NOT NULL OR i.deleted_at_ms IS NOT NULL)";
    Ok(conn.query_row(sql, [], |r| r.get(0))?)
}
