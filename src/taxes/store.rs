//! The table `tax_rates`; nobody else writes it.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Category, TaxRate};
use crate::kernel::{Error, Instant, Result, id::TaxRateId};

fn tax(r: &Row<'_>) -> rusqlite::Result<TaxRate> {
    let code = r.get::<_, Option<String>>("beyond")?.map_or_else(|| r.get("category"), Ok)?;
    let unknown = || rusqlite::types::FromSqlError::Other(format!("category {code}").into());
    Ok(TaxRate {
        id: r.get("id")?,
        name: r.get("name")?,
        percent: r.get("percent_e4")?,
        category: Category::parse(&code).ok_or_else(unknown)?,
        reason: r.get("reason")?,
        compound: r.get("compound")?,
        archived: r.get::<_, Option<Instant>>("archived_at_ms")?.is_some(),
    })
}

pub fn find(conn: &Connection, id: TaxRateId) -> Result<Option<TaxRate>> {
    Ok(conn.prepare_cached("SELECT * FROM tax_rates WHERE id = ?1 AND deleted_at_ms IS NULL")?.query_row([id], tax).optional()?)
}

pub fn all(conn: &Connection) -> Result<Vec<TaxRate>> {
    let mut statement = conn.prepare_cached("SELECT * FROM tax_rates WHERE deleted_at_ms IS NULL ORDER BY created_at_ms, rowid")?;
    Ok(statement.query_map([], tax)?.collect::<rusqlite::Result<_>>()?)
}

/// The column `category` is of a time that knew no goods that leave the country; `beyond` tells of which kind of exemption they are.
fn columns(category: Category) -> (&'static str, Option<&'static str>) {
    match category {
        Category::K | Category::G => (Category::E.as_str(), Some(category.as_str())),
        other => (other.as_str(), None),
    }
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} taxes changed instead of one"))) }
}

pub fn insert(conn: &Connection, t: &TaxRate, at: Instant) -> Result<()> {
    let (category, beyond) = columns(t.category);
    one(conn.execute(
        "INSERT INTO tax_rates (id, name, percent_e4, category, beyond, reason, compound, created_at_ms) VALUES (:id, :name, :percent, :category, :beyond, :reason, :compound, :at)",
        named_params! { ":id": t.id, ":name": t.name, ":percent": t.percent, ":category": category, ":beyond": beyond, ":reason": t.reason, ":compound": t.compound, ":at": at },
    )?)
}

pub fn update(conn: &Connection, t: &TaxRate) -> Result<()> {
    let (category, beyond) = columns(t.category);
    one(conn.execute(
        "UPDATE tax_rates SET name = :name, percent_e4 = :percent, category = :category, beyond = :beyond, reason = :reason, compound = :compound WHERE id = :id",
        named_params! { ":id": t.id, ":name": t.name, ":percent": t.percent, ":category": category, ":beyond": beyond, ":reason": t.reason, ":compound": t.compound },
    )?)
}

pub fn set_archived(conn: &Connection, id: TaxRateId, at: Option<Instant>) -> Result<()> {
    one(conn.execute("UPDATE tax_rates SET archived_at_ms = ?2 WHERE id = ?1", (id, at))?)
}
