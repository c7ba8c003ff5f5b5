//! The table `people`; nobody else writes it.

use super::Person;
use crate::kernel::{Error, Instant, Result, id::PersonId};
use rusqlite::{Connection, OptionalExtension, Row};

fn person(r: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person { id: r.get("id")?, name: r.get("name")?, email: r.get("email")?, role: r.get("role")?, active: r.get("active")? })
}

pub fn find(conn: &Connection, id: PersonId) -> Result<Option<Person>> {
    Ok(conn.prepare_cached("SELECT * FROM people WHERE id = ?1 AND deleted_at_ms IS NULL")?.query_row([id], person).optional()?)
}

pub fn all(conn: &Connection) -> Result<Vec<Person>> {
    let mut statement =
        conn.prepare_cached("SELECT * FROM people WHERE deleted_at_ms IS NULL ORDER BY active DESC, name COLLATE NOCASE, id")?;
    Ok(statement.query_map([], person)?.collect::<rusqlite::Result<_>>()?)
}

fn one(changed: usize) -> Result<()> {
    if changed == 1 { Ok(()) } else { Err(Error::bug(format!("{changed} people changed instead of one"))) }
}

pub fn insert(conn: &Connection, p: &Person, now: Instant) -> Result<()> {
    one(conn
        .prepare_cached("INSERT INTO people (id, name, email, role, active, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute((p.id, &p.name, &p.email, p.role, p.active, now))?)
}

pub fn update(conn: &Connection, p: &Person) -> Result<()> {
    one(conn
        .prepare_cached("UPDATE people SET name = ?2, email = ?3, role = ?4, active = ?5 WHERE id = ?1")?
        .execute((p.id, &p.name, &p.email, p.role, p.active))?)
}
