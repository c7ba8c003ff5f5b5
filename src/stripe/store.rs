//! The tables `stripe_…`; nobody else writes them.

use super::apply::Mirror;
use crate::{
    db::Tx,
    kernel::{
        Instant, Money, Result,
        id::{ConnectionId, InvoiceId, PaymentId, RowId},
        sql::SqlId,
    },
};
use rusqlite::{Connection, OptionalExtension as _, Row};
use std::collections::HashSet;
use uuid::Uuid;

/// That an invoice is to have a link, or no longer.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    pub invoice: InvoiceId,
    pub connection: ConnectionId,
    pub wanted: bool,
}

#[derive(Debug, Clone)]
pub struct Link {
    pub id: Uuid,
    pub connection: ConnectionId,
    pub amount: Money,
    /// Stripe's id and the address to pay at.
    pub made: Option<(String, String)>,
    pub closing: bool,
}

fn read_wish(r: &Row<'_>) -> rusqlite::Result<Wish> {
    Ok(Wish { invoice: r.get("invoice_id")?, connection: r.get("connection_id")?, wanted: r.get("is_wanted")? })
}

pub fn wishes(conn: &Connection) -> Result<Vec<Wish>> {
    Ok(conn.prepare_cached("SELECT * FROM stripe_wishes")?.query_map([], read_wish)?.collect::<rusqlite::Result<_>>()?)
}

pub fn wish(conn: &Connection, invoice: InvoiceId) -> Result<Option<Wish>> {
    Ok(conn.prepare_cached("SELECT * FROM stripe_wishes WHERE invoice_id = ?1")?.query_row([invoice], read_wish).optional()?)
}

pub fn set_wish(conn: &Connection, wish: Wish, now: Instant) -> Result<()> {
    conn.execute(
        "INSERT INTO stripe_wishes (invoice_id, connection_id, is_wanted, changed_at_ms) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (invoice_id) DO UPDATE SET connection_id = ?2, is_wanted = ?3, changed_at_ms = ?4",
        (wish.invoice, wish.connection, wish.wanted, now),
    )?;
    Ok(())
}

fn read_link(r: &Row<'_>) -> rusqlite::Result<Link> {
    let (link, url): (Option<String>, Option<String>) = (r.get("link")?, r.get("url")?);
    Ok(Link {
        id: r.get::<_, SqlId>("id")?.0,
        connection: r.get("connection_id")?,
        amount: Money::new(r.get("amount_minor")?, r.get("currency")?),
        made: link.zip(url),
        closing: r.get::<_, Option<Instant>>("closing_at_ms")?.is_some(),
    })
}

/// The one that is not being closed.
pub fn current(conn: &Connection, invoice: InvoiceId) -> Result<Option<Link>> {
    let sql = "SELECT * FROM stripe_links WHERE invoice_id = ?1 AND closing_at_ms IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([invoice], read_link).optional()?)
}

pub fn link(conn: &Connection, id: Uuid) -> Result<Option<Link>> {
    Ok(conn.prepare_cached("SELECT * FROM stripe_links WHERE id = ?1")?.query_row([SqlId(id)], read_link).optional()?)
}

pub fn ask(tx: &Tx<'_>, connection: ConnectionId, invoice: InvoiceId, amount: Money) -> Result<Uuid> {
    let id: RowId = tx.new_id();
    tx.conn().execute(
        "INSERT INTO stripe_links (id, connection_id, invoice_id, amount_minor, currency, asked_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (id, connection, invoice, amount.minor, amount.currency, tx.now()),
    )?;
    Ok(id.0)
}

pub fn set_closing(conn: &Connection, id: Uuid, now: Instant) -> Result<()> {
    conn.execute("UPDATE stripe_links SET closing_at_ms = ?2 WHERE id = ?1", (SqlId(id), now))?;
    Ok(())
}

pub fn set_made(conn: &Connection, id: Uuid, link: &str, url: &str) -> Result<()> {
    conn.execute("UPDATE stripe_links SET link = ?2, url = ?3 WHERE id = ?1", (SqlId(id), link, url))?;
    Ok(())
}

pub fn set_closed(conn: &Connection, id: Uuid, now: Instant) -> Result<()> {
    conn.execute("UPDATE stripe_links SET closed_at_ms = ?2 WHERE id = ?1", (SqlId(id), now))?;
    Ok(())
}

pub fn payment_of(conn: &Connection, charge: Uuid) -> Result<Option<PaymentId>> {
    let mut found = conn.prepare_cached("SELECT payment_id FROM stripe_charges WHERE id = ?1")?;
    Ok(found.query_row([SqlId(charge)], |r| r.get::<_, Option<PaymentId>>(0)).optional()?.flatten())
}

pub fn put_charge(conn: &Connection, connection: ConnectionId, m: &Mirror, now: Instant) -> Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO stripe_charges (id, connection_id, charge, invoice_id, amount_minor, currency, fee_minor, refunded_minor,
            is_paid, is_disputed, created_at_ms, payment_id, looked_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(rusqlite::params![
        SqlId(m.id),
        connection,
        m.charge,
        m.invoice,
        m.amount.minor,
        m.amount.currency,
        m.fee_minor,
        m.refunded_minor,
        m.is_paid,
        m.is_disputed,
        m.created_at,
        m.payment,
        now
    ])?;
    Ok(())
}

pub fn disputed(conn: &Connection) -> Result<HashSet<InvoiceId>> {
    let sql = "SELECT invoice_id FROM stripe_charges WHERE is_disputed = 1 AND invoice_id IS NOT NULL";
    Ok(conn.prepare_cached(sql)?.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// What a refund became in the ledger.
pub fn refund_payment(conn: &Connection, id: Uuid) -> Result<Option<PaymentId>> {
    let sql = "SELECT payment_id FROM stripe_refunds WHERE id = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([SqlId(id)], |r| r.get(0)).optional()?)
}

pub fn has_refunds(conn: &Connection, charge: &str) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM stripe_charges c JOIN stripe_refunds r ON r.charge_id = c.id WHERE c.charge = ?1)";
    Ok(conn.prepare_cached(sql)?.query_row([charge], |r| r.get(0))?)
}

pub fn insert_refund(conn: &Connection, id: Uuid, charge: Uuid, refund: &str, minor: i64, payment: PaymentId, now: Instant) -> Result<()> {
    conn.execute(
        "INSERT INTO stripe_refunds (id, charge_id, refund, amount_minor, payment_id, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (SqlId(id), SqlId(charge), refund, minor, payment, now),
    )?;
    Ok(())
}

/// Up to where an account was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    pub event: Option<String>,
    pub read_at: Instant,
    /// When all of it was last compared.
    pub compared_at: Instant,
}

pub fn cursor(conn: &Connection, connection: ConnectionId) -> Result<Option<Cursor>> {
    let row = |r: &Row<'_>| Ok(Cursor { event: r.get("event")?, read_at: r.get("read_at_ms")?, compared_at: r.get("compared_at_ms")? });
    Ok(conn.prepare_cached("SELECT * FROM stripe_cursors WHERE connection_id = ?1")?.query_row([connection], row).optional()?)
}

pub fn set_cursor(conn: &Connection, connection: ConnectionId, c: &Cursor) -> Result<()> {
    conn.execute(
        "INSERT OR REPLACE INTO stripe_cursors (connection_id, event, read_at_ms, compared_at_ms) VALUES (?1, ?2, ?3, ?4)",
        (connection, &c.event, c.read_at, c.compared_at),
    )?;
    Ok(())
}
