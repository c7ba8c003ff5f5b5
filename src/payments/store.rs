//! The tables `payments`, `payment_voids`, `allocations` and `allocation_voids`; nobody else writes them, and no row of them ever changes.

pub mod exchange;
pub mod statement;
mod sums;
pub mod verify;
mod write;

pub use sums::{all_documents, document, documents, holdings, received, settled};
pub use write::{insert, insert_allocation_void, insert_part, insert_return, insert_void, insert_write_off};

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{
    list::ListPayments,
    payment::{Kind, Payment, Settlement, Worth},
};
use crate::{
    expenses::ExchangeRate,
    kernel::{
        Currency, Money, Result,
        id::{AllocationId, InvoiceId, PaymentId},
        sql::SqlDay,
    },
};

const PAYMENTS: &str = "SELECT p.*, CASE WHEN p.voided OR p.kind = 'refund' THEN 0 ELSE p.amount_minor
        - COALESCE((SELECT SUM(a.taken_minor) FROM live_allocations a WHERE a.payment_id = p.id), 0) END AS left_minor
    FROM ledger_payments p";

fn read_payment(r: &Row<'_>) -> rusqlite::Result<Payment> {
    let currency: Currency = r.get("currency")?;
    let worth: (Option<Currency>, Option<ExchangeRate>) = (r.get("base_currency")?, r.get("base_e8")?);
    Ok(Payment {
        id: r.get("id")?,
        client_id: r.get("client_id")?,
        client_name: r.get("client_name")?,
        kind: r.get("kind")?,
        amount: Money::new(r.get("amount_minor")?, currency),
        paid_on: r.get::<_, SqlDay>("paid_on")?.0,
        method: r.get("method")?,
        reference: r.get("reference")?,
        note: r.get("note")?,
        fee: Money::new(r.get("fee_minor")?, currency),
        worth: worth.0.zip(worth.1).map(|(currency, rate)| Worth { currency, rate }),
        voided: r.get("voided")?,
        recorded_at: r.get("recorded_at_ms")?,
        left: Money::new(r.get("left_minor")?, currency),
    })
}

pub fn payment(conn: &Connection, id: PaymentId) -> Result<Option<Payment>> {
    Ok(conn.prepare_cached(&format!("{PAYMENTS} WHERE p.id = ?1"))?.query_row([id], read_payment).optional()?)
}

/// The latest first.
pub fn list(conn: &Connection, q: &ListPayments) -> Result<Vec<Payment>> {
    let mut statement = conn.prepare_cached(&format!(
        "{PAYMENTS} WHERE (:client IS NULL OR p.client_id = :client) AND (:kind IS NULL OR p.kind = :kind) AND (:currency IS NULL OR p.currency = :currency)
            AND (:from IS NULL OR p.paid_on >= :from) AND (:to IS NULL OR p.paid_on <= :to) AND (:voided OR NOT p.voided)
         ORDER BY p.paid_on DESC, p.row DESC"
    ))?;
    let values = named_params! {
        ":client": q.client_id, ":kind": q.kind, ":currency": q.currency, ":from": q.from.map(SqlDay), ":to": q.to.map(SqlDay), ":voided": q.voided,
    };
    Ok(statement.query_map(values, read_payment)?.collect::<rusqlite::Result<_>>()?)
}

/// Whose allocations are asked for.
#[derive(Debug, Clone, Copy)]
pub enum Of {
    /// An issued document: what settles it, or of a credit note what it settles.
    Document(InvoiceId),
    /// Where it went, or of a refund what stands behind it.
    Payment(PaymentId),
}

const SETTLEMENTS: &str =
    "SELECT a.*, p.method, p.reference, COALESCE(p.note, a.reason) AS words, t.number, s.number AS credit_note_number,
        COALESCE(t.currency, f.currency) AS currency, COALESCE(p.currency, s.currency, t.currency) AS source_currency,
        NOT EXISTS (SELECT 1 FROM live_allocations l WHERE l.id = a.id) AS voided
    FROM allocations a LEFT JOIN payments p ON p.id = a.payment_id LEFT JOIN payments f ON f.id = a.refund_id
    LEFT JOIN issued_documents t ON t.invoice_id = a.invoice_id LEFT JOIN issued_documents s ON s.invoice_id = a.credit_note_id";

fn read_settlement(r: &Row<'_>) -> rusqlite::Result<Settlement> {
    Ok(Settlement {
        id: r.get("id")?,
        source: r.get("source")?,
        payment_id: r.get("payment_id")?,
        credit_note_id: r.get("credit_note_id")?,
        credit_note_number: r.get("credit_note_number")?,
        invoice_id: r.get("invoice_id")?,
        number: r.get("number")?,
        refund_id: r.get("refund_id")?,
        amount: Money::new(r.get("amount_minor")?, r.get("currency")?),
        taken: Money::new(r.get("taken_minor")?, r.get("source_currency")?),
        settled_on: r.get::<_, SqlDay>("settled_on")?.0,
        method: r.get::<_, Option<String>>("method")?.unwrap_or_default(),
        reference: r.get::<_, Option<String>>("reference")?.unwrap_or_default(),
        note: r.get("words")?,
        voided: r.get("voided")?,
    })
}

pub fn settlements(conn: &Connection, of: Of) -> Result<Vec<Settlement>> {
    let (column, id): (&str, &dyn rusqlite::ToSql) = match &of {
        Of::Document(id) => ("(a.invoice_id = ?1 OR a.credit_note_id = ?1)", id),
        Of::Payment(id) => ("(a.payment_id = ?1 OR a.refund_id = ?1)", id),
    };
    let mut statement = conn.prepare_cached(&format!("{SETTLEMENTS} WHERE {column} ORDER BY a.rowid"))?;
    Ok(statement.query_map([id], read_settlement)?.collect::<rusqlite::Result<_>>()?)
}

/// All that stand.
pub fn live(conn: &Connection) -> Result<Vec<Settlement>> {
    let sql = format!("{SETTLEMENTS} WHERE a.id IN (SELECT l.id FROM live_allocations l) ORDER BY a.rowid");
    Ok(conn.prepare_cached(&sql)?.query_map([], read_settlement)?.collect::<rusqlite::Result<_>>()?)
}

/// The live allocations of a payment.
pub fn live_of(conn: &Connection, payment: PaymentId) -> Result<Vec<AllocationId>> {
    let mut statement =
        conn.prepare_cached("SELECT a.id FROM live_allocations a WHERE a.payment_id = ?1 ORDER BY a.recorded_at_ms, a.id")?;
    Ok(statement.query_map([payment], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Whether an allocation stands; `None` when there is none.
pub fn stands(conn: &Connection, id: AllocationId) -> Result<Option<bool>> {
    let sql = "SELECT EXISTS (SELECT 1 FROM live_allocations l WHERE l.id = a.id) FROM allocations a WHERE a.id = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([id], |r| r.get(0)).optional()?)
}

impl Kind {
    /// Plus for what came in, minus for what went back.
    pub const fn sign(self) -> i64 {
        match self {
            Self::Payment => 1,
            Self::Refund => -1,
        }
    }
}
