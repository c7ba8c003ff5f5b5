//! The tables `quotes`, `quote_papers`, `quote_answers`, `quote_invoices` and `quote_contracts`; nobody else writes them.

use rusqlite::{Connection, OptionalExtension, Row, named_params, types::FromSqlError};

use super::{
    quote::{Answered, Quote, Sent},
    waiting::Waiting,
};
use crate::kernel::{
    Day, Error, Instant, Money, Result,
    id::{DeviceId, InvoiceId, QuoteId, RowId},
    sql::SqlDay,
};

fn one(changed: usize, what: &str) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} {what} changed instead of one"))) }
}

fn day(r: &Row<'_>, column: &str) -> rusqlite::Result<Day> {
    Ok(r.get::<_, SqlDay>(column)?.0)
}

fn quote(r: &Row<'_>) -> rusqlite::Result<Quote> {
    Ok(Quote {
        id: r.get("id")?,
        first: r.get("first_id")?,
        version: r.get("version")?,
        intro: r.get("intro")?,
        valid_until: r.get::<_, Option<SqlDay>>("valid_until")?.map(|d| d.0),
        created_at: r.get("created_at_ms")?,
    })
}

pub fn find(conn: &Connection, id: QuoteId) -> Result<Option<Quote>> {
    Ok(conn.prepare_cached("SELECT * FROM quotes WHERE id = ?1 AND deleted_at_ms IS NULL")?.query_row([id], quote).optional()?)
}

/// All versions of a quote, the first one first.
pub fn versions(conn: &Connection, first: QuoteId) -> Result<Vec<Quote>> {
    let sql = "SELECT * FROM quotes WHERE first_id = ?1 AND deleted_at_ms IS NULL ORDER BY version";
    Ok(conn.prepare_cached(sql)?.query_map([first], quote)?.collect::<rusqlite::Result<_>>()?)
}

/// The last version of each, the newest quote first.
pub fn latest(conn: &Connection) -> Result<Vec<Quote>> {
    let sql = "SELECT q.* FROM quotes q WHERE q.deleted_at_ms IS NULL
                   AND NOT EXISTS (SELECT 1 FROM quotes n WHERE n.first_id = q.first_id AND n.version > q.version AND n.deleted_at_ms IS NULL)
               ORDER BY q.first_id DESC";
    Ok(conn.prepare_cached(sql)?.query_map([], quote)?.collect::<rusqlite::Result<_>>()?)
}

pub fn insert(conn: &Connection, q: &Quote) -> Result<()> {
    conn.execute(
        "INSERT INTO quotes (id, first_id, version, intro, valid_until, created_at_ms) VALUES (:id, :first, :version, :intro, :valid_until, :at)",
        named_params! { ":id": q.id, ":first": q.first, ":version": q.version, ":intro": q.intro,
        ":valid_until": q.valid_until.map(SqlDay), ":at": q.created_at },
    )?;
    Ok(())
}

pub fn update(conn: &Connection, q: &Quote) -> Result<()> {
    let sql = "UPDATE quotes SET intro = ?2, valid_until = ?3 WHERE id = ?1 AND deleted_at_ms IS NULL";
    one(conn.execute(sql, (q.id, &q.intro, q.valid_until.map(SqlDay)))?, "quotes")
}

pub fn delete(conn: &Connection, id: QuoteId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE quotes SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (id, at))?, "quotes")
}

const SENT: &str = "SELECT p.*, n.number FROM quote_papers p JOIN given_numbers n ON n.id = p.number_id";

fn sent(r: &Row<'_>) -> rusqlite::Result<Sent> {
    let text: String = r.get("snapshot")?;
    Ok(Sent {
        quote: r.get("quote_id")?,
        number_id: r.get("number_id")?,
        number: r.get("number")?,
        sent_on: day(r, "sent_on")?,
        valid_until: day(r, "valid_until")?,
        total_minor: r.get("total_minor")?,
        snapshot: serde_json::from_str(&text).map_err(FromSqlError::other)?,
        text,
        snapshot_hash: r.get("snapshot_hash")?,
        pdf_hash: r.get("pdf_hash")?,
        sent_at: r.get("sent_at_ms")?,
    })
}

pub fn sent_of(conn: &Connection, id: QuoteId) -> Result<Option<Sent>> {
    Ok(conn.prepare_cached(&format!("{SENT} WHERE p.quote_id = ?1"))?.query_row([id], sent).optional()?)
}

pub fn all_sent(conn: &Connection) -> Result<Vec<Sent>> {
    Ok(conn.prepare(&format!("{SENT} ORDER BY p.sent_at_ms, p.quote_id"))?.query_map([], sent)?.collect::<rusqlite::Result<_>>()?)
}

pub fn insert_sent(conn: &Connection, s: &Sent, device: DeviceId) -> Result<()> {
    conn.execute(
        "INSERT INTO quote_papers (quote_id, number_id, sent_on, valid_until, total_minor, snapshot, snapshot_hash, pdf_hash, device_id, sent_at_ms)
         VALUES (:quote, :number, :sent_on, :valid_until, :total, :snapshot, :snapshot_hash, :pdf, :device, :at)",
        named_params! {
            ":quote": s.quote, ":number": s.number_id, ":sent_on": SqlDay(s.sent_on), ":valid_until": SqlDay(s.valid_until),
            ":total": s.total_minor, ":snapshot": s.text, ":snapshot_hash": s.snapshot_hash, ":pdf": s.pdf_hash, ":device": device,
            ":at": s.sent_at,
        },
    )?;
    Ok(())
}

/// The file as it was sent.
pub fn pdf(conn: &Connection, id: QuoteId) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT b.bytes FROM quote_papers p JOIN blobs b ON b.hash = p.pdf_hash WHERE p.quote_id = ?1";
    Ok(conn.query_row(sql, [id], |r| r.get(0)).optional()?)
}

fn answered(r: &Row<'_>) -> rusqlite::Result<Answered> {
    Ok(Answered {
        id: r.get("id")?,
        quote: r.get("quote_id")?,
        answer: r.get("answer")?,
        on: day(r, "answered_on")?,
        by: r.get("answered_by")?,
        note: r.get("note")?,
        chosen: serde_json::from_str(&r.get::<_, String>("chosen")?).map_err(FromSqlError::other)?,
        total_minor: r.get("total_minor")?,
        project: r.get("project_id")?,
        made_project: r.get("made_project")?,
        at: r.get("answered_at_ms")?,
        taken_back: r.get("deleted_at_ms")?,
    })
}

pub const WAITING: &str = "SELECT p.quote_id, n.number, p.valid_until, p.total_minor, i.currency, COALESCE(m.name, c.name) AS client_name
    FROM quote_papers p INDEXED BY quote_papers_until CROSS JOIN given_numbers n ON n.id = p.number_id
        JOIN quotes q ON q.id = p.quote_id AND q.deleted_at_ms IS NULL JOIN invoices i ON i.id = p.quote_id
        JOIN clients c ON c.id = i.client_id LEFT JOIN clients m ON m.id = c.merged_into
    WHERE p.valid_until >= ?1 AND NOT EXISTS (SELECT 1 FROM quote_answers a WHERE a.quote_id = p.quote_id AND a.deleted_at_ms IS NULL)
        AND NOT EXISTS (SELECT 1 FROM quotes v JOIN quote_papers x ON x.quote_id = v.id
                        WHERE v.first_id = q.first_id AND v.version > q.version AND v.deleted_at_ms IS NULL)
    ORDER BY p.valid_until, n.number";

pub fn waiting(conn: &Connection, since: Day) -> Result<Vec<Waiting>> {
    let row = |r: &Row<'_>| {
        Ok(Waiting {
            quote_id: r.get("quote_id")?,
            number: r.get("number")?,
            client_name: r.get("client_name")?,
            valid_until: day(r, "valid_until")?,
            total: Money::new(r.get("total_minor")?, r.get("currency")?),
        })
    };
    Ok(conn.prepare_cached(WAITING)?.query_map([SqlDay(since)], row)?.collect::<rusqlite::Result<_>>()?)
}

/// All answers to a version, those that were taken back, too.
pub fn answers(conn: &Connection, id: QuoteId) -> Result<Vec<Answered>> {
    let sql = "SELECT * FROM quote_answers WHERE quote_id = ?1 ORDER BY answered_at_ms, rowid";
    Ok(conn.prepare_cached(sql)?.query_map([id], answered)?.collect::<rusqlite::Result<_>>()?)
}

pub fn answer_of(conn: &Connection, id: QuoteId) -> Result<Option<Answered>> {
    let sql = "SELECT * FROM quote_answers WHERE quote_id = ?1 AND deleted_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([id], answered).optional()?)
}

pub fn insert_answer(conn: &Connection, a: &Answered) -> Result<()> {
    conn.execute(
        "INSERT INTO quote_answers (id, quote_id, answer, answered_on, answered_by, note, chosen, total_minor, project_id, made_project, answered_at_ms)
         VALUES (:id, :quote, :answer, :on, :by, :note, :chosen, :total, :project, :made, :at)",
        named_params! {
            ":id": a.id, ":quote": a.quote, ":answer": a.answer, ":on": SqlDay(a.on), ":by": a.by, ":note": a.note,
            ":chosen": serde_json::to_string(&a.chosen)?, ":total": a.total_minor, ":project": a.project, ":made": a.made_project, ":at": a.at,
        },
    )?;
    Ok(())
}

pub fn take_back(conn: &Connection, answer: RowId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE quote_answers SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (answer, at))?, "answers")
}

/// Invoices that were made from any version of a quote, in their order.
pub fn invoices(conn: &Connection, first: QuoteId) -> Result<Vec<InvoiceId>> {
    let sql = "SELECT x.invoice_id FROM quote_invoices x JOIN quotes q ON q.id = x.quote_id
               WHERE q.first_id = ?1 AND x.deleted_at_ms IS NULL ORDER BY x.rowid";
    Ok(conn.prepare_cached(sql)?.query_map([first], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The quote that an invoice was made from.
pub fn quote_of(conn: &Connection, invoice: InvoiceId) -> Result<Option<QuoteId>> {
    let sql = "SELECT quote_id FROM quote_invoices WHERE invoice_id = ?1 AND deleted_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([invoice], |r| r.get(0)).optional()?)
}

pub fn insert_invoice(conn: &Connection, id: RowId, quote: QuoteId, invoice: InvoiceId) -> Result<()> {
    conn.execute("INSERT INTO quote_invoices (id, quote_id, invoice_id) VALUES (?1, ?2, ?3)", (id, quote, invoice))?;
    Ok(())
}

pub fn contract(conn: &Connection, answer: RowId) -> Result<Option<String>> {
    Ok(conn.query_row("SELECT body FROM quote_contracts WHERE answer_id = ?1", [answer], |r| r.get(0)).optional()?)
}

/// New, or another than it was.
pub fn put_contract(conn: &Connection, answer: RowId, body: &str) -> Result<()> {
    let sql = "INSERT INTO quote_contracts (answer_id, body) VALUES (?1, ?2) ON CONFLICT (answer_id) DO UPDATE SET body = excluded.body";
    one(conn.execute(sql, (answer, body))?, "contracts")
}

#[cfg(test)]
mod tests {
    use crate::db::plans::{migrated, scans};

    #[test]
    fn home_asks_an_index() {
        assert_eq!(scans(&migrated(), super::WAITING), [] as [&str; 0]);
    }
}
