//! Which documents lines stand on. Reads only: lines belong to `invoices`.

use crate::kernel::{
    Result,
    id::{InvoiceId, LineId},
};
use rusqlite::{Connection, OptionalExtension};
use std::collections::HashMap;

/// Of each line its invoice, with its number once it is issued.
pub fn documents(conn: &Connection, lines: &[LineId]) -> Result<HashMap<LineId, (InvoiceId, Option<String>)>> {
    let mut statement = conn.prepare_cached(
        "SELECT l.invoice_id, d.number FROM invoice_lines l LEFT JOIN issued_documents d ON d.invoice_id = l.invoice_id WHERE l.id = ?1",
    )?;
    let mut found = HashMap::new();
    for line in lines {
        if let Some(document) = statement.query_row([line], |r| Ok((r.get(0)?, r.get(1)?))).optional()? {
            found.insert(*line, document);
        }
    }
    Ok(found)
}
