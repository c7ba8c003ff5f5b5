//! The table `stripe_disputes`.

use crate::{
    kernel::{
        Instant, Money, Result,
        id::{InvoiceId, PaymentId},
        sql::SqlId,
    },
    stripe::dispute::Kept,
};
use rusqlite::{Connection, OptionalExtension as _, Row};
use std::collections::HashSet;
use uuid::Uuid;

/// Of which the payer's bank has not decided.
const OPEN: &str = "('needs_response', 'under_review', 'warning_needs_response', 'warning_under_review')";

pub fn put(conn: &Connection, d: &Kept, now: Instant) -> Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO stripe_disputes (id, charge_id, dispute, amount_minor, fee_minor, fee_currency, reason, status, answered, due_at_ms,
            opened_at_ms, payment_id, looked_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(rusqlite::params![
        SqlId(d.id),
        SqlId(d.charge),
        d.dispute,
        d.amount.minor,
        // The table wants both or a currency (V0048), so that what costs nothing is told as nothing of the payment's own.
        d.fee.map_or(0, |f| f.minor),
        d.fee.map_or(d.amount.currency, |f| f.currency),
        d.reason,
        d.status,
        d.answered,
        d.due_at,
        d.opened_at,
        d.payment,
        now
    ])?;
    Ok(())
}

const DISPUTES: &str = "SELECT d.*, c.currency FROM stripe_disputes d JOIN stripe_charges c ON c.id = d.charge_id";

fn read(r: &Row<'_>) -> rusqlite::Result<Kept> {
    let fee: Option<i64> = r.get("fee_minor")?;
    let fee_currency: Option<_> = r.get("fee_currency")?;
    Ok(Kept {
        id: r.get::<_, SqlId>("id")?.0,
        charge: r.get::<_, SqlId>("charge_id")?.0,
        dispute: r.get("dispute")?,
        amount: Money::new(r.get("amount_minor")?, r.get("currency")?),
        fee: fee.zip(fee_currency).map(|(minor, currency)| Money::new(minor, currency)).filter(|fee| fee.minor != 0),
        reason: r.get("reason")?,
        status: r.get("status")?,
        answered: r.get("answered")?,
        due_at: r.get("due_at_ms")?,
        opened_at: r.get("opened_at_ms")?,
        payment: r.get("payment_id")?,
    })
}

pub fn of(conn: &Connection, charge: Uuid) -> Result<Vec<Kept>> {
    let mut found = conn.prepare_cached(&format!("{DISPUTES} WHERE d.charge_id = ?1 ORDER BY d.opened_at_ms, d.id"))?;
    Ok(found.query_map([SqlId(charge)], read)?.collect::<rusqlite::Result<_>>()?)
}

pub fn find(conn: &Connection, id: Uuid) -> Result<Option<Kept>> {
    Ok(conn.prepare_cached(&format!("{DISPUTES} WHERE d.id = ?1"))?.query_row([SqlId(id)], read).optional()?)
}

/// Those that wait for an answer, the first to end first, with the payment that is disputed and the invoice that it was for, if there was one yet.
pub fn waiting(conn: &Connection) -> Result<Vec<(PaymentId, Option<InvoiceId>, Kept)>> {
    let sql = "SELECT d.*, c.currency, c.invoice_id, c.payment_id AS disputed_id FROM stripe_disputes d JOIN stripe_charges c ON c.id = d.charge_id
        WHERE d.status IN ('needs_response', 'warning_needs_response') AND c.payment_id IS NOT NULL ORDER BY d.due_at_ms, d.id";
    let row = |r: &Row<'_>| Ok((r.get("disputed_id")?, r.get("invoice_id")?, read(r)?));
    Ok(conn.prepare_cached(sql)?.query_map([], row)?.collect::<rusqlite::Result<_>>()?)
}

/// Invoices of which the payer's bank has taken back what was paid, or may.
pub fn invoices(conn: &Connection) -> Result<HashSet<InvoiceId>> {
    let sql = format!(
        "SELECT c.invoice_id FROM stripe_charges c JOIN stripe_disputes d ON d.charge_id = c.id
            WHERE c.invoice_id IS NOT NULL AND (d.status IN {OPEN} OR d.status = 'lost')"
    );
    Ok(conn.prepare_cached(&sql)?.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}
