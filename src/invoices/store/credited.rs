//! The table `credited_lines`; nobody else writes it.

use rusqlite::Connection;

use crate::kernel::{
    Quantity, Result,
    id::{InvoiceId, LineId},
};

pub fn insert(conn: &Connection, line: LineId, of: Option<(LineId, Quantity)>) -> Result<()> {
    conn.prepare_cached("INSERT INTO credited_lines (line_id, of_line_id, quantity_e4) VALUES (?1, ?2, ?3)")?.execute((
        line,
        of.map(|o| o.0),
        of.map(|o| o.1),
    ))?;
    Ok(())
}

/// Of each line of a credit note, in the order of the paper, what it takes back.
pub fn of(conn: &Connection, credit_note: InvoiceId) -> Result<Vec<Option<(LineId, Quantity)>>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.of_line_id, c.quantity_e4 FROM invoice_lines l LEFT JOIN credited_lines c ON c.line_id = l.id
         WHERE l.invoice_id = ?1 AND l.deleted_at_ms IS NULL ORDER BY l.position, l.rowid",
    )?;
    let rows = statement.query_map([credit_note], |r| Ok(r.get::<_, Option<LineId>>(0)?.zip(r.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
