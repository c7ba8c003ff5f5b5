//! The tables `payments` and `payment_voids`; nobody else writes them, and no row of them ever changes.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Paid, Payment};
use crate::kernel::{
    Day, Instant, Money, Result,
    id::{InvoiceId, PaymentId, RowId},
    sql::SqlDay,
};

const VOIDED: &str = "EXISTS (SELECT 1 FROM payment_voids v WHERE v.payment_id = p.id)";

fn payment(r: &Row<'_>) -> rusqlite::Result<Payment> {
    Ok(Payment {
        id: r.get("id")?,
        amount: Money::new(r.get("amount_minor")?, r.get("currency")?),
        paid_on: r.get::<_, SqlDay>("paid_on")?.0,
        method: r.get("method")?,
        note: r.get("note")?,
        voided: r.get("voided")?,
    })
}

pub fn of(conn: &Connection, invoice: InvoiceId) -> Result<Vec<Payment>> {
    let mut statement =
        conn.prepare_cached(&format!("SELECT p.*, {VOIDED} AS voided FROM payments p WHERE p.invoice_id = ?1 ORDER BY p.rowid"))?;
    Ok(statement.query_map([invoice], payment)?.collect::<rusqlite::Result<_>>()?)
}

pub fn paid(conn: &Connection) -> Result<BTreeMap<InvoiceId, Paid>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT p.invoice_id, SUM(p.amount_minor), MAX(p.paid_on) FROM payments p WHERE NOT {VOIDED} GROUP BY p.invoice_id"
    ))?;
    let rows =
        statement.query_map([], |r| Ok((r.get(0)?, Paid { minor: r.get(1)?, last_on: r.get::<_, Option<SqlDay>>(2)?.map(|d| d.0) })))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn received(conn: &Connection, from: Day, to: Day) -> Result<Vec<Money>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT SUM(p.amount_minor), p.currency FROM payments p WHERE p.paid_on BETWEEN ?1 AND ?2 AND NOT {VOIDED}
         GROUP BY p.currency ORDER BY p.currency"
    ))?;
    let rows = statement.query_map((SqlDay(from), SqlDay(to)), |r| Ok(Money::new(r.get(0)?, r.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The payment's document and whether it was taken back.
pub fn find(conn: &Connection, id: PaymentId) -> Result<Option<(InvoiceId, bool)>> {
    let sql = format!("SELECT p.invoice_id, {VOIDED} FROM payments p WHERE p.id = ?1");
    Ok(conn.query_row(&sql, [id], |r| Ok((r.get(0)?, r.get(1)?))).optional()?)
}

pub fn insert(conn: &Connection, invoice: InvoiceId, p: &Payment, at: Instant) -> Result<()> {
    conn.execute(
        "INSERT INTO payments (id, invoice_id, amount_minor, currency, paid_on, method, note, recorded_at_ms)
         VALUES (:id, :invoice, :amount, :currency, :paid_on, :method, :note, :at)",
        named_params! {
            ":id": p.id, ":invoice": invoice, ":amount": p.amount.minor, ":currency": p.amount.currency, ":paid_on": SqlDay(p.paid_on),
            ":method": p.method, ":note": p.note, ":at": at,
        },
    )?;
    Ok(())
}

pub fn insert_void(conn: &Connection, id: RowId, payment: PaymentId, at: Instant) -> Result<()> {
    conn.execute("INSERT INTO payment_voids (id, payment_id, recorded_at_ms) VALUES (?1, ?2, ?3)", (id, payment, at))?;
    Ok(())
}
