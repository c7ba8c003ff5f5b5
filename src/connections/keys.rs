//! What opens a connection: in the keychain and nowhere else, and renewed by one process at a time.

use super::{Connection, Provider, google};
use crate::{
    app::{App, Open},
    kernel::{Error, Instant, Result, Secret, id::ConnectionId, limits},
    remote::{Trouble, oauth::Tokens},
};
use serde::{Deserialize, Serialize};
use std::fs::File;

/// As it rests in the keychain.
#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Keys {
    OAuth {
        client_id: String,
        client_secret: Option<String>,
        access: String,
        refresh: Option<String>,
        ends_at_ms: Option<i64>,
    },
    Key {
        key: String,
    },
    /// Where mail is read by another name and password than it is sent by, with these.
    Password {
        user: String,
        password: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reads: Option<NamePassword>,
    },
}

#[derive(Clone, Serialize, Deserialize)]
pub struct NamePassword {
    pub user: String,
    pub password: String,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

fn text(secret: &Secret) -> String {
    String::from_utf8_lossy(secret.expose()).into_owned()
}

impl Keys {
    pub fn oauth(client_id: &str, client_secret: Option<&str>, tokens: &Tokens, now: Instant) -> Self {
        Self::OAuth {
            client_id: client_id.to_owned(),
            client_secret: client_secret.map(str::to_owned),
            access: text(&tokens.access),
            refresh: tokens.refresh.as_ref().map(text),
            ends_at_ms: tokens.lasts.map(|lasts| now.plus_seconds(i64::try_from(lasts.as_secs()).unwrap_or(i64::MAX / 1000)).ms()),
        }
    }
}

fn entry(open: &Open, id: ConnectionId) -> String {
    format!("workspace {} connection {id}", open.id)
}

/// # Errors
/// `keychain_unavailable`.
pub fn put(app: &App, open: &Open, id: ConnectionId, keys: &Keys) -> Result<()> {
    app.keychain().set(&entry(open, id), &Secret::new(serde_json::to_vec(keys)?))
}

/// # Errors
/// `keychain_unavailable`, `key_missing`.
pub fn get(app: &App, open: &Open, id: ConnectionId) -> Result<Keys> {
    let found = app.keychain().get(&entry(open, id))?;
    serde_json::from_slice(found.expose()).map_err(|_| Error::Locked {
        reason: "key_missing",
        message: "what the keychain holds for this account is not Stint's: connect the account again".into(),
    })
}

/// # Errors
/// `keychain_unavailable`.
pub fn forget(app: &App, open: &Open, id: ConnectionId) -> Result<()> {
    app.keychain().remove(&entry(open, id))
}

/// Whose turn it is among the processes of this machine; ends with the process.
fn turn(open: &Open, id: ConnectionId) -> Result<File> {
    let file = File::create(open.db.path().with_file_name(format!("{id}.lock")))?;
    file.lock()?;
    Ok(file)
}

/// A token that is good by the clock; with `refused`, one other than that, which the other side did not take although the clock says that it is good.
/// Waits for the keychain and the network.
///
/// # Errors
/// [`Trouble`]; `Unauthorized` where only the user can help.
pub fn token(app: &App, open: &Open, of: &Connection, refused: Option<&Secret>) -> Result<Secret, Trouble> {
    let good = |keys: &Keys| match keys {
        Keys::Key { key } => Some(key.clone()),
        Keys::Password { password, .. } => Some(password.clone()),
        Keys::OAuth { access, ends_at_ms, .. } => {
            let lasts = ends_at_ms.is_none_or(|end| app.env().clock.now().plus_seconds(limits::TOKEN_SLACK_SECONDS).ms() < end);
            (lasts && refused.is_none_or(|r| r.expose() != access.as_bytes())).then(|| access.clone())
        }
    };
    let secret = |text: String| Secret::new(text.into_bytes());
    let keys = get(app, open, of.id).map_err(closed)?;
    if let Some(found) = good(&keys) {
        return Ok(secret(found));
    }
    let _turn = turn(open, of.id).map_err(closed)?;
    // Another process may have had its turn meanwhile.
    let keys = get(app, open, of.id).map_err(closed)?;
    if let Some(found) = good(&keys) {
        return Ok(secret(found));
    }
    let Keys::OAuth { client_id, client_secret, refresh: Some(refresh), .. } = &keys else {
        return Err(Trouble::Unauthorized("access has run out".into()));
    };
    let net = app.net().map_err(closed)?;
    let authority = match of.provider {
        Provider::Google => google::authority(of.endpoint.as_deref(), client_id, client_secret.as_deref()).map_err(closed)?,
        Provider::Stripe | Provider::Smtp => return Err(Trouble::Unauthorized("the key was refused".into())),
    };
    let mut tokens = net.wait(authority.renew(&net.http, &secret(refresh.clone())))?;
    tokens.refresh = tokens.refresh.or_else(|| Some(secret(refresh.clone())));
    let renewed = Keys::oauth(client_id, client_secret.as_deref(), &tokens, app.env().clock.now());
    put(app, open, of.id, &renewed).map_err(closed)?;
    Ok(tokens.access)
}

/// What keeps us from asking at all: the other side has seen nothing.
pub(super) fn closed(e: Error) -> Trouble {
    match e {
        Error::Locked { reason: "key_missing", message } => Trouble::Unauthorized(message),
        e => Trouble::Offline(e.to_string()),
    }
}
