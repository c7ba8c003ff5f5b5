//! `connection.*`.

use super::{
    Connection, Power, Provider,
    consent::{self, Progress, Question},
    google, imap, keys,
    keys::Keys,
    save, signing, smtp, stripe,
};
use crate::{
    app::{App, Open},
    db::Read,
    kernel::{Empty, Error, Result, Secret, id::ConnectionId, text::Checks},
    remote::{self, Sandbox, Trouble, server::Security},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Serialize, JsonSchema)]
pub struct ConnectionList {
    /// By provider and name.
    pub connections: Vec<Connection>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct SandboxHere {
    /// None unless the program was started beside stand-ins.
    pub sandbox: Option<Sandbox>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConnectionRef {
    pub id: ConnectionId,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConnectGoogle {
    /// Of an OAuth client for desktop programs, as Google's console shows it. Left out with `again`: as it was.
    pub client_id: Option<String>,
    pub client_secret: Option<String>,
    /// Another place than Google's own, for trying out.
    pub endpoint: Option<String>,
    pub powers: Vec<Power>,
    /// The connection that is connected again, or given more.
    pub again: Option<ConnectionId>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct ConsentAsked {
    pub id: Uuid,
    /// The page to open in the user's browser.
    pub url: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConsentRef {
    pub id: Uuid,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConnectStripe {
    /// A restricted key, `rk_live_…` or `rk_test_…`.
    pub key: String,
    /// Another place than Stripe's own, for trying out.
    pub endpoint: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub struct Disconnected {
    /// False where the provider could not be told: access is to be taken back on its own page too.
    pub revoked: bool,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConnectSmtp {
    /// Whose mails they are: what stands under From.
    pub address: String,
    pub host: String,
    /// Left out: the usual one, 465 with TLS and 587 else.
    pub port: Option<u16>,
    pub security: Security,
    /// Left out: the address.
    pub user: Option<String>,
    pub password: String,
    /// As text (PEM): of a server of one's own, whose certificate this machine does not trust by itself. Left out: what was given before; empty: none.
    pub certificate: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConnectImap {
    /// Of a mail server that is sent through.
    pub id: ConnectionId,
    pub host: String,
    /// Left out: the usual one, 993 with TLS and 143 else.
    pub port: Option<u16>,
    pub security: Security,
    /// Left out: the same as for sending.
    pub user: Option<String>,
    /// Left out: the same as for sending.
    pub password: Option<String>,
    /// As text (PEM), as for sending. Left out: what was given before; empty: none.
    pub certificate: Option<String>,
}

/// From now on mail is read there, too; logs in before anything is kept.
pub fn imap(app: &App, open: &Open, q: ConnectImap) -> Result<Connection> {
    imap::connect(app, open, q)
}

/// Reads its mail no longer; what is here stays.
pub fn imap_off(app: &App, open: &Open, q: ConnectionRef) -> Result<Connection> {
    imap::disconnect(app, open, q.id)
}

pub fn smtp(app: &App, open: &Open, q: ConnectSmtp) -> Result<Connection> {
    smtp::connect(app, open, q)
}

pub fn list(read: &Read<'_>, _: Empty) -> Result<ConnectionList> {
    Ok(ConnectionList { connections: super::all(read)? })
}

pub fn sandbox(app: &App, _: Empty) -> Result<SandboxHere> {
    Ok(SandboxHere { sandbox: app.sandbox().cloned() })
}

pub fn google(app: &App, open: &Open, q: ConnectGoogle) -> Result<ConsentAsked> {
    let again = q.again.map(|id| open.db.read(|read| super::get(read, id))).transpose()?;
    let was = again.as_ref().and_then(|c| keys::get(app, open, c.id).ok());
    let (id, secret) = match (q.client_id, was) {
        (Some(id), _) => (id.trim().to_owned(), q.client_secret),
        (None, Some(Keys::OAuth { client_id, client_secret, .. })) => (client_id, client_secret),
        (None, _) => (String::new(), None),
    };
    let mut checks = Checks::default();
    checks.require(!id.is_empty(), "client_id", "required", "is missing: it is shown with the OAuth client in Google's console");
    let some = !q.powers.is_empty() && !q.powers.contains(&Power::Payments);
    checks.require(some, "powers", "required", "is what Stint may do there: send_mail, read_mail or calendar");
    checks.done()?;
    let endpoint = q.endpoint.or_else(|| again.as_ref().and_then(|c| c.endpoint.clone()));
    let question = Question {
        provider: Provider::Google,
        client_id: id,
        client_secret: secret.map(|s| s.trim().to_owned()).filter(|s| !s.is_empty()),
        endpoint,
        powers: q.powers,
        again,
    };
    let (id, url) = consent::begin(app, open, question)?;
    Ok(ConsentAsked { id, url })
}

pub fn progress(_: &App, _: &Open, q: ConsentRef) -> Result<Progress> {
    consent::progress(q.id)
}

pub fn cancel(_: &App, _: &Open, q: ConsentRef) -> Result<Progress> {
    consent::cancel(q.id)
}

pub fn stripe(app: &App, open: &Open, q: ConnectStripe) -> Result<Connection> {
    let key = q.key.trim().to_owned();
    if !stripe::looks_like_a_key(&key) {
        return Err(Error::invalid("key", "key", "is no key of Stripe's: make a restricted key in its dashboard, it begins with rk_"));
    }
    if let Some(endpoint) = &q.endpoint {
        remote::endpoint("endpoint", endpoint)?;
    }
    let net = app.net()?;
    let account = net.wait(stripe::account(&net.http, q.endpoint.as_deref(), &Secret::new(key.clone().into_bytes()))).map_err(
        |trouble| match trouble {
            Trouble::Unauthorized(message) => Error::invalid("key", "refused", format!("was refused by Stripe: {message}")),
            trouble => trouble.into(),
        },
    )?;
    let there = open.db.read(|read| super::of_account(read, Provider::Stripe, &account.id))?;
    let now = app.env().clock.now();
    let connection = Connection {
        id: there.as_ref().map_or_else(|| app.env().ids.next(now), |c| c.id),
        provider: Provider::Stripe,
        name: account.name(),
        account: account.id,
        test_mode: key.contains("_test_"),
        endpoint: q.endpoint,
        powers: vec![Power::Payments],
        trouble: None,
        worked_at: Some(now),
        connected_at: there.map_or(now, |c| c.connected_at),
    };
    keys::put(app, open, connection.id, &Keys::Key { key })?;
    save::put(&open.db, &connection)?;
    Ok(connection)
}

/// Asks the provider who we are to it.
pub fn test(app: &App, open: &Open, q: ConnectionRef) -> Result<Connection> {
    let connection = open.db.read(|read| super::get(read, q.id))?;
    super::check(app, open, &connection)?;
    open.db.read(|read| super::get(read, q.id))
}

/// Takes access back, as far as the provider can be told, and forgets what opened it.
pub fn disconnect(app: &App, open: &Open, q: ConnectionRef) -> Result<Disconnected> {
    let connection = open.db.read(|read| super::get(read, q.id))?;
    let revoked = match keys::get(app, open, connection.id) {
        Ok(Keys::OAuth { client_id, client_secret, access, refresh, .. }) => {
            let authority = google::authority(connection.endpoint.as_deref(), &client_id, client_secret.as_deref())?;
            let net = app.net()?;
            let token = Secret::new(refresh.unwrap_or(access).into_bytes());
            net.wait(authority.revoke(&net.http, &token)).is_ok()
        }
        // A key and a password can be taken back on the provider's own page only.
        _ => false,
    };
    keys::forget(app, open, connection.id)?;
    signing::forget(app, open, connection.id)?;
    save::disconnect(&open.db, connection.id)?;
    Ok(Disconnected { revoked })
}
