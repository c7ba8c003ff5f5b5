//! All that a workspace holds, as lines: what a full export writes and what tells whether two workspaces are in the same state.
//!
//! A line is `{"t":table,"r":{column:value}}` with the columns in the order of the schema; blobs are hexadecimal. Tables come by name, rows by
//! their key. Left out: what is of this copy of the file alone, how this device looks at things, sums that the other rows tell, devices that have not
//! written yet, and the bytes of
//! `blobs`, whose key is their hash.

use crate::kernel::{Error, Result};
use rusqlite::{Connection, types::ValueRef};
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

const LOCAL: &[&str] = &[
    "local_facts",
    "smtp_servers",
    "smtp_authorities",
    "imap_servers",
    "imap_folders",
    "mail_places",
    "calendars",
    "calendar_events",
    "calendar_targets",
    "calendar_pushes",
    "stripe_moved",
    "stripe_clients_moved",
    "stripe_rules_moved",
    "stripe_cursors",
    "stripe_events",
    "stripe_hints",
    "undo_steps",
    "refinery_schema_history",
    "waiting_sums",
    "time_sums",
    "retainer_sums",
    "capture_preferences",
    "capture_exclusions",
    "capture_stretches",
    "capture_lessons",
    "capture_dismissals",
];

/// A table as the schema has it.
#[derive(Debug, Clone)]
pub struct Table {
    pub name: String,
    /// Name, and whether it holds bytes.
    pub columns: Vec<(String, bool)>,
    key: Vec<String>,
}

pub fn tables(conn: &Connection) -> Result<Vec<Table>> {
    let mut names =
        conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")?;
    let names: Vec<String> = names.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    names.into_iter().filter(|name| !LOCAL.contains(&name.as_str())).map(|name| table(conn, name)).collect()
}

fn table(conn: &Connection, name: String) -> Result<Table> {
    let mut info = conn.prepare("SELECT name, type = 'BLOB', pk FROM pragma_table_info(?1) ORDER BY cid")?;
    let all: Vec<(String, bool, i64)> =
        info.query_map([&name], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?.collect::<rusqlite::Result<_>>()?;
    let mut key: Vec<(i64, String)> = all.iter().filter(|(_, _, pk)| *pk > 0).map(|(column, _, pk)| (*pk, column.clone())).collect();
    key.sort();
    let columns =
        all.into_iter().map(|(column, bytes, _)| (column, bytes)).filter(|(column, _)| name != "blobs" || column != "bytes").collect();
    Ok(Table { name, columns, key: key.into_iter().map(|(_, column)| column).collect() })
}

/// Calls `line` with the table and the line of each row.
pub fn each_line(conn: &Connection, mut line: impl FnMut(&str, &[u8]) -> Result<()>) -> Result<()> {
    for table in tables(conn)? {
        let columns = table.columns.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        let key = table.key.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        let only = if table.name == "devices" { "WHERE id IN (SELECT device_id FROM activity)" } else { "" };
        let mut rows = conn.prepare(&format!("SELECT {columns} FROM \"{}\" {only} ORDER BY {key}", table.name))?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            // Written column by column: the order is a part of the hash.
            let mut text = Vec::with_capacity(256);
            text.extend_from_slice(b"{\"t\":");
            serde_json::to_writer(&mut text, &table.name)?;
            for (at, (name, _)) in table.columns.iter().enumerate() {
                text.extend_from_slice(if at == 0 { b",\"r\":{" } else { b"," });
                serde_json::to_writer(&mut text, name)?;
                text.push(b':');
                serde_json::to_writer(&mut text, &value(row.get_ref(at)?)?)?;
            }
            text.extend_from_slice(b"}}");
            line(&table.name, &text)?;
        }
    }
    Ok(())
}

fn value(cell: ValueRef<'_>) -> Result<Value> {
    Ok(match cell {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Text(text) => std::str::from_utf8(text).map_err(|_| Error::bug("a text that is no UTF-8"))?.into(),
        ValueRef::Blob(bytes) => hex::encode(bytes).into(),
        ValueRef::Real(_) => return Err(Error::bug("no table has a float")),
    })
}

/// The SHA-256 of all lines, each ended by a line feed.
pub fn hash(conn: &Connection) -> Result<[u8; 32]> {
    let mut digest = Sha256::new();
    each_line(conn, |_, line| {
        digest.update(line);
        digest.update(b"\n");
        Ok(())
    })?;
    Ok(digest.finalize().into())
}

/// Puts rows into a file that has none, past the guards that watch over changes: they come from a file in which they held.
pub struct Filling<'c> {
    conn: &'c Connection,
    tables: Vec<Table>,
    triggers: Vec<(String, String)>,
}

impl<'c> Filling<'c> {
    pub fn begin(conn: &'c Connection) -> Result<Self> {
        conn.pragma_update(None, "defer_foreign_keys", true)?;
        let mut found = conn.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")?;
        let triggers: Vec<(String, String)> = found.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
        for (name, _) in &triggers {
            conn.execute_batch(&format!("DROP TRIGGER \"{name}\""))?;
        }
        let tables = tables(conn)?;
        for table in &tables {
            conn.execute_batch(&format!("DELETE FROM \"{}\"", table.name))?;
        }
        Ok(Self { conn, tables, triggers })
    }

    /// Answers false for a row that does not fit the schema.
    pub fn row(&self, table: &str, fields: &Map<String, Value>, bytes: Option<Vec<u8>>) -> Result<bool> {
        use rusqlite::types::Value as Cell;
        let Some(table) = self.tables.iter().find(|known| known.name == table) else { return Ok(false) };
        if fields.len() != table.columns.len() {
            return Ok(false);
        }
        let mut names: Vec<&str> = Vec::new();
        let mut cells: Vec<Cell> = Vec::new();
        for (name, holds_bytes) in &table.columns {
            let cell = match (fields.get(name), holds_bytes) {
                (Some(Value::Null), _) => Cell::Null,
                (Some(Value::String(text)), true) => match hex::decode(text) {
                    Ok(bytes) => Cell::Blob(bytes),
                    Err(_) => return Ok(false),
                },
                (Some(Value::String(text)), false) => Cell::Text(text.clone()),
                (Some(Value::Number(number)), false) => match number.as_i64() {
                    Some(number) => Cell::Integer(number),
                    None => return Ok(false),
                },
                _ => return Ok(false),
            };
            names.push(name);
            cells.push(cell);
        }
        if let Some(bytes) = bytes {
            names.push("bytes");
            cells.push(Cell::Blob(bytes));
        }
        let marks = vec!["?"; cells.len()].join(", ");
        let sql = format!("INSERT INTO \"{}\" (\"{}\") VALUES ({marks})", table.name, names.join("\", \""));
        self.conn.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(cells))?;
        Ok(true)
    }

    pub fn end(self) -> Result<()> {
        for (_, sql) in &self.triggers {
            self.conn.execute_batch(sql)?;
        }
        // A table of sums has a view that counts them: the triggers that keep it slept.
        let mut found = self.conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'view' AND name LIKE '%\\_counted' ESCAPE '\\'")?;
        for counted in found.query_map([], |r| r.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()? {
            let table = counted.trim_end_matches("_counted");
            self.conn.execute_batch(&format!("DELETE FROM \"{table}\"; INSERT INTO \"{table}\" SELECT * FROM \"{counted}\""))?;
        }
        Ok(())
    }
}
