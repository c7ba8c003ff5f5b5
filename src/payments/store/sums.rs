//! Balances: what stands for documents, and what is left of their sources.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row};

use crate::{
    kernel::{
        Currency, Day, Money, Result,
        id::{ClientId, InvoiceId},
        sql::SqlDay,
    },
    payments::{
        credit::Holding,
        document::{Document, Settled},
        payment::Source,
    },
};

pub fn settled(conn: &Connection, only: Option<InvoiceId>) -> Result<BTreeMap<InvoiceId, Settled>> {
    let which = if only.is_some() { "a.invoice_id = ?1" } else { "a.invoice_id IS NOT NULL AND ?1 IS NULL" };
    let mut statement = conn.prepare_cached(&format!(
        "SELECT a.invoice_id, a.source, SUM(a.amount_minor), MAX(a.settled_on) FROM live_allocations a WHERE {which} GROUP BY a.invoice_id, a.source"
    ))?;
    let mut sums: BTreeMap<InvoiceId, Settled> = BTreeMap::new();
    let mut rows = statement.query([only])?;
    while let Some(r) = rows.next()? {
        let of = sums.entry(r.get(0)?).or_default();
        let minor: i64 = r.get(2)?;
        match r.get(1)? {
            Source::Payment => (of.paid_minor, of.last_paid_on) = (minor, r.get::<_, Option<SqlDay>>(3)?.map(|d| d.0)),
            Source::CreditNote => of.credited_minor = minor,
            Source::SmallDifference => of.small_difference_minor = minor,
            Source::BadDebt => of.bad_debt_minor = minor,
        }
    }
    Ok(sums)
}

const DOCUMENTS: &str = "SELECT d.*, COALESCE((SELECT SUM(a.amount_minor) FROM live_allocations a
        WHERE CASE WHEN d.credits THEN a.credit_note_id = d.id ELSE a.invoice_id = d.id END), 0) AS used_minor
    FROM ledger_documents d";

fn read_document(r: &Row<'_>) -> rusqlite::Result<Document> {
    Ok(Document {
        id: r.get("id")?,
        credits: r.get("credits")?,
        voided: r.get("voided")?,
        client_id: r.get("client_id")?,
        number: r.get("number")?,
        issued_on: r.get::<_, SqlDay>("issued_on")?.0,
        due_on: r.get::<_, SqlDay>("due_on")?.0,
        currency: r.get("currency")?,
        total_minor: r.get("total_minor")?,
        used_minor: r.get("used_minor")?,
    })
}

pub fn document(conn: &Connection, id: InvoiceId) -> Result<Option<Document>> {
    Ok(conn.prepare_cached(&format!("{DOCUMENTS} WHERE d.id = ?1"))?.query_row([id], read_document).optional()?)
}

/// All issued documents of a client, the oldest due first.
pub fn documents(conn: &Connection, client: ClientId) -> Result<Vec<Document>> {
    let mut statement = conn.prepare_cached(&format!("{DOCUMENTS} WHERE d.client_id = ?1 ORDER BY d.due_on, d.issued_on, d.number"))?;
    Ok(statement.query_map([client], read_document)?.collect::<rusqlite::Result<_>>()?)
}

/// Of all clients, the oldest due first.
pub fn all_documents(conn: &Connection) -> Result<Vec<Document>> {
    let mut statement = conn.prepare_cached(&format!("{DOCUMENTS} ORDER BY d.due_on, d.issued_on, d.number"))?;
    Ok(statement.query_map([], read_document)?.collect::<rusqlite::Result<_>>()?)
}

/// Payments and credit notes of a client that are not used up, the oldest first.
pub fn holdings(conn: &Connection, client: ClientId) -> Result<Vec<(Currency, Holding)>> {
    let mut statement = conn.prepare_cached(
        "SELECT * FROM (
             SELECT p.id AS payment_id, NULL AS credit_note_id, p.reference AS label, p.paid_on AS since, p.currency, p.recorded_at_ms AS at,
                    p.amount_minor - COALESCE((SELECT SUM(a.taken_minor) FROM live_allocations a WHERE a.payment_id = p.id), 0) AS left_minor
             FROM ledger_payments p WHERE p.client_id = ?1 AND p.kind = 'payment' AND NOT p.voided
             UNION ALL
             SELECT NULL, d.id, d.number, d.issued_on, d.currency, d.issued_at_ms,
                    d.total_minor - COALESCE((SELECT SUM(a.taken_minor) FROM live_allocations a WHERE a.credit_note_id = d.id), 0)
             FROM ledger_documents d WHERE d.client_id = ?1 AND d.credits AND NOT d.voided)
         WHERE left_minor > 0 ORDER BY since, at, payment_id, credit_note_id",
    )?;
    let rows = statement.query_map([client], |r| {
        let holding = Holding {
            payment_id: r.get("payment_id")?,
            credit_note_id: r.get("credit_note_id")?,
            label: r.get("label")?,
            since: r.get::<_, SqlDay>("since")?.0,
            left_minor: r.get("left_minor")?,
        };
        Ok((r.get("currency")?, holding))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn received(conn: &Connection, from: Day, to: Day) -> Result<Vec<Money>> {
    let mut statement = conn.prepare_cached(
        "SELECT SUM(CASE p.kind WHEN 'payment' THEN p.amount_minor ELSE -p.amount_minor END), p.currency FROM ledger_payments p
         WHERE p.paid_on BETWEEN ?1 AND ?2 AND NOT p.voided GROUP BY p.currency ORDER BY p.currency",
    )?;
    let rows = statement.query_map((SqlDay(from), SqlDay(to)), |r| Ok(Money::new(r.get(0)?, r.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
