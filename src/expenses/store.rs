//! The tables `expenses`, `expense_categories` and `mileage_rates`; nobody else writes them.

pub mod books;
mod list;
pub mod received;
mod row;
pub mod verify;

pub use list::{list, sums};
pub use row::Row;

use super::{Cost, Expense, Place, Tax};
use crate::kernel::{
    Error, Instant, Result,
    id::{CategoryId, ExpenseId},
    sql::SqlDay,
};
use rusqlite::{Connection, OptionalExtension, named_params};

pub fn find(conn: &Connection, id: ExpenseId) -> Result<Option<Row>> {
    Ok(conn.prepare_cached(&format!("{} AND e.id = ?1", list::live()))?.query_row([id], row::read).optional()?)
}

pub fn by_ids(conn: &Connection, ids: &[ExpenseId]) -> Result<Vec<Row>> {
    let wanted: Vec<String> = ids.iter().map(|id| id.0.simple().to_string()).collect();
    let sql = format!("{} AND e.id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY e.spent_on, e.id", list::live());
    let rows = conn.prepare_cached(&sql)?.query_map([serde_json::to_string(&wanted)?], row::read)?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} expenses changed instead of one"))) }
}

/// A whole row at once: the schema refuses half of one.
pub fn insert(conn: &Connection, e: &Expense) -> Result<()> {
    put(
        conn,
        e,
        "INSERT INTO expenses (id, kind, spent_on, category_id, client_id, project_id, merchant, note, currency, amount_minor, tax_mode,
            tax_rate_id, tax_percent_e4, tax_minor, distance_e1, unit, price_e4, from_place, to_place, vehicle, return_trip, billable, markup_e4,
            exchange_currency, exchange_e8, written_off_at_ms, created_at_ms)
         VALUES (:id, :kind, :spent_on, :category, :client, :project, :merchant, :note, :currency, :amount, :tax_mode, :tax_rate, :tax_percent, :tax,
            :distance, :unit, :price, :from, :to, :vehicle, :return_trip, :billable, :markup, :exchange_currency, :exchange, :written_off, :created)",
    )
}

pub fn update(conn: &Connection, e: &Expense) -> Result<()> {
    put(
        conn,
        e,
        "UPDATE expenses SET kind = :kind, spent_on = :spent_on, category_id = :category, client_id = :client, project_id = :project,
            merchant = :merchant, note = :note, currency = :currency, amount_minor = :amount, tax_mode = :tax_mode, tax_rate_id = :tax_rate,
            tax_percent_e4 = :tax_percent, tax_minor = :tax, distance_e1 = :distance, unit = :unit, price_e4 = :price, from_place = :from,
            to_place = :to, vehicle = :vehicle, return_trip = :return_trip, billable = :billable, markup_e4 = :markup,
            exchange_currency = :exchange_currency, exchange_e8 = :exchange, written_off_at_ms = :written_off, created_at_ms = :created
         WHERE id = :id AND deleted_at_ms IS NULL",
    )
}

fn put(conn: &Connection, e: &Expense, sql: &str) -> Result<()> {
    let (amount, tax, trip) = match &e.cost {
        Cost::Paid { amount_minor, tax } => (Some(*amount_minor), *tax, None),
        Cost::Driven(trip) => (None, Tax::default(), Some(trip)),
    };
    let (client, project) = match e.place {
        Place::Nothing => (None, None),
        Place::Client(id) => (Some(id), None),
        Place::Project(id) => (None, Some(id)),
    };
    one(conn.prepare_cached(sql)?.execute(named_params! {
        ":id": e.id, ":kind": e.kind(), ":spent_on": SqlDay(e.spent_on), ":category": e.category_id, ":client": client, ":project": project,
        ":merchant": e.merchant, ":note": e.note, ":currency": e.currency, ":amount": amount, ":tax_mode": tax.mode, ":tax_rate": tax.rate_id,
        ":tax_percent": tax.percent, ":tax": tax.typed_minor, ":distance": trip.map(|t| t.distance.e4 / row::TENTH_E4),
        ":unit": trip.map(|t| t.unit), ":price": trip.map(|t| t.price), ":from": trip.map_or("", |t| &t.from),
        ":to": trip.map_or("", |t| &t.to), ":vehicle": trip.map_or("", |t| &t.vehicle), ":return_trip": trip.is_some_and(|t| t.return_trip),
        ":billable": e.billable, ":markup": e.markup, ":exchange_currency": e.exchange.map(|x| x.currency),
        ":exchange": e.exchange.map(|x| x.rate), ":written_off": e.written_off_at, ":created": e.created_at,
    })?)
}

pub fn set_category(conn: &Connection, id: ExpenseId, category: Option<CategoryId>) -> Result<()> {
    one(conn.execute("UPDATE expenses SET category_id = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (id, category))?)
}

pub fn set_deleted(conn: &Connection, id: ExpenseId, at: Instant) -> Result<()> {
    one(conn.execute("UPDATE expenses SET deleted_at_ms = ?2 WHERE id = ?1 AND deleted_at_ms IS NULL", (id, at))?)
}
