//! Documents that billed a milestone, or asked for a deposit, whatever became of them.

use rusqlite::Connection;

use crate::kernel::{
    Day, Instant, Money, Result,
    id::{InvoiceId, MilestoneId},
    sql::SqlDay,
};

#[derive(Debug)]
pub struct Told {
    pub invoice: InvoiceId,
    pub number: String,
    pub on: Day,
    pub at: Instant,
    /// What the milestone came to on it; of a deposit its total.
    pub amount: Money,
    pub deposit: bool,
    /// When its line let the milestone go.
    pub released_at: Option<Instant>,
}

/// Issued documents, the earliest first.
pub fn documents(conn: &Connection, id: MilestoneId) -> Result<Vec<Told>> {
    let mut statement = conn.prepare_cached(
        "SELECT d.invoice_id, d.number, d.issued_on, d.issued_at_ms, x.amount_minor AS minor, x.currency, 0 AS deposit, r.released_at_ms,
                d.rowid AS nth
         FROM invoice_line_milestones x JOIN invoice_lines l ON l.id = x.line_id JOIN issued_documents d ON d.invoice_id = l.invoice_id
         LEFT JOIN line_releases r ON r.line_id = l.id
         WHERE x.milestone_id = ?1 AND (x.deleted_at_ms IS NULL OR x.deleted_at_ms = r.released_at_ms)
         UNION ALL
         SELECT d.invoice_id, d.number, d.issued_on, d.issued_at_ms, d.total_minor, d.currency, 1, NULL, d.rowid
         FROM milestone_deposits t JOIN issued_documents d ON d.invoice_id = t.invoice_id WHERE t.milestone_id = ?1
         ORDER BY issued_at_ms, nth",
    )?;
    let told = |r: &rusqlite::Row<'_>| {
        Ok(Told {
            invoice: r.get("invoice_id")?,
            number: r.get("number")?,
            on: r.get::<_, SqlDay>("issued_on")?.0,
            at: r.get("issued_at_ms")?,
            amount: Money::new(r.get("minor")?, r.get("currency")?),
            deposit: r.get("deposit")?,
            released_at: r.get("released_at_ms")?,
        })
    };
    Ok(statement.query_map([id], told)?.collect::<rusqlite::Result<_>>()?)
}
