//! The table `rates`; nobody else writes it.

use super::{Rate, RatePurpose, RateScope, book::Kept};
use crate::kernel::{
    Error, Instant, Money, Result,
    id::RateId,
    sql::{SqlDay, SqlId},
};
use rusqlite::{Connection, OptionalExtension, named_params};
use uuid::Uuid;

/// Rates whose subject still stands; those of a client that was merged away under the one that took over.
pub fn all(conn: &Connection, purpose: Option<RatePurpose>) -> Result<Vec<Kept>> {
    let mut statement = conn.prepare_cached(
        "SELECT r.id, r.purpose, r.scope, COALESCE(m.id, r.scope_id) AS scope_id, r.amount_minor, r.currency, r.valid_from,
            COALESCE(m.name, c.name, p.name, t.name, w.name) AS scope_name, m.id IS NOT NULL AS inherited
         FROM rates r
         LEFT JOIN clients c ON r.scope = 'client' AND c.id = r.scope_id AND c.deleted_at_ms IS NULL
         LEFT JOIN clients m ON m.id = c.merged_into AND m.deleted_at_ms IS NULL
         LEFT JOIN projects p ON r.scope = 'project' AND p.id = r.scope_id AND p.deleted_at_ms IS NULL
         LEFT JOIN tasks t ON r.scope = 'task' AND t.id = r.scope_id AND t.deleted_at_ms IS NULL
         LEFT JOIN people w ON r.scope = 'person' AND w.id = r.scope_id AND w.deleted_at_ms IS NULL
         WHERE r.deleted_at_ms IS NULL AND (?1 IS NULL OR r.purpose = ?1) AND (r.scope = 'workspace' OR COALESCE(c.id, p.id, t.id, w.id) IS NOT NULL)",
    )?;
    let rows = statement.query_map([purpose], |r| {
        let rate = Rate {
            id: r.get("id")?,
            purpose: r.get("purpose")?,
            scope: r.get("scope")?,
            scope_id: r.get::<_, Option<SqlId>>("scope_id")?.map(|id| id.0),
            scope_name: r.get("scope_name")?,
            amount: Money::new(r.get("amount_minor")?, r.get("currency")?),
            valid_from: r.get::<_, SqlDay>("valid_from")?.0,
        };
        Ok(Kept { rate, inherited: r.get("inherited")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The rate that this very subject has from this very day on.
pub fn on_day(conn: &Connection, purpose: RatePurpose, scope: RateScope, of: Option<Uuid>, from: SqlDay) -> Result<Option<RateId>> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM rates WHERE scope = ?1 AND scope_id IS ?2 AND valid_from = ?3 AND purpose = ?4 AND deleted_at_ms IS NULL ORDER BY id DESC",
    )?;
    Ok(statement.query_row((scope, of.map(SqlId), from, purpose), |r| r.get(0)).optional()?)
}

/// Whether this very subject has had a rate.
pub fn has_any(conn: &Connection, purpose: RatePurpose, scope: RateScope, of: Option<Uuid>) -> Result<bool> {
    let mut statement =
        conn.prepare_cached("SELECT 1 FROM rates WHERE scope = ?1 AND scope_id IS ?2 AND purpose = ?3 AND deleted_at_ms IS NULL")?;
    Ok(statement.exists((scope, of.map(SqlId), purpose))?)
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} rates changed instead of one"))) }
}

pub fn insert(conn: &Connection, r: &Rate, now: Instant) -> Result<()> {
    one(conn
        .prepare_cached(
            "INSERT INTO rates (id, purpose, scope, scope_id, amount_minor, currency, valid_from, created_at_ms)
             VALUES (:id, :purpose, :scope, :scope_id, :amount, :currency, :from, :now)",
        )?
        .execute(named_params! {
            ":id": r.id, ":purpose": r.purpose, ":scope": r.scope, ":scope_id": r.scope_id.map(SqlId), ":amount": r.amount.minor,
            ":currency": r.amount.currency, ":from": SqlDay(r.valid_from), ":now": now,
        })?)
}

pub fn set_amount(conn: &Connection, id: RateId, amount: Money) -> Result<()> {
    one(conn.execute("UPDATE rates SET amount_minor = ?2, currency = ?3 WHERE id = ?1", (id, amount.minor, amount.currency))?)
}

pub fn set_deleted(conn: &Connection, id: RateId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE rates SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (id, at))?)
}
