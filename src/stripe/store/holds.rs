//! The table `stripe_holds`.

use crate::{
    kernel::{
        Instant, Money, Result,
        id::{EffectId, MilestoneId},
        sql::SqlId,
    },
    stripe::hold::Hold,
};
use rusqlite::{Connection, OptionalExtension as _, Row};
use uuid::Uuid;

pub fn insert(conn: &Connection, h: &Hold) -> Result<()> {
    conn.execute(
        "INSERT INTO stripe_holds (id, connection_id, milestone_id, amount_minor, currency, asked_at_ms, ask_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (SqlId(h.id), h.connection, h.milestone, h.amount.minor, h.amount.currency, h.asked_at, h.ask),
    )?;
    Ok(())
}

/// All that is not what was asked for.
pub fn update(conn: &Connection, h: &Hold) -> Result<()> {
    let (link, url) = h.made.clone().unzip();
    conn.prepare_cached(
        "UPDATE stripe_holds SET capture_id = ?2, end_id = ?3, link = ?4, url = ?5, closed_at_ms = ?6, charge_id = ?7, intent = ?8, status = ?9,
            captured_minor = ?10, capture_before_ms = ?11, payment_id = ?12 WHERE id = ?1",
    )?
    .execute(rusqlite::params![
        SqlId(h.id),
        h.capture,
        h.end,
        link,
        url,
        h.closed_at,
        h.charge.map(SqlId),
        h.intent,
        h.status,
        h.captured_minor,
        h.capture_before,
        h.payment
    ])?;
    Ok(())
}

fn read(r: &Row<'_>) -> rusqlite::Result<Hold> {
    let (link, url): (Option<String>, Option<String>) = (r.get("link")?, r.get("url")?);
    Ok(Hold {
        id: r.get::<_, SqlId>("id")?.0,
        connection: r.get("connection_id")?,
        milestone: r.get("milestone_id")?,
        amount: Money::new(r.get("amount_minor")?, r.get("currency")?),
        asked_at: r.get("asked_at_ms")?,
        ask: r.get("ask_id")?,
        capture: r.get::<_, Option<EffectId>>("capture_id")?,
        end: r.get::<_, Option<EffectId>>("end_id")?,
        made: link.zip(url),
        closed_at: r.get("closed_at_ms")?,
        charge: r.get::<_, Option<SqlId>>("charge_id")?.map(|id| id.0),
        intent: r.get("intent")?,
        status: r.get("status")?,
        captured_minor: r.get("captured_minor")?,
        capture_before: r.get("capture_before_ms")?,
        payment: r.get("payment_id")?,
    })
}

pub fn find(conn: &Connection, id: Uuid) -> Result<Option<Hold>> {
    Ok(conn.prepare_cached("SELECT * FROM stripe_holds WHERE id = ?1")?.query_row([SqlId(id)], read).optional()?)
}

/// Of a milestone, the latest first.
pub fn of(conn: &Connection, milestone: MilestoneId) -> Result<Vec<Hold>> {
    let sql = "SELECT * FROM stripe_holds WHERE milestone_id = ?1 ORDER BY asked_at_ms DESC, rowid DESC";
    Ok(conn.prepare_cached(sql)?.query_map([milestone], read)?.collect::<rusqlite::Result<_>>()?)
}

/// Those that have to be taken before a moment, the first to end first.
pub fn held_until(conn: &Connection, until: Instant) -> Result<Vec<Hold>> {
    let sql = "SELECT * FROM stripe_holds WHERE status = 'held' AND capture_before_ms <= ?1 ORDER BY capture_before_ms";
    Ok(conn.prepare_cached(sql)?.query_map([until], read)?.collect::<rusqlite::Result<_>>()?)
}

/// Those that became a payment.
pub fn paid(conn: &Connection) -> Result<Vec<Hold>> {
    let sql = "SELECT * FROM stripe_holds WHERE payment_id IS NOT NULL";
    Ok(conn.prepare_cached(sql)?.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}
