//! The words of invoices; everything else is read through `names`.

use crate::kernel::{Instant, Result, id::InvoiceId};
use rusqlite::Connection;

#[derive(Debug)]
pub struct FoundInvoice {
    pub id: InvoiceId,
    /// Absent on a draft.
    pub number: Option<String>,
    pub subject: String,
    pub client_name: String,
    pub created_at: Instant,
}

pub fn invoices(conn: &Connection) -> Result<Vec<FoundInvoice>> {
    let mut statement = conn.prepare_cached(
        "SELECT i.id, d.number, i.subject, COALESCE(m.name, c.name) AS client_name, i.created_at_ms
         FROM invoices i LEFT JOIN issued_documents d ON d.invoice_id = i.id
         JOIN clients c ON c.id = i.client_id LEFT JOIN clients m ON m.id = c.merged_into
         WHERE i.deleted_at_ms IS NULL AND i.purpose <> 'quote' ORDER BY i.created_at_ms DESC, i.id",
    )?;
    let found = statement.query_map([], |r| {
        Ok(FoundInvoice {
            id: r.get("id")?,
            number: r.get("number")?,
            subject: r.get("subject")?,
            client_name: r.get("client_name")?,
            created_at: r.get("created_at_ms")?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
