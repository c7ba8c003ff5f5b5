//! Mail servers that are sent through: name, password and how they are reached.

use super::{Connection, Power, Provider, api::ConnectSmtp, keys, keys::Keys, save};
use crate::{
    app::{App, Open},
    kernel::{Error, Result, Secret, limits, text::Checks},
    remote::{
        Trouble,
        server::{Login, Server, Speaks, is_certificate},
        smtp,
    },
};

/// Logs in before anything is kept.
///
/// # Errors
/// Each wrong field; `password` where the server refused it; `offline`.
pub fn connect(app: &App, open: &Open, q: ConnectSmtp) -> Result<Connection> {
    let mut checks = Checks::default();
    let address = checks.mail("address", &q.address).to_lowercase();
    checks.require(!address.is_empty(), "address", "required", "is missing: type the mail address that you send from");
    checks.require(!q.password.is_empty(), "password", "required", "is missing: many providers want one made for programs");
    checks.done()?;
    let server = Server::new(Speaks::Smtp, &q.host, q.port, q.security)?;
    let there = open.db.read(|read| super::of_account(read, Provider::Smtp, &address))?;
    let authority = match (q.certificate, &there) {
        (Some(pem), _) => Some(pem.trim().to_owned()).filter(|pem| !pem.is_empty()),
        // Whoever only types another password means the same server.
        (None, Some(there)) => open.db.read(|read| super::authority(read, there))?,
        (None, None) => None,
    };
    fits(authority.as_deref())?;
    let user = q.user.map(|u| u.trim().to_owned()).filter(|u| !u.is_empty()).unwrap_or_else(|| address.clone());
    let password = Secret::new(q.password.into_bytes());
    let login = Login { server: &server, user: &user, password: &password, authority: authority.as_deref() };
    let largest = smtp::look(&login).map_err(not_let_in)?;
    let reads = match &there {
        Some(there) => open.db.read(|read| super::reads(read, there.id))?,
        None => None,
    };
    let now = app.env().clock.now();
    let connection = Connection {
        id: there.as_ref().map_or_else(|| app.env().ids.next(now), |c| c.id),
        provider: Provider::Smtp,
        account: address.clone(),
        name: address,
        test_mode: false,
        endpoint: Some(server.address()),
        powers: [Power::SendMail].into_iter().chain(reads.is_some().then_some(Power::ReadMail)).collect(),
        trouble: None,
        worked_at: Some(now),
        connected_at: there.map_or(now, |c| c.connected_at),
    };
    let password = String::from_utf8_lossy(password.expose()).into_owned();
    let other = match reads.map(|_| keys::get(app, open, connection.id)) {
        Some(Ok(Keys::Password { reads, .. })) => reads,
        _ => None,
    };
    keys::put(app, open, connection.id, &Keys::Password { user, password, reads: other })?;
    save::put(&open.db, &connection)?;
    // What opens it may be another password now.
    save::set_reads_trouble(&open.db, connection.id, None, false)?;
    save::set_authority(&open.db, connection.id, authority.as_deref())?;
    if let Some(bytes) = largest {
        save::set_largest_mail(&open.db, connection.id, bytes)?;
    }
    Ok(connection)
}

/// # Errors
/// `certificate` where a text is none.
pub(super) fn fits(authority: Option<&str>) -> Result<()> {
    let fits = authority.is_none_or(|pem| pem.len() <= limits::CERTIFICATE_BYTES && is_certificate(pem));
    let mut checks = Checks::default();
    checks.require(fits, "certificate", "not_a_certificate", "is no certificate as text, which begins with -----BEGIN CERTIFICATE-----");
    checks.done()
}

/// Why a server did not let us in, by the field that has to change.
pub(super) fn not_let_in(trouble: Trouble) -> Error {
    match trouble {
        Trouble::Unauthorized(message) => Error::invalid("password", "refused", format!("or the name was refused: {message}")),
        Trouble::Refused { message, .. } => Error::invalid("host", "refused", format!("answered: {message}")),
        Trouble::Untrusted(message) => {
            let remedy = "type the name that it is made for or, if the server is your own, give its certificate";
            Error::invalid("host", "untrusted", format!("is not trusted: {message}: {remedy}"))
        }
        Trouble::Offline(message) => Error::invalid("host", "not_reached", format!("is not reached with this port: {message}")),
        trouble => trouble.into(),
    }
}

/// Logs in with what the keychain holds, and notes what the server takes.
///
/// # Errors
/// `offline`, `reconnect`, `refused`.
pub fn look(app: &App, open: &Open, connection: &Connection) -> Result<()> {
    if let Some(bytes) = with(app, open, connection, smtp::look).map_err(Error::from)? {
        save::set_largest_mail(&open.db, connection.id, bytes)?;
    }
    Ok(())
}

/// Does something at the server of a connection, in its name.
///
/// # Errors
/// [`Trouble`].
pub fn with<T>(app: &App, open: &Open, of: &Connection, f: impl FnOnce(&Login<'_>) -> Result<T, Trouble>) -> Result<T, Trouble> {
    let keys = keys::get(app, open, of.id).map_err(keys::closed)?;
    let server = of.endpoint.as_deref().and_then(Server::of);
    let (Some(server), Keys::Password { user, password, .. }) = (server, keys) else {
        return Err(Trouble::Unauthorized("what is kept of this mail server is not whole".into()));
    };
    let authority = open.db.read(|read| super::authority(read, of)).map_err(|e| Trouble::Offline(e.to_string()))?;
    f(&Login { server: &server, user: &user, password: &Secret::new(password.into_bytes()), authority: authority.as_deref() })
}
