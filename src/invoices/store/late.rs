//! The table `late_claims`; nobody else writes it.

use rusqlite::Connection;

use crate::kernel::{
    Day, Result,
    id::{InvoiceId, LineId},
    sql::SqlDay,
};

/// What was claimed on a document already, by lines that still stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Claimed {
    pub interest_to: Option<Day>,
    pub sum: bool,
}

pub fn of(conn: &Connection, id: InvoiceId) -> Result<Claimed> {
    let mut statement = conn.prepare_cached(
        "SELECT MAX(c.until_on), COALESCE(SUM(c.kind = 'sum'), 0) > 0
         FROM late_claims c JOIN invoice_lines l ON l.id = c.line_id AND l.deleted_at_ms IS NULL
         WHERE c.invoice_id = ?1 AND NOT EXISTS (SELECT 1 FROM line_releases r WHERE r.line_id = l.id)
            AND NOT EXISTS (SELECT 1 FROM document_voids v WHERE v.invoice_id = l.invoice_id)",
    )?;
    Ok(statement.query_row([id], |r| Ok(Claimed { interest_to: r.get::<_, Option<SqlDay>>(0)?.map(|d| d.0), sum: r.get(1)? }))?)
}

/// With the last day of interest, or none for the fixed sum.
pub fn insert(conn: &Connection, line: LineId, of: InvoiceId, until: Option<Day>) -> Result<()> {
    let kind = if until.is_some() { "interest" } else { "sum" };
    conn.prepare_cached("INSERT INTO late_claims (line_id, invoice_id, kind, until_on) VALUES (?1, ?2, ?3, ?4)")?.execute((
        line,
        of,
        kind,
        until.map(SqlDay),
    ))?;
    Ok(())
}
