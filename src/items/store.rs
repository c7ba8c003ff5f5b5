//! The table `items`; nobody else writes it.

use rusqlite::{Connection, OptionalExtension, Row, named_params, types::FromSqlError};

use super::Item;
use crate::kernel::{Error, Instant, Money, Result, id::ItemId};

fn item(r: &Row<'_>) -> rusqlite::Result<Item> {
    let taxes: Option<String> = r.get("tax_ids")?;
    Ok(Item {
        id: r.get("id")?,
        name: r.get("name")?,
        description: r.get("description")?,
        code: r.get("code")?,
        category: r.get("category")?,
        unit: r.get("unit")?,
        price: Money::new(r.get("price_minor")?, r.get("currency")?),
        tax_ids: taxes.map(|text| serde_json::from_str(&text)).transpose().map_err(FromSqlError::other)?,
        archived: r.get::<_, Option<Instant>>("archived_at_ms")?.is_some(),
        created_at: r.get("created_at_ms")?,
    })
}

pub fn find(conn: &Connection, id: ItemId) -> Result<Option<Item>> {
    Ok(conn.prepare_cached("SELECT * FROM items WHERE id = ?1 AND deleted_at_ms IS NULL")?.query_row([id], item).optional()?)
}

pub fn all(conn: &Connection) -> Result<Vec<Item>> {
    let sql = "SELECT * FROM items WHERE deleted_at_ms IS NULL ORDER BY name COLLATE NOCASE, id";
    Ok(conn.prepare_cached(sql)?.query_map([], item)?.collect::<rusqlite::Result<_>>()?)
}

pub fn insert(conn: &Connection, i: &Item) -> Result<()> {
    conn.prepare_cached("INSERT INTO items (id, name, price_minor, currency, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5)")?.execute((
        i.id,
        &i.name,
        i.price.minor,
        i.price.currency,
        i.created_at,
    ))?;
    update(conn, i)
}

pub fn update(conn: &Connection, i: &Item) -> Result<()> {
    one(conn
        .prepare_cached(
            "UPDATE items SET name = :name, description = :description, code = :code, category = :category, unit = :unit,
                    price_minor = :price, currency = :currency, tax_ids = :taxes WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": i.id, ":name": i.name, ":description": i.description, ":code": i.code, ":category": i.category, ":unit": i.unit,
            ":price": i.price.minor, ":currency": i.price.currency, ":taxes": i.tax_ids.as_ref().map(serde_json::to_string).transpose()?,
        })?)
}

pub fn set_archived(conn: &Connection, id: ItemId, at: Option<Instant>) -> Result<()> {
    one(conn.execute("UPDATE items SET archived_at_ms = ?2 WHERE id = ?1", (id, at))?)
}

pub fn set_deleted(conn: &Connection, id: ItemId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE items SET deleted_at_ms = ?2 WHERE id = ?1", (id, at))?)
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} items changed instead of one"))) }
}
