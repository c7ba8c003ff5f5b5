//! The tables `stripe_…`; nobody else writes them.

pub mod answers;
pub mod customers;
pub mod disputes;
pub mod holds;
pub mod payouts;
pub mod refunds;
pub mod settings;
pub mod subscriptions;

use super::{apply::Mirror, settings::Page};
use crate::{
    db::Tx,
    kernel::{
        Instant, Money, Result,
        id::{ConnectionId, InvoiceId, PaymentId, RowId},
        sql::SqlId,
    },
};
use rusqlite::{Connection, OptionalExtension as _, Row, types::FromSqlError};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
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
    pub page: Page,
    /// When Stripe closes it by itself.
    pub expires_at: Option<Instant>,
}

impl Link {
    pub fn is_over(&self, now: Instant) -> bool {
        self.expires_at.is_some_and(|end| end <= now)
    }
}

fn read_wish(r: &Row<'_>) -> rusqlite::Result<Wish> {
    Ok(Wish { invoice: r.get("invoice_id")?, connection: r.get("connection_id")?, wanted: r.get("is_wanted")? })
}

/// The invoices whose balance may have moved, which are looked at now.
pub fn moved(conn: &Connection) -> Result<Vec<InvoiceId>> {
    let found: Vec<InvoiceId> =
        conn.prepare_cached("SELECT invoice_id FROM stripe_moved")?.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    if !found.is_empty() {
        conn.execute("DELETE FROM stripe_moved", [])?;
    }
    Ok(found)
}

const WISH: &str = "SELECT * FROM stripe_wishes WHERE invoice_id = ?1";

pub fn wish(conn: &Connection, invoice: InvoiceId) -> Result<Option<Wish>> {
    Ok(conn.prepare_cached(WISH)?.query_row([invoice], read_wish).optional()?)
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
        page: r.get("page")?,
        expires_at: r.get("expires_at_ms")?,
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

pub fn ask(tx: &Tx<'_>, connection: ConnectionId, invoice: InvoiceId, amount: Money, page: Page) -> Result<Uuid> {
    let id: RowId = tx.new_id();
    tx.conn().execute(
        "INSERT INTO stripe_links (id, connection_id, invoice_id, amount_minor, currency, asked_at_ms, page) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (id, connection, invoice, amount.minor, amount.currency, tx.now(), page),
    )?;
    Ok(id.0)
}

pub fn set_closing(conn: &Connection, id: Uuid, now: Instant) -> Result<()> {
    conn.execute("UPDATE stripe_links SET closing_at_ms = ?2 WHERE id = ?1", (SqlId(id), now))?;
    Ok(())
}

pub fn set_made(conn: &Connection, id: Uuid, link: &str, url: &str, expires_at: Option<Instant>) -> Result<()> {
    let sql = "UPDATE stripe_links SET link = ?2, url = ?3, expires_at_ms = ?4 WHERE id = ?1";
    conn.execute(sql, (SqlId(id), link, url, expires_at))?;
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

/// The invoice that a charge is kept with.
pub fn invoice_of(conn: &Connection, charge: Uuid) -> Result<Option<InvoiceId>> {
    let mut found = conn.prepare_cached("SELECT invoice_id FROM stripe_charges WHERE id = ?1")?;
    Ok(found.query_row([SqlId(charge)], |r| r.get::<_, Option<InvoiceId>>(0)).optional()?.flatten())
}

pub fn set_invoice(conn: &Connection, charge: Option<Uuid>, invoice: InvoiceId) -> Result<()> {
    conn.execute("UPDATE stripe_charges SET invoice_id = ?2 WHERE id = ?1", (charge.map(SqlId), invoice))?;
    Ok(())
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

/// A charge of which the ledger knows.
#[derive(Debug, Clone)]
pub struct Paid {
    pub id: Uuid,
    pub connection: ConnectionId,
    pub charge: String,
    /// None of what was held and taken ahead of its bill.
    pub invoice: Option<InvoiceId>,
    pub payment: PaymentId,
    pub amount: Money,
    pub created_at: Instant,
}

fn read_paid(r: &Row<'_>) -> rusqlite::Result<Paid> {
    Ok(Paid {
        id: r.get::<_, SqlId>("id")?.0,
        connection: r.get("connection_id")?,
        charge: r.get("charge")?,
        invoice: r.get("invoice_id")?,
        payment: r.get("payment_id")?,
        amount: Money::new(r.get("amount_minor")?, r.get("currency")?),
        created_at: r.get("created_at_ms")?,
    })
}

const PAID: &str = "SELECT * FROM stripe_charges WHERE payment_id IS NOT NULL";

pub fn paid_on(conn: &Connection, invoice: InvoiceId) -> Result<Vec<Paid>> {
    let mut found = conn.prepare_cached(&format!("{PAID} AND invoice_id = ?1 ORDER BY created_at_ms, id"))?;
    Ok(found.query_map([invoice], read_paid)?.collect::<rusqlite::Result<_>>()?)
}

pub fn paid_by(conn: &Connection, payment: PaymentId) -> Result<Option<Paid>> {
    Ok(conn.prepare_cached(&format!("{PAID} AND payment_id = ?1"))?.query_row([payment], read_paid).optional()?)
}

pub fn paid(conn: &Connection, id: Uuid) -> Result<Option<Paid>> {
    Ok(conn.prepare_cached(&format!("{PAID} AND id = ?1"))?.query_row([SqlId(id)], read_paid).optional()?)
}

/// Charges of an account that the payer's bank has disputed.
pub fn disputed(conn: &Connection, connection: ConnectionId) -> Result<Vec<String>> {
    let sql = "SELECT charge FROM stripe_charges WHERE connection_id = ?1 AND is_disputed AND payment_id IS NOT NULL";
    Ok(conn.prepare_cached(sql)?.query_map([connection], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Accounts that were not read since `?1`, but for those of `?2`.
const OLD: &str =
    "SELECT a.id, COALESCE(c.read_at_ms, 0) AS read_at_ms FROM connections a LEFT JOIN stripe_cursors c ON c.connection_id = a.id
    WHERE a.provider = 'stripe' AND a.disconnected_at_ms IS NULL AND COALESCE(c.read_at_ms, 0) < ?1
        AND a.id NOT IN (SELECT unhex(value) FROM json_each(?2))";

/// The invoices that may have been paid since their account was read, where that was before `since` and the account is none of `but`: by a page, also
/// one of which nobody heard whether it was made, or by what is collected for their rule.
pub fn unread(conn: &Connection, since: Instant, but: &[ConnectionId]) -> Result<HashSet<InvoiceId>> {
    let sql = format!(
        "WITH old AS ({OLD}),
        unheard AS (SELECT o.entity, o.entity_id FROM outbox o JOIN old ON old.id = o.connection_id WHERE o.ended_at_ms IS NULL AND o.unsure)
        SELECT l.invoice_id FROM stripe_links l JOIN old ON old.id = l.connection_id
            WHERE l.link IS NOT NULL AND (l.closed_at_ms IS NULL OR l.closed_at_ms > old.read_at_ms)
        UNION SELECT entity_id FROM unheard WHERE entity = 'invoice'
        UNION SELECT n.invoice_id FROM recurring_runs n JOIN stripe_subscriptions s ON s.rule_id = n.rule_id JOIN old ON old.id = s.connection_id
            WHERE n.invoice_id IS NOT NULL AND CASE WHEN s.subscription IS NOT NULL THEN COALESCE(s.ended_at_ms > old.read_at_ms, 1)
                ELSE s.session IS NOT NULL AND COALESCE(s.closed_at_ms > old.read_at_ms, 1) END
        UNION SELECT n.invoice_id FROM recurring_runs n JOIN unheard u ON u.entity_id = n.rule_id WHERE n.invoice_id IS NOT NULL"
    );
    let but: Vec<String> = but.iter().map(|id| id.0.simple().to_string()).collect();
    let mut found = conn.prepare_cached(&sql)?;
    Ok(found.query_map((since, serde_json::to_string(&but)?), |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Up to where an account was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    pub read_at: Instant,
    /// When the payouts were last looked at; none before the first time.
    pub payouts_at: Option<Instant>,
    /// What the key may not read.
    pub may_not: Vec<Right>,
}

/// What a key may not be good for, beside charges and events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "StripeRight")]
pub enum Right {
    Disputes,
    Payouts,
    Subscriptions,
}

pub fn cursor(conn: &Connection, connection: ConnectionId) -> Result<Option<Cursor>> {
    let row = |r: &Row<'_>| {
        Ok(Cursor {
            read_at: r.get("read_at_ms")?,
            payouts_at: r.get("payouts_at_ms")?,
            may_not: serde_json::from_str(&r.get::<_, String>("may_not")?).map_err(FromSqlError::other)?,
        })
    };
    Ok(conn.prepare_cached("SELECT * FROM stripe_cursors WHERE connection_id = ?1")?.query_row([connection], row).optional()?)
}

pub fn set_cursor(conn: &Connection, connection: ConnectionId, c: &Cursor) -> Result<()> {
    conn.execute(
        "INSERT OR REPLACE INTO stripe_cursors (connection_id, read_at_ms, payouts_at_ms, may_not) VALUES (?1, ?2, ?3, ?4)",
        (connection, c.read_at, c.payouts_at, serde_json::to_string(&c.may_not)?),
    )?;
    Ok(())
}

/// The events that were seen last, by rows that follow from them, each with its second by Stripe's clock.
pub fn events(conn: &Connection, connection: ConnectionId) -> Result<HashMap<Uuid, i64>> {
    let sql = "SELECT id, created_s FROM stripe_events WHERE connection_id = ?1";
    let row = |r: &Row<'_>| Ok((r.get::<_, SqlId>(0)?.0, r.get(1)?));
    Ok(conn.prepare_cached(sql)?.query_map([connection], row)?.collect::<rusqlite::Result<_>>()?)
}

/// Keeps those that were seen now, and of all no more than the last `kept_s` before the newest.
pub fn put_events(conn: &Connection, connection: ConnectionId, seen: &[(Uuid, i64)], kept_s: i64) -> Result<()> {
    let mut put = conn.prepare_cached("INSERT OR IGNORE INTO stripe_events (id, connection_id, created_s) VALUES (?1, ?2, ?3)")?;
    for (id, created_s) in seen {
        put.execute((SqlId(*id), connection, created_s))?;
    }
    let sql = "DELETE FROM stripe_events WHERE connection_id = ?1
        AND created_s < (SELECT MAX(created_s) FROM stripe_events WHERE connection_id = ?1) - ?2";
    conn.execute(sql, (connection, kept_s))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::plans;

    /// What is asked at the end of each write walks through nothing that grows: `stripe_moved` holds what the write itself moved.
    #[test]
    fn what_moved_is_found_without_walking_the_wishes() {
        let conn = plans::migrated();
        for sql in [WISH, "SELECT * FROM stripe_links WHERE invoice_id = ?1 AND closing_at_ms IS NULL"] {
            assert!(plans::scans(&conn, sql).is_empty() && plans::steps_of(&conn, sql)[0].starts_with("SEARCH"), "{sql}");
        }
    }
}
