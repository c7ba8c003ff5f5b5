//! The tables `deposit_uses` and `deposit_lines`; nobody else writes them.

use rusqlite::{Connection, OptionalExtension, Row, types::FromSqlError};

use super::TakenOff;
use crate::kernel::{
    Instant, Result,
    id::{ClientId, InvoiceId, LineId, RowId},
    sql::SqlDay,
};

fn taken(r: &Row<'_>) -> rusqlite::Result<TakenOff> {
    Ok(TakenOff {
        deposit: r.get("deposit_id")?,
        number: r.get("number")?,
        issued_on: r.get::<_, SqlDay>("issued_on")?.0,
        net_minor: r.get("net_minor")?,
        charged: serde_json::from_str(&r.get::<_, String>("charged")?).map_err(FromSqlError::other)?,
    })
}

/// What the lines of an invoice take off, by line.
pub fn of(conn: &Connection, invoice: InvoiceId) -> Result<Vec<(LineId, TakenOff)>> {
    let mut statement = conn.prepare_cached(
        "SELECT x.*, d.number, d.issued_on FROM deposit_lines x JOIN invoice_lines l ON l.id = x.line_id
         JOIN issued_documents d ON d.invoice_id = x.deposit_id WHERE l.invoice_id = ?1 AND l.deleted_at_ms IS NULL",
    )?;
    Ok(statement.query_map([invoice], |r| Ok((r.get("line_id")?, taken(r)?)))?.collect::<rusqlite::Result<_>>()?)
}

pub fn insert_line(conn: &Connection, line: LineId, t: &TakenOff) -> Result<()> {
    conn.prepare_cached("INSERT INTO deposit_lines (line_id, deposit_id, net_minor, charged) VALUES (?1, ?2, ?3, ?4)")?.execute((
        line,
        t.deposit,
        t.net_minor,
        serde_json::to_string(&t.charged)?,
    ))?;
    Ok(())
}

/// The draft or document that takes a deposit off.
pub fn used_by(conn: &Connection, deposit: InvoiceId) -> Result<Option<InvoiceId>> {
    let sql = "SELECT invoice_id FROM deposit_uses WHERE deposit_id = ?1 AND deleted_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([deposit], |r| r.get(0)).optional()?)
}

pub fn insert_use(conn: &Connection, id: RowId, deposit: InvoiceId, invoice: InvoiceId) -> Result<()> {
    conn.execute("INSERT INTO deposit_uses (id, deposit_id, invoice_id) VALUES (?1, ?2, ?3)", (id, deposit, invoice))?;
    Ok(())
}

/// A line lets its deposit go: it can be taken off elsewhere. Nothing where the line takes none off.
pub fn free(conn: &Connection, line: LineId, at: Instant) -> Result<()> {
    let sql = "UPDATE deposit_uses SET deleted_at_ms = ?2 WHERE deleted_at_ms IS NULL
                   AND (deposit_id, invoice_id) IN (SELECT x.deposit_id, l.invoice_id FROM deposit_lines x JOIN invoice_lines l ON l.id = x.line_id
                                                    WHERE x.line_id = ?1)";
    conn.prepare_cached(sql)?.execute((line, at))?;
    Ok(())
}

/// Deposit invoices of a client that stand, the earliest first: neither voided nor credited.
pub fn standing(conn: &Connection, client: ClientId) -> Result<Vec<InvoiceId>> {
    let mut statement = conn.prepare_cached(
        "SELECT d.invoice_id FROM issued_documents d JOIN invoices i ON i.id = d.invoice_id JOIN clients c ON c.id = d.client_id
         WHERE i.purpose = 'deposit' AND COALESCE(c.merged_into, c.id) = ?1 AND d.kind <> 'credit_note'
             AND NOT EXISTS (SELECT 1 FROM document_voids v WHERE v.invoice_id = d.invoice_id)
             AND NOT EXISTS (SELECT 1 FROM invoices n JOIN issued_documents k ON k.invoice_id = n.id
                             WHERE n.corrects_id = d.invoice_id AND k.kind = 'credit_note')
         ORDER BY d.issued_on, d.issued_at_ms",
    )?;
    Ok(statement.query_map([client], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Every use that stands, with the document that makes it, if that is issued.
pub fn uses(conn: &Connection) -> Result<Vec<(InvoiceId, InvoiceId)>> {
    let mut statement =
        conn.prepare_cached("SELECT deposit_id, invoice_id FROM deposit_uses WHERE deleted_at_ms IS NULL ORDER BY rowid")?;
    Ok(statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// Lines that take a deposit off without its being used by their invoice, unless they let it go.
pub fn unheld(conn: &Connection) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM deposit_lines x JOIN invoice_lines l ON l.id = x.line_id JOIN invoices i ON i.id = l.invoice_id
               WHERE l.deleted_at_ms IS NULL AND i.deleted_at_ms IS NULL
                   AND NOT EXISTS (SELECT 1 FROM line_releases r WHERE r.line_id = l.id)
                   AND NOT EXISTS (SELECT 1 FROM deposit_uses u WHERE u.deposit_id = x.deposit_id AND u.invoice_id = l.invoice_id
                                   AND u.deleted_at_ms IS NULL)";
    Ok(conn.query_row(sql, [], |r| r.get(0))?)
}
