//! The table `issued_documents`; nobody else writes it, and no row of it ever changes.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Issued, Summary};
use crate::kernel::{
    Day, Instant, Result,
    id::{InvoiceId, SeriesId},
    sql::SqlDay,
};

fn issued(r: &Row<'_>) -> rusqlite::Result<Issued> {
    let text: String = r.get("snapshot")?;
    let snapshot = serde_json::from_str(&text).map_err(rusqlite::types::FromSqlError::other)?;
    Ok(Issued {
        invoice_id: r.get("invoice_id")?,
        series_id: r.get("series_id")?,
        period: r.get("period")?,
        seq: r.get("seq")?,
        number: r.get("number")?,
        issued_on: r.get::<_, SqlDay>("issued_on")?.0,
        due_on: r.get::<_, SqlDay>("due_on")?.0,
        currency: r.get("currency")?,
        total_minor: r.get("total_minor")?,
        text,
        snapshot,
        snapshot_hash: r.get("snapshot_hash")?,
        pdf_hash: r.get("pdf_hash")?,
    })
}

pub fn find(conn: &Connection, id: InvoiceId) -> Result<Option<Issued>> {
    Ok(conn.prepare_cached("SELECT * FROM issued_documents WHERE invoice_id = ?1")?.query_row([id], issued).optional()?)
}

pub fn each(conn: &Connection, mut f: impl FnMut(Issued) -> Result<()>) -> Result<()> {
    let mut statement = conn.prepare("SELECT * FROM issued_documents ORDER BY series_id, period, seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        f(issued(row)?)?;
    }
    Ok(())
}

/// All of them without their snapshots, the latest first.
pub fn summaries(conn: &Connection) -> Result<Vec<Summary>> {
    let mut statement = conn.prepare_cached(
        "SELECT d.invoice_id, d.number, d.issued_on, d.due_on, d.currency, d.total_minor, i.subject,
                COALESCE(m.id, c.id) AS client_id, COALESCE(m.name, c.name) AS client_name
         FROM issued_documents d JOIN invoices i ON i.id = d.invoice_id JOIN clients c ON c.id = d.client_id
         LEFT JOIN clients m ON m.id = c.merged_into
         ORDER BY d.issued_on DESC, d.issued_at_ms DESC, d.seq DESC",
    )?;
    let rows = statement.query_map([], |r| {
        Ok(Summary {
            invoice_id: r.get("invoice_id")?,
            number: r.get("number")?,
            issued_on: r.get::<_, SqlDay>("issued_on")?.0,
            due_on: r.get::<_, SqlDay>("due_on")?.0,
            currency: r.get("currency")?,
            total_minor: r.get("total_minor")?,
            subject: r.get("subject")?,
            client_id: r.get("client_id")?,
            client_name: r.get("client_name")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn last_seq(conn: &Connection, series: SeriesId, period: &str) -> Result<i64> {
    let sql = "SELECT COALESCE(MAX(seq), 0) FROM issued_documents WHERE series_id = ?1 AND period = ?2";
    Ok(conn.prepare_cached(sql)?.query_row((series, period), |r| r.get(0))?)
}

pub fn last_day(conn: &Connection, series: SeriesId) -> Result<Option<Day>> {
    let sql = "SELECT MAX(issued_on) FROM issued_documents WHERE series_id = ?1";
    let day: Option<SqlDay> = conn.prepare_cached(sql)?.query_row([series], |r| r.get(0))?;
    Ok(day.map(|d| d.0))
}

pub fn is_taken(conn: &Connection, number: &str) -> Result<bool> {
    Ok(conn.query_row("SELECT EXISTS (SELECT 1 FROM issued_documents WHERE number = ?1)", [number], |r| r.get(0))?)
}

pub fn insert(conn: &Connection, d: &Issued, at: Instant) -> Result<()> {
    conn.execute(
        "INSERT INTO issued_documents (invoice_id, kind, series_id, period, seq, number, client_id, issued_on, due_on, currency,
                                       net_minor, tax_minor, total_minor, snapshot, snapshot_hash, pdf_hash, issued_at_ms)
         SELECT :invoice, 'invoice', :series, :period, :seq, :number, i.client_id, :issued_on, :due_on, :currency,
                :net, :tax, :total, :snapshot, :snapshot_hash, :pdf_hash, :at
         FROM invoices i WHERE i.id = :invoice",
        named_params! {
            ":invoice": d.invoice_id, ":series": d.series_id, ":period": d.period, ":seq": d.seq, ":number": d.number,
            ":issued_on": SqlDay(d.issued_on), ":due_on": SqlDay(d.due_on), ":currency": d.currency, ":net": d.snapshot.net_minor,
            ":tax": d.snapshot.tax_minor, ":total": d.total_minor, ":snapshot": d.text, ":snapshot_hash": d.snapshot_hash,
            ":pdf_hash": d.pdf_hash, ":at": at,
        },
    )?;
    Ok(())
}

pub fn pdf(conn: &Connection, hash: &[u8; 32]) -> Result<Option<Vec<u8>>> {
    Ok(conn.query_row("SELECT bytes FROM blobs WHERE hash = ?1", [hash], |r| r.get(0)).optional()?)
}
