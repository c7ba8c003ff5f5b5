//! The tables `stripe_refund_asks`, `stripe_refund_looks` and `stripe_refunds`.

use crate::{
    kernel::{
        Instant, Result,
        id::{InvoiceId, PaymentId},
        sql::SqlId,
    },
    stripe::refund::{Ask, Look, RefundReason},
};
use rusqlite::{Connection, OptionalExtension as _, Row};
use uuid::Uuid;

pub fn insert_ask(conn: &Connection, ask: &Ask, now: Instant) -> Result<()> {
    conn.execute(
        "INSERT INTO stripe_refund_asks (id, charge_id, amount_minor, reason, credit_note_id, asked_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (ask.id, SqlId(ask.charge), ask.minor, ask.reason, ask.credit_note, now),
    )?;
    Ok(())
}

fn read_ask(r: &Row<'_>) -> rusqlite::Result<Ask> {
    Ok(Ask {
        id: r.get("id")?,
        charge: r.get::<_, SqlId>("charge_id")?.0,
        minor: r.get("amount_minor")?,
        reason: r.get::<_, Option<RefundReason>>("reason")?,
        credit_note: r.get::<_, Option<InvoiceId>>("credit_note_id")?,
        asked_at: r.get("asked_at_ms")?,
    })
}

pub fn asks(conn: &Connection, charge: Uuid) -> Result<Vec<Ask>> {
    let sql = "SELECT * FROM stripe_refund_asks WHERE charge_id = ?1 ORDER BY rowid";
    Ok(conn.prepare_cached(sql)?.query_map([SqlId(charge)], read_ask)?.collect::<rusqlite::Result<_>>()?)
}

pub fn put_look(conn: &Connection, look: &Look, now: Instant) -> Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO stripe_refund_looks (id, charge_id, refund, amount_minor, status, reason, failure, ask_id, created_at_ms, looked_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute((
        SqlId(look.id),
        SqlId(look.charge),
        &look.refund,
        look.minor,
        &look.status,
        &look.reason,
        &look.failure,
        look.ask,
        look.created_at,
        now,
    ))?;
    Ok(())
}

/// Of a charge, the oldest first.
pub fn looks(conn: &Connection, charge: Uuid) -> Result<Vec<Look>> {
    let sql = "SELECT l.*, r.payment_id FROM stripe_refund_looks l LEFT JOIN stripe_refunds r ON r.id = l.id WHERE l.charge_id = ?1
        ORDER BY l.created_at_ms, l.id";
    let row = |r: &Row<'_>| {
        Ok(Look {
            id: r.get::<_, SqlId>("id")?.0,
            charge: r.get::<_, SqlId>("charge_id")?.0,
            refund: r.get("refund")?,
            minor: r.get("amount_minor")?,
            status: r.get("status")?,
            reason: r.get("reason")?,
            failure: r.get("failure")?,
            ask: r.get("ask_id")?,
            created_at: r.get("created_at_ms")?,
            payment: r.get("payment_id")?,
        })
    };
    Ok(conn.prepare_cached(sql)?.query_map([SqlId(charge)], row)?.collect::<rusqlite::Result<_>>()?)
}

/// Whether any was told of or asked for.
pub fn any(conn: &Connection, charge: Uuid) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM stripe_refund_looks WHERE charge_id = ?1) OR EXISTS (SELECT 1 FROM stripe_refund_asks WHERE charge_id = ?1)";
    Ok(conn.prepare_cached(sql)?.query_row([SqlId(charge)], |r| r.get(0))?)
}

/// What a refund became in the ledger.
pub fn payment_of(conn: &Connection, id: Uuid) -> Result<Option<PaymentId>> {
    let sql = "SELECT payment_id FROM stripe_refunds WHERE id = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([SqlId(id)], |r| r.get(0)).optional()?)
}

pub fn insert(conn: &Connection, look: &Look, payment: PaymentId, now: Instant) -> Result<()> {
    conn.execute(
        "INSERT INTO stripe_refunds (id, charge_id, refund, amount_minor, payment_id, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (SqlId(look.id), SqlId(look.charge), &look.refund, look.minor, payment, now),
    )?;
    Ok(())
}
