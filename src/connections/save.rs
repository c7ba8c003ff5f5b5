//! Writing connections down. None of it is an edit: what happened at the provider is not taken back by Ctrl+Z.

use super::{Connection, Waits, imap::Reads, store};
use crate::{
    db::{Db, Origin, Write},
    kernel::{Result, Tag, id::ConnectionId},
};
use serde_json::json;

const fn what(command: &'static str) -> Write {
    Write { origin: Origin::System, command, tags: &[Tag::Connection], undo: false }
}

/// A new one, or one that was connected again.
pub fn put(db: &Db, connection: &Connection) -> Result<()> {
    db.write(what("connection.connect"), |tx| {
        let detail = json!({ "provider": connection.provider, "powers": connection.powers });
        if !store::update(tx.conn(), connection)? {
            store::insert(tx.conn(), tx.device(), connection)?;
        }
        tx.log("connection", Some(connection.id), &detail)
    })
}

/// What its server takes.
pub fn set_largest_mail(db: &Db, id: ConnectionId, bytes: i64) -> Result<()> {
    db.write(what("connection.look"), |tx| store::set_largest_mail(tx.conn(), id, bytes))
}

/// What its server's certificate is held against. What is known already is not written again.
pub fn set_authority(db: &Db, id: ConnectionId, pem: Option<&str>) -> Result<()> {
    if db.read(|read| store::authority(read.conn(), id))?.as_deref() == pem {
        return Ok(());
    }
    db.write(what("connection.connect"), |tx| {
        store::set_authority(tx.conn(), id, pem)?;
        tx.log("connection", Some(id), &json!({ "certificate": pem.is_some() }))
    })
}

/// Where its mail is read, and that it may be.
pub fn set_reads(db: &Db, connection: &Connection, reads: Option<&Reads>) -> Result<()> {
    db.write(what("connection.connect"), |tx| {
        store::set_reads(tx.conn(), connection.id, reads)?;
        store::update(tx.conn(), connection)?;
        tx.log("connection", Some(connection.id), &json!({ "provider": connection.provider, "powers": connection.powers }))
    })
}

/// Why its mail could not be read, if it could not. What is known already is not written again.
pub fn set_reads_trouble(db: &Db, id: ConnectionId, trouble: Option<String>, waits: bool) -> Result<()> {
    let Some(was) = db.read(|read| store::reads(read.conn(), id))? else { return Ok(()) };
    if (was.trouble == trouble) && was.waits == waits {
        return Ok(());
    }
    db.write(what("connection.trouble"), |tx| {
        let Some(reads) = store::reads(tx.conn(), id)? else { return Ok(()) };
        tx.log("connection", Some(id), &json!({ "reads": trouble.is_none() }))?;
        store::set_reads(tx.conn(), id, Some(&Reads { trouble, waits, ..reads }))
    })
}

/// What is known already is not written again: each commit leaves a line of activity.
pub fn set_trouble(db: &Db, id: ConnectionId, trouble: Option<Waits>) -> Result<()> {
    if db.read(|read| store::find(read.conn(), read.device(), id))?.is_none_or(|c| c.trouble == trouble) {
        return Ok(());
    }
    db.write(what("connection.trouble"), |tx| {
        if store::set_trouble(tx.conn(), id, trouble)? {
            tx.log("connection", Some(id), &json!({ "trouble": trouble }))?;
        }
        Ok(())
    })
}

pub fn disconnect(db: &Db, id: ConnectionId) -> Result<()> {
    db.write(what("connection.disconnect"), |tx| {
        store::disconnect(tx.conn(), id, tx.now())?;
        store::set_reads(tx.conn(), id, None)?;
        tx.log("connection", Some(id), &json!({}))
    })
}
