//! The tables `stripe_customers` and `stripe_clients_moved`.

use crate::{
    kernel::{
        Instant, Result,
        id::{ClientId, ConnectionId},
        sql::SqlId,
    },
    stripe::customer::{Customer, Details},
};
use rusqlite::{Connection, OptionalExtension as _, Row, types::FromSqlError};
use uuid::Uuid;

/// The clients that changed, of those that Stripe knows.
pub fn moved(conn: &Connection) -> Result<Vec<ClientId>> {
    let found: Vec<ClientId> =
        conn.prepare_cached("SELECT client_id FROM stripe_clients_moved")?.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    if !found.is_empty() {
        conn.execute("DELETE FROM stripe_clients_moved", [])?;
    }
    Ok(found)
}

fn read(r: &Row<'_>) -> rusqlite::Result<Customer> {
    let told: Option<String> = r.get("told")?;
    let told: Option<Details> = told.map(|text| serde_json::from_str(&text)).transpose().map_err(FromSqlError::other)?;
    Ok(Customer {
        id: r.get::<_, SqlId>("id")?.0,
        connection: r.get("connection_id")?,
        client: r.get("client_id")?,
        made: r.get::<_, Option<String>>("customer")?.zip(told),
        made_at: r.get("made_at_ms")?,
    })
}

pub fn find(conn: &Connection, id: Uuid) -> Result<Option<Customer>> {
    Ok(conn.prepare_cached("SELECT * FROM stripe_customers WHERE id = ?1")?.query_row([SqlId(id)], read).optional()?)
}

/// By Stripe's id.
pub fn named(conn: &Connection, customer: &str) -> Result<Option<Customer>> {
    Ok(conn.prepare_cached("SELECT * FROM stripe_customers WHERE customer = ?1")?.query_row([customer], read).optional()?)
}

const OF: &str = "SELECT * FROM stripe_customers WHERE client_id = ?1 ORDER BY rowid";

pub fn of(conn: &Connection, client: ClientId) -> Result<Vec<Customer>> {
    Ok(conn.prepare_cached(OF)?.query_map([client], read)?.collect::<rusqlite::Result<_>>()?)
}

/// A row to be made good later; one that is there stays.
pub fn want(conn: &Connection, id: Uuid, connection: ConnectionId, client: ClientId) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO stripe_customers (id, connection_id, client_id) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE SET connection_id = ?2",
    )?
    .execute((SqlId(id), connection, client))?;
    Ok(())
}

/// With `None`: Stripe has it no longer.
pub fn set_made(conn: &Connection, id: Uuid, made: Option<(&str, &Details)>, now: Instant) -> Result<()> {
    let told = made.map(|(_, told)| serde_json::to_string(told)).transpose()?;
    conn.prepare_cached("UPDATE stripe_customers SET customer = ?2, told = ?3, made_at_ms = CASE WHEN ?2 IS NULL THEN NULL WHEN customer = ?2 THEN made_at_ms ELSE ?4 END WHERE id = ?1")?
        .execute((SqlId(id), made.map(|(customer, _)| customer), told, now))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::plans;

    #[test]
    fn the_customers_of_a_client_are_found_by_an_index() {
        let conn = plans::migrated();
        for sql in [OF, "SELECT * FROM stripe_customers WHERE customer = ?1"] {
            assert!(plans::scans(&conn, sql).is_empty(), "{sql}");
        }
    }
}
