//! Accounts at third parties: asking for consent, keeping what opens them, telling what is wrong with them.
//!
//! Invariants: what opens an account rests in the keychain and nowhere else; a row is there only after its keys are; one process at a time renews a
//! token. A connection is of one device. Does not hold: what is sent through it (`outbox`), what comes in (the feature that it belongs to).

pub mod api;
mod connection;
mod consent;
pub mod google;
pub mod imap;
mod keys;
mod save;
pub mod signing;
pub mod smtp;
mod store;
pub mod stripe;
mod wire;

pub use connection::{Connection, Power, Provider, Waits};
pub use wire::{Wire, check};

use crate::{
    db::Read,
    kernel::{Error, Result, id::ConnectionId, limits},
};

/// Those of this device.
pub fn all(read: &Read<'_>) -> Result<Vec<Connection>> {
    store::all(read.conn(), read.device())
}

/// # Errors
/// `not_found`.
pub fn get(read: &Read<'_>, id: ConnectionId) -> Result<Connection> {
    store::find(read.conn(), read.device(), id)?.ok_or_else(|| Error::not_found("connection", id))
}

/// How many bytes a whole mail may have that goes through it.
pub fn largest_mail(read: &Read<'_>, connection: &Connection) -> Result<i64> {
    let told = if connection.provider == Provider::Smtp { store::largest_mail(read.conn(), connection.id)? } else { None };
    Ok(told.unwrap_or(limits::MAIL_BYTES))
}

/// The certificate (PEM) that its server's is held against, beside those that the machine trusts.
fn authority(read: &Read<'_>, connection: &Connection) -> Result<Option<String>> {
    store::authority(read.conn(), connection.id)
}

/// Where the mail of a mail server's account is read, if it is.
pub fn reads(read: &Read<'_>, id: ConnectionId) -> Result<Option<imap::Reads>> {
    store::reads(read.conn(), id)
}

fn of_account(read: &Read<'_>, provider: Provider, account: &str) -> Result<Option<Connection>> {
    store::of_account(read.conn(), read.device(), provider, account)
}
