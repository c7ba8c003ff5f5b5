//! The tables `stripe_subscriptions`, `stripe_bills` and `stripe_rules_moved`.

use crate::{
    kernel::{
        Instant, Money, Result,
        id::{ConnectionId, PaymentId, RecurringId},
        sql::{SqlDay, SqlId},
    },
    stripe::subscription::{KeptBill, Subscription},
};
use rusqlite::{Connection, OptionalExtension as _, Row};
use uuid::Uuid;

/// The rules that were paused or go on, of those whose money is collected.
pub fn moved(conn: &Connection) -> Result<Vec<RecurringId>> {
    let found: Vec<RecurringId> =
        conn.prepare_cached("SELECT rule_id FROM stripe_rules_moved")?.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    if !found.is_empty() {
        conn.execute("DELETE FROM stripe_rules_moved", [])?;
    }
    Ok(found)
}

pub fn insert(conn: &Connection, s: &Subscription) -> Result<()> {
    conn.execute(
        "INSERT INTO stripe_subscriptions (id, connection_id, rule_id, client_id, amount_minor, currency, first_on, asked_at_ms, ask_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        rusqlite::params![
            SqlId(s.id),
            s.connection,
            s.rule,
            s.client,
            s.amount.minor,
            s.amount.currency,
            SqlDay(s.first_on),
            s.asked_at,
            s.ask
        ],
    )?;
    Ok(())
}

/// All that is not what was asked for at first.
pub fn update(conn: &Connection, s: &Subscription) -> Result<()> {
    let (session, url, expires_at) = match &s.page {
        Some((session, url, expires_at)) => (Some(session), Some(url), Some(expires_at)),
        None => (None, None, None),
    };
    conn.prepare_cached(
        "UPDATE stripe_subscriptions SET amount_minor = ?2, deed_id = ?3, wants_paused = ?4, session = ?5, url = ?6, expires_at_ms = ?7,
            closed_at_ms = ?8, subscription = ?9, item = ?10, product = ?11, status = ?12, is_paused = ?13, next_at_ms = ?14, ends_at_ms = ?15,
            ended_at_ms = ?16 WHERE id = ?1",
    )?
    .execute(rusqlite::params![
        SqlId(s.id),
        s.amount.minor,
        s.deed,
        s.wants_paused,
        session,
        url,
        expires_at,
        s.closed_at,
        s.subscription,
        s.item,
        s.product,
        s.status,
        s.is_paused,
        s.next_at,
        s.ends_at,
        s.ended_at
    ])?;
    Ok(())
}

fn read(r: &Row<'_>) -> rusqlite::Result<Subscription> {
    let (session, url, expires_at): (Option<String>, Option<String>, Option<Instant>) =
        (r.get("session")?, r.get("url")?, r.get("expires_at_ms")?);
    Ok(Subscription {
        id: r.get::<_, SqlId>("id")?.0,
        connection: r.get("connection_id")?,
        rule: r.get("rule_id")?,
        client: r.get("client_id")?,
        amount: Money::new(r.get("amount_minor")?, r.get("currency")?),
        first_on: r.get::<_, SqlDay>("first_on")?.0,
        asked_at: r.get("asked_at_ms")?,
        ask: r.get("ask_id")?,
        deed: r.get("deed_id")?,
        wants_paused: r.get("wants_paused")?,
        page: session.zip(url).zip(expires_at).map(|((session, url), expires_at)| (session, url, expires_at)),
        closed_at: r.get("closed_at_ms")?,
        subscription: r.get("subscription")?,
        item: r.get("item")?,
        product: r.get("product")?,
        status: r.get("status")?,
        is_paused: r.get("is_paused")?,
        next_at: r.get("next_at_ms")?,
        ends_at: r.get("ends_at_ms")?,
        ended_at: r.get("ended_at_ms")?,
    })
}

pub fn find(conn: &Connection, id: Uuid) -> Result<Option<Subscription>> {
    Ok(conn.prepare_cached("SELECT * FROM stripe_subscriptions WHERE id = ?1")?.query_row([SqlId(id)], read).optional()?)
}

const OF: &str = "SELECT * FROM stripe_subscriptions WHERE rule_id = ?1 ORDER BY asked_at_ms DESC, rowid DESC";

/// Of a rule, the latest first.
pub fn of(conn: &Connection, rule: RecurringId) -> Result<Vec<Subscription>> {
    Ok(conn.prepare_cached(OF)?.query_map([rule], read)?.collect::<rusqlite::Result<_>>()?)
}

/// Of an account, those of which something may still be heard.
pub fn live(conn: &Connection, connection: ConnectionId) -> Result<Vec<Subscription>> {
    let sql = "SELECT * FROM stripe_subscriptions WHERE connection_id = ?1 AND session IS NOT NULL AND ended_at_ms IS NULL
        AND (subscription IS NOT NULL OR closed_at_ms IS NULL)";
    Ok(conn.prepare_cached(sql)?.query_map([connection], read)?.collect::<rusqlite::Result<_>>()?)
}

/// Whether anything was ever asked for through an account.
pub fn any(conn: &Connection, connection: ConnectionId) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM stripe_subscriptions WHERE connection_id = ?1)";
    Ok(conn.prepare_cached(sql)?.query_row([connection], |r| r.get(0))?)
}

pub fn put_bill(conn: &Connection, b: &KeptBill, now: Instant) -> Result<()> {
    let (charge_id, charge) = b.charge.clone().unzip();
    conn.prepare_cached(
        "INSERT INTO stripe_bills (id, subscription_id, bill, period_on, amount_minor, status, attempts, url, charge_id, charge, created_at_ms, looked_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
         ON CONFLICT (id) DO UPDATE SET amount_minor = ?5, status = ?6, attempts = ?7, url = ?8, charge_id = COALESCE(?9, charge_id),
            charge = COALESCE(?10, charge), looked_at_ms = ?12",
    )?
    .execute(rusqlite::params![
        SqlId(b.id),
        SqlId(b.subscription),
        b.bill,
        SqlDay(b.period_on),
        b.amount_minor,
        b.status,
        b.attempts,
        b.url,
        charge_id.map(SqlId),
        charge,
        b.created_at,
        now
    ])?;
    Ok(())
}

fn read_bill(r: &Row<'_>) -> rusqlite::Result<KeptBill> {
    let (charge_id, charge): (Option<SqlId>, Option<String>) = (r.get("charge_id")?, r.get("charge")?);
    Ok(KeptBill {
        id: r.get::<_, SqlId>("id")?.0,
        subscription: r.get::<_, SqlId>("subscription_id")?.0,
        bill: r.get("bill")?,
        period_on: r.get::<_, SqlDay>("period_on")?.0,
        amount_minor: r.get("amount_minor")?,
        status: r.get("status")?,
        attempts: r.get("attempts")?,
        url: r.get("url")?,
        charge: charge_id.map(|id| id.0).zip(charge),
        created_at: r.get("created_at_ms")?,
    })
}

const BY_CHARGE: &str = "SELECT * FROM stripe_bills WHERE charge_id = ?1";

/// What a charge paid.
pub fn bill_of(conn: &Connection, charge: Uuid) -> Result<Option<KeptBill>> {
    Ok(conn.prepare_cached(BY_CHARGE)?.query_row([SqlId(charge)], read_bill).optional()?)
}

pub fn find_bill(conn: &Connection, id: Uuid) -> Result<Option<KeptBill>> {
    Ok(conn.prepare_cached("SELECT * FROM stripe_bills WHERE id = ?1")?.query_row([SqlId(id)], read_bill).optional()?)
}

/// Of a subscription, the latest first, each with what it became in the ledger.
pub fn bills(conn: &Connection, subscription: Uuid) -> Result<Vec<(KeptBill, Option<PaymentId>)>> {
    let sql = "SELECT b.*, c.payment_id FROM stripe_bills b LEFT JOIN stripe_charges c ON c.id = b.charge_id
        WHERE b.subscription_id = ?1 ORDER BY b.period_on DESC, b.created_at_ms DESC";
    let row = |r: &Row<'_>| Ok((read_bill(r)?, r.get("payment_id")?));
    Ok(conn.prepare_cached(sql)?.query_map([SqlId(subscription)], row)?.collect::<rusqlite::Result<_>>()?)
}

/// Those that were paid and settle nothing yet, with their payment.
pub fn unsettled(conn: &Connection) -> Result<Vec<(KeptBill, PaymentId)>> {
    let sql = "SELECT b.*, c.payment_id FROM stripe_bills b JOIN stripe_charges c ON c.id = b.charge_id
        WHERE c.payment_id IS NOT NULL AND c.invoice_id IS NULL ORDER BY b.period_on, b.created_at_ms";
    let row = |r: &Row<'_>| Ok((read_bill(r)?, r.get("payment_id")?));
    Ok(conn.prepare_cached(sql)?.query_map([], row)?.collect::<rusqlite::Result<_>>()?)
}

const FAILED: &str =
    "SELECT * FROM stripe_bills INDEXED BY stripe_bills_open WHERE status = 'open' AND attempts > 0 ORDER BY created_at_ms";

/// Those that a card did not pay, the oldest first.
pub fn failed(conn: &Connection) -> Result<Vec<KeptBill>> {
    Ok(conn.prepare_cached(FAILED)?.query_map([], read_bill)?.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::plans;

    #[test]
    fn what_is_asked_often_is_asked_of_an_index() {
        let conn = plans::migrated();
        for sql in [OF, BY_CHARGE, FAILED] {
            assert_eq!(plans::scans(&conn, sql), [] as [&str; 0], "{sql}");
        }
    }
}
