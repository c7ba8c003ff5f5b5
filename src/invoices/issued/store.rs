//! The tables `issued_documents`, `document_artefacts` and `document_voids`; nobody else writes them, and no row of them ever changes.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Issued, Summary, Void};
use crate::{
    expenses::ExchangeRate,
    invoices::document::BaseRate,
    kernel::{
        Currency, Day, Instant, Result,
        id::{DeviceId, InvoiceId, RowId, SeriesId},
        sql::SqlDay,
    },
};

/// The drawn paper among the files of a document.
pub const PDF: &str = "pdf";
const ISSUED: &str =
    "SELECT d.*, CASE WHEN d.kind = 'invoice' AND i.purpose = 'deposit' THEN 'deposit' ELSE d.kind END AS what, i.corrects_id, (SELECT a.hash FROM document_artefacts a WHERE a.invoice_id = d.invoice_id AND a.kind = 'pdf') AS pdf_hash
                      FROM issued_documents d JOIN invoices i ON i.id = d.invoice_id";

fn issued(r: &Row<'_>) -> rusqlite::Result<Issued> {
    let text: String = r.get("snapshot")?;
    let snapshot = serde_json::from_str(&text).map_err(rusqlite::types::FromSqlError::other)?;
    Ok(Issued {
        invoice_id: r.get("invoice_id")?,
        kind: r.get("what")?,
        corrects: r.get("corrects_id")?,
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
        base: base(r)?,
        issued_at: r.get("issued_at_ms")?,
    })
}

fn base(r: &Row<'_>) -> rusqlite::Result<Option<BaseRate>> {
    let Some(currency) = r.get("base_currency")? else { return Ok(None) };
    Ok(Some(BaseRate { currency, rate: r.get("base_rate_e8")?, source: r.get("base_rate_source")? }))
}

pub fn find(conn: &Connection, id: InvoiceId) -> Result<Option<Issued>> {
    Ok(conn.prepare_cached(&format!("{ISSUED} WHERE d.invoice_id = ?1"))?.query_row([id], issued).optional()?)
}

pub fn each(conn: &Connection, mut f: impl FnMut(Issued) -> Result<()>) -> Result<()> {
    let mut statement = conn.prepare(&format!("{ISSUED} ORDER BY d.series_id, d.period, d.seq"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        f(issued(row)?)?;
    }
    Ok(())
}

/// Credit notes and corrected invoices of a document, in the order in which they were issued.
pub fn find_all(conn: &Connection, correcting: InvoiceId) -> Result<Vec<Issued>> {
    let mut statement = conn.prepare_cached(&format!("{ISSUED} WHERE i.corrects_id = ?1 ORDER BY d.issued_at_ms, d.rowid"))?;
    Ok(statement.query_map([correcting], issued)?.collect::<rusqlite::Result<_>>()?)
}

/// All of them without their snapshots, the latest first.
pub fn summaries(conn: &Connection) -> Result<Vec<Summary>> {
    let mut statement = conn.prepare_cached(
        "SELECT d.invoice_id, CASE WHEN d.kind = 'invoice' AND i.purpose = 'deposit' THEN 'deposit' ELSE d.kind END AS kind, EXISTS (SELECT 1 FROM document_voids v WHERE v.invoice_id = d.invoice_id) AS voided, d.number, d.issued_on, d.due_on, d.currency, d.total_minor, i.subject,
                COALESCE(m.id, c.id) AS client_id, COALESCE(m.name, c.name) AS client_name
         FROM issued_documents d JOIN invoices i ON i.id = d.invoice_id JOIN clients c ON c.id = d.client_id
         LEFT JOIN clients m ON m.id = c.merged_into
         ORDER BY d.issued_on DESC, d.issued_at_ms DESC, d.seq DESC",
    )?;
    let rows = statement.query_map([], |r| {
        Ok(Summary {
            invoice_id: r.get("invoice_id")?,
            kind: r.get("kind")?,
            voided: r.get("voided")?,
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

pub fn last_day(conn: &Connection, series: SeriesId, period: Option<&str>) -> Result<Option<Day>> {
    let sql = "SELECT MAX(issued_on) FROM issued_documents WHERE series_id = ?1 AND (?2 IS NULL OR period = ?2)";
    let day: Option<SqlDay> = conn.prepare_cached(sql)?.query_row((series, period), |r| r.get(0))?;
    Ok(day.map(|d| d.0))
}

pub fn is_taken(conn: &Connection, number: &str) -> Result<bool> {
    Ok(conn.query_row("SELECT EXISTS (SELECT 1 FROM issued_documents WHERE number = ?1)", [number], |r| r.get(0))?)
}

/// The rate of the document before in these currencies.
pub fn last_rate(conn: &Connection, currency: Currency, base: Currency) -> Result<Option<ExchangeRate>> {
    let sql = "SELECT base_rate_e8 FROM issued_documents WHERE currency = ?1 AND base_currency = ?2 ORDER BY issued_on DESC, issued_at_ms DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row((currency, base), |r| r.get(0)).optional()?)
}

/// Its files are kept beside it.
pub fn insert(conn: &Connection, d: &Issued) -> Result<()> {
    conn.execute(
        "INSERT INTO issued_documents (invoice_id, kind, series_id, period, seq, number, client_id, issued_on, due_on, currency,
                                       net_minor, tax_minor, total_minor, snapshot, snapshot_hash, base_currency, base_rate_e8, base_rate_source,
                                       issued_at_ms)
         SELECT :invoice, :kind, :series, :period, :seq, :number, i.client_id, :issued_on, :due_on, :currency,
                :net, :tax, :total, :snapshot, :snapshot_hash, :base, :base_rate, :base_source, :at
         FROM invoices i WHERE i.id = :invoice",
        named_params! {
            ":invoice": d.invoice_id, ":kind": d.kind.as_kept(), ":series": d.series_id, ":period": d.period, ":seq": d.seq, ":number": d.number,
            ":issued_on": SqlDay(d.issued_on), ":due_on": SqlDay(d.due_on), ":currency": d.currency, ":net": d.snapshot.net_minor,
            ":tax": d.snapshot.tax_minor, ":total": d.total_minor, ":snapshot": d.text, ":snapshot_hash": d.snapshot_hash,
            ":base": d.base.map(|b| b.currency), ":base_rate": d.base.map(|b| b.rate), ":base_source": d.base.map(|b| b.source),
            ":at": d.issued_at,
        },
    )?;
    Ok(())
}

/// Keeps the file of this kind with a document, whose bytes are kept under the hash.
pub fn keep(conn: &Connection, id: RowId, of: (InvoiceId, &str), hash: [u8; 32], at: Instant) -> Result<()> {
    let sql = "INSERT INTO document_artefacts (id, invoice_id, kind, hash, kept_at_ms) VALUES (?1, ?2, ?3, ?4, ?5)";
    conn.execute(sql, (id, of.0, of.1, hash, at))?;
    Ok(())
}

pub fn void_of(conn: &Connection, id: InvoiceId) -> Result<Option<Void>> {
    let sql = "SELECT v.reason, x.name, v.voided_at_ms FROM document_voids v JOIN devices x ON x.id = v.device_id WHERE v.invoice_id = ?1";
    let void = |r: &Row<'_>| Ok(Void { reason: r.get(0)?, device: r.get(1)?, at: r.get(2)? });
    Ok(conn.prepare_cached(sql)?.query_row([id], void).optional()?)
}

pub fn put_void(conn: &Connection, id: InvoiceId, reason: &str, by: (DeviceId, Instant)) -> Result<()> {
    let sql = "INSERT INTO document_voids (invoice_id, reason, device_id, voided_at_ms) VALUES (?1, ?2, ?3, ?4)";
    conn.execute(sql, (id, reason, by.0, by.1))?;
    Ok(())
}

/// The hash that names a file, and its bytes if they are there.
pub type KeptFile = ([u8; 32], Option<Vec<u8>>);

/// All files of a document.
pub fn kept(conn: &Connection, id: InvoiceId) -> Result<Vec<KeptFile>> {
    let mut statement = conn.prepare_cached(
        "SELECT a.hash, b.bytes FROM document_artefacts a LEFT JOIN blobs b ON b.hash = a.hash WHERE a.invoice_id = ?1 ORDER BY a.kind",
    )?;
    Ok(statement.query_map([id], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// The file of this kind, as it was kept.
pub fn file(conn: &Connection, id: InvoiceId, kind: &str) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT b.bytes FROM document_artefacts a JOIN blobs b ON b.hash = a.hash WHERE a.invoice_id = ?1 AND a.kind = ?2";
    Ok(conn.prepare_cached(sql)?.query_row((id, kind), |r| r.get(0)).optional()?)
}
