//! The secret that a connection's webhooks are signed with: in the keychain, beside what opens the connection.

use crate::{
    app::{App, Open},
    kernel::{Result, Secret, id::ConnectionId},
};

fn entry(open: &Open, id: ConnectionId) -> String {
    format!("workspace {} webhooks of {id}", open.id)
}

/// # Errors
/// `keychain_unavailable`.
pub fn put(app: &App, open: &Open, id: ConnectionId, secret: &str) -> Result<()> {
    app.keychain().set(&entry(open, id), &Secret::new(secret.as_bytes().to_vec()))
}

/// # Errors
/// `keychain_unavailable`, `key_missing`.
pub fn get(app: &App, open: &Open, id: ConnectionId) -> Result<Secret> {
    app.keychain().get(&entry(open, id))
}

/// # Errors
/// `keychain_unavailable`.
pub fn forget(app: &App, open: &Open, id: ConnectionId) -> Result<()> {
    app.keychain().remove(&entry(open, id))
}
