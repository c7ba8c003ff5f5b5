//! Categories and the rates of mileage.

use crate::{
    expenses::{Category, Unit, mileage::MileageRate},
    kernel::{
        Error, Instant, Result,
        id::{CategoryId, MileageRateId},
        sql::SqlDay,
    },
};
use rusqlite::{Connection, OptionalExtension, Row};

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} rows changed instead of one"))) }
}

fn category(r: &Row<'_>) -> rusqlite::Result<Category> {
    Ok(Category {
        id: r.get("id")?,
        name: r.get("name")?,
        archived: r.get::<_, Option<Instant>>("archived_at_ms")?.is_some(),
        used: r.get("used")?,
    })
}

const CATEGORIES: &str = "SELECT k.*, (SELECT COUNT(*) FROM expenses e WHERE e.category_id = k.id AND e.deleted_at_ms IS NULL) AS used
                          FROM expense_categories k WHERE k.deleted_at_ms IS NULL";

pub fn categories(conn: &Connection) -> Result<Vec<Category>> {
    let sql = format!("{CATEGORIES} ORDER BY k.name COLLATE NOCASE, k.id");
    Ok(conn.prepare_cached(&sql)?.query_map([], category)?.collect::<rusqlite::Result<_>>()?)
}

pub fn find_category(conn: &Connection, id: CategoryId) -> Result<Option<Category>> {
    Ok(conn.prepare_cached(&format!("{CATEGORIES} AND k.id = ?1"))?.query_row([id], category).optional()?)
}

pub fn insert_category(conn: &Connection, id: CategoryId, name: &str, now: Instant) -> Result<()> {
    one(conn.execute("INSERT INTO expense_categories (id, name, created_at_ms) VALUES (?1, ?2, ?3)", (id, name, now))?)
}

pub fn rename_category(conn: &Connection, id: CategoryId, name: &str) -> Result<()> {
    one(conn.execute("UPDATE expense_categories SET name = ?2 WHERE id = ?1", (id, name))?)
}

pub fn archive_category(conn: &Connection, id: CategoryId, at: Option<Instant>) -> Result<()> {
    one(conn.execute("UPDATE expense_categories SET archived_at_ms = ?2 WHERE id = ?1", (id, at))?)
}

pub fn delete_category(conn: &Connection, id: CategoryId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE expense_categories SET deleted_at_ms = ?2 WHERE id = ?1", (id, at))?)
}

fn rate(r: &Row<'_>) -> rusqlite::Result<MileageRate> {
    Ok(MileageRate {
        id: r.get("id")?,
        unit: r.get("unit")?,
        price: r.get("price_e4")?,
        currency: r.get("currency")?,
        valid_from: r.get::<_, SqlDay>("valid_from")?.0,
    })
}

pub fn rates(conn: &Connection) -> Result<Vec<MileageRate>> {
    let sql = "SELECT * FROM mileage_rates WHERE deleted_at_ms IS NULL ORDER BY unit, valid_from, id";
    Ok(conn.prepare_cached(sql)?.query_map([], rate)?.collect::<rusqlite::Result<_>>()?)
}

/// The latest that began by that day; of two devices' rates of one day the later written.
pub fn rate_on(conn: &Connection, unit: Unit, day: SqlDay) -> Result<Option<MileageRate>> {
    let sql = "SELECT * FROM mileage_rates WHERE unit = ?1 AND valid_from <= ?2 AND deleted_at_ms IS NULL ORDER BY valid_from DESC, id DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row((unit, day), rate).optional()?)
}

pub fn insert_rate(conn: &Connection, r: &MileageRate, now: Instant) -> Result<()> {
    one(conn.execute(
        "INSERT INTO mileage_rates (id, unit, price_e4, currency, valid_from, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (r.id, r.unit, r.price, r.currency, SqlDay(r.valid_from), now),
    )?)
}

pub fn delete_rate(conn: &Connection, id: MileageRateId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE mileage_rates SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (id, at))?)
}
