use super::{ClosedUntil, Settings};
use crate::kernel::{Currency, Error, Result, Zone};
use rusqlite::{Connection, OptionalExtension};
use serde_json::{Map, Value};

fn rows(conn: &Connection) -> Result<Map<String, Value>> {
    let mut statement = conn.prepare_cached("SELECT key, value FROM settings WHERE instr(key, '.') = 0")?;
    let mut found = Map::new();
    let mut rows = statement.query([])?;
    while let Some(r) = rows.next()? {
        found.insert(r.get(0)?, serde_json::from_str(&r.get::<_, String>(1)?)?);
    }
    Ok(found)
}

fn object(settings: &Settings) -> Result<Map<String, Value>> {
    match serde_json::to_value(settings)? {
        Value::Object(map) => Ok(map),
        _ => Err(Error::bug("settings are an object")),
    }
}

pub fn load(conn: &Connection) -> Result<Settings> {
    let mut all = object(&Settings::new(String::new(), Currency::parse("currency", "EUR")?, Zone::utc()))?;
    // A key of a newer program is left alone.
    all.extend(rows(conn)?);
    Ok(serde_json::from_value(Value::Object(all))?)
}

/// What a feature noted under a key with a dot, which no setting has.
pub fn noted(conn: &Connection, key: &str) -> Result<Option<Value>> {
    let found: Option<String> =
        conn.prepare_cached("SELECT value FROM settings WHERE key = ?1")?.query_row([key], |r| r.get(0)).optional()?;
    Ok(found.map(|text| serde_json::from_str(&text)).transpose()?)
}

pub fn note(conn: &Connection, key: &str, value: &Value) -> Result<()> {
    conn.prepare_cached("INSERT INTO settings (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value")?
        .execute((key, serde_json::to_string(value)?))?;
    Ok(())
}

/// Answers the names of what changed.
pub fn save(conn: &Connection, settings: &Settings) -> Result<Vec<String>> {
    let old = rows(conn)?;
    let mut changed = Vec::new();
    let mut put =
        conn.prepare_cached("INSERT INTO settings (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value")?;
    for (key, value) in object(settings)? {
        if old.get(&key) != Some(&value) {
            put.execute((&key, serde_json::to_string(&value)?))?;
            changed.push(key);
        }
    }
    Ok(changed)
}

/// A row beside the settings, which the guards of closed time read.
const CLOSED_UNTIL: &str = "time.closed_until";

pub fn closed_until(conn: &Connection) -> Result<Option<ClosedUntil>> {
    let mut statement = conn.prepare_cached("SELECT value FROM settings WHERE key = ?1")?;
    let text: Option<String> = statement.query_row([CLOSED_UNTIL], |r| r.get(0)).optional()?;
    Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
}

pub fn set_closed_until(conn: &Connection, closed: Option<ClosedUntil>) -> Result<()> {
    conn.execute("DELETE FROM settings WHERE key = ?1", [CLOSED_UNTIL])?;
    if let Some(closed) = closed {
        conn.execute("INSERT INTO settings (key, value) VALUES (?1, ?2)", (CLOSED_UNTIL, serde_json::to_string(&closed)?))?;
    }
    Ok(())
}
