//! The tables `stripe_payouts` and `stripe_moves`.

use crate::{
    kernel::{
        Currency, Instant, Money, Result,
        id::{ConnectionId, InvoiceId},
        sql::{SqlDay, SqlId},
    },
    stripe::payout::{KeptMove, KeptPayout, Sums},
};
use rusqlite::{Connection, OptionalExtension as _, Row};
use uuid::Uuid;

pub fn put_payout(conn: &Connection, connection: ConnectionId, p: &KeptPayout, now: Instant) -> Result<()> {
    // Not replaced as a whole: its movements stand on the row.
    conn.prepare_cached(
        "INSERT INTO stripe_payouts (id, connection_id, payout, amount_minor, currency, status, is_automatic, arrives_on, failure, created_at_ms, looked_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
         ON CONFLICT (id) DO UPDATE SET connection_id = ?2, amount_minor = ?4, status = ?6, is_automatic = ?7, arrives_on = ?8, failure = ?9, looked_at_ms = ?11",
    )?
    .execute(rusqlite::params![
        SqlId(p.id),
        connection,
        p.payout,
        p.amount.minor,
        p.amount.currency,
        p.status,
        p.is_automatic,
        SqlDay(p.arrives_on),
        p.failure,
        p.created_at,
        now
    ])?;
    Ok(())
}

/// One that is known already stays with its payout.
pub fn put_move(conn: &Connection, connection: ConnectionId, m: &KeptMove) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO stripe_moves (id, connection_id, move, payout_id, category, amount_minor, fee_minor, currency, about_id, created_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         ON CONFLICT (id) DO UPDATE SET connection_id = ?2, payout_id = COALESCE(?4, payout_id), category = ?5, amount_minor = ?6, fee_minor = ?7",
    )?
    .execute(rusqlite::params![
        SqlId(m.id),
        connection,
        m.name,
        m.payout.map(SqlId),
        m.category,
        m.amount.minor,
        m.fee_minor,
        m.amount.currency,
        m.about.map(SqlId),
        m.at
    ])?;
    Ok(())
}

fn read_payout(r: &Row<'_>) -> rusqlite::Result<(KeptPayout, Sums)> {
    let kept = KeptPayout {
        id: r.get::<_, SqlId>("id")?.0,
        payout: r.get("payout")?,
        amount: Money::new(r.get("amount_minor")?, r.get("currency")?),
        status: r.get("status")?,
        is_automatic: r.get("is_automatic")?,
        arrives_on: r.get::<_, SqlDay>("arrives_on")?.0,
        failure: r.get("failure")?,
        created_at: r.get("created_at_ms")?,
    };
    let sums = Sums {
        charges_minor: r.get("charges_minor")?,
        refunds_minor: r.get("refunds_minor")?,
        disputes_minor: r.get("disputes_minor")?,
        fees_minor: r.get("fees_minor")?,
        all_minor: r.get("all_minor")?,
    };
    Ok((kept, sums))
}

/// Stripe's reporting categories by what they are to the user; the payout's own movement is none of what it holds.
const PAYOUTS: &str = "SELECT p.*, COALESCE(SUM(m.amount_minor) FILTER (WHERE m.category = 'charge'), 0) AS charges_minor,
        COALESCE(SUM(m.amount_minor) FILTER (WHERE m.category IN ('refund', 'refund_failure', 'partial_capture_reversal')), 0) AS refunds_minor,
        COALESCE(SUM(m.amount_minor) FILTER (WHERE m.category IN ('dispute', 'dispute_reversal')), 0) AS disputes_minor,
        COALESCE(SUM(m.fee_minor), 0) - COALESCE(SUM(m.amount_minor) FILTER (WHERE m.category IN ('fee', 'network_cost', 'tax')), 0) AS fees_minor,
        COALESCE(SUM(m.amount_minor - m.fee_minor), 0) AS all_minor
    FROM stripe_payouts p LEFT JOIN stripe_moves m ON m.payout_id = p.id AND m.category <> 'payout'";

/// The latest first.
pub fn payouts(conn: &Connection) -> Result<Vec<(KeptPayout, Sums)>> {
    let sql = format!("{PAYOUTS} GROUP BY p.id ORDER BY p.arrives_on DESC, p.created_at_ms DESC");
    Ok(conn.prepare_cached(&sql)?.query_map([], read_payout)?.collect::<rusqlite::Result<_>>()?)
}

/// What a payout holds, the oldest first, with the invoice that each movement is about.
pub fn moves(conn: &Connection, payout: Uuid) -> Result<Vec<(KeptMove, Option<InvoiceId>)>> {
    let sql = "SELECT m.*, COALESCE(c.invoice_id, rc.invoice_id, dc.invoice_id) AS invoice_id FROM stripe_moves m
        LEFT JOIN stripe_charges c ON c.id = m.about_id
        LEFT JOIN stripe_refund_looks r ON r.id = m.about_id LEFT JOIN stripe_charges rc ON rc.id = r.charge_id
        LEFT JOIN stripe_disputes d ON d.id = m.about_id LEFT JOIN stripe_charges dc ON dc.id = d.charge_id
        WHERE m.payout_id = ?1 AND m.category <> 'payout' ORDER BY m.created_at_ms, m.rowid";
    let row = |r: &Row<'_>| {
        let kept = KeptMove {
            id: r.get::<_, SqlId>("id")?.0,
            name: r.get("move")?,
            payout: Some(payout),
            category: r.get("category")?,
            amount: Money::new(r.get("amount_minor")?, r.get("currency")?),
            fee_minor: r.get("fee_minor")?,
            about: r.get::<_, Option<SqlId>>("about_id")?.map(|id| id.0),
            at: r.get("created_at_ms")?,
        };
        Ok((kept, r.get("invoice_id")?))
    };
    Ok(conn.prepare_cached(sql)?.query_map([SqlId(payout)], row)?.collect::<rusqlite::Result<_>>()?)
}

/// What was kept of a charge, in the currency in which it was settled.
pub fn fee_of(conn: &Connection, charge: Uuid) -> Result<Option<Money>> {
    let sql = "SELECT fee_minor, currency FROM stripe_moves WHERE about_id = ?1 AND category = 'charge'";
    let row = |r: &Row<'_>| Ok(Money::new(r.get(0)?, r.get::<_, Currency>(1)?));
    Ok(conn.prepare_cached(sql)?.query_row([SqlId(charge)], row).optional()?)
}
