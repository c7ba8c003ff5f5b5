//! Where the mail of a mail server's account is read: another server beside the one that it is sent through, mostly with the same name and password.

use super::{Connection, Power, Provider, api::ConnectImap, keys, keys::Keys, keys::NamePassword, save, smtp};
use crate::{
    app::{App, Open},
    kernel::{Error, Result, Secret, id::ConnectionId},
    remote::{
        Trouble,
        imap::{self, Session},
        server::{Login, Server, Speaks},
    },
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reads {
    /// As [`Server::address`] tells it.
    pub endpoint: String,
    pub certificate: Option<String>,
    /// Why it could not be read when it was last tried.
    pub trouble: Option<String>,
    /// It is not tried again before the user has done something.
    pub waits: bool,
}

/// Logs in before anything is kept.
///
/// # Errors
/// Each wrong field; `password` where the server refused it; `offline`.
pub fn connect(app: &App, open: &Open, q: ConnectImap) -> Result<Connection> {
    let connection = mail_server(open, q.id)?;
    let server = Server::new(Speaks::Imap, &q.host, q.port, q.security)?;
    let was = open.db.read(|read| super::reads(read, q.id))?;
    let certificate = match (q.certificate, was) {
        (Some(pem), _) => Some(pem.trim().to_owned()).filter(|pem| !pem.is_empty()),
        (None, Some(was)) => was.certificate,
        // Most often it is the same machine.
        (None, None) => open.db.read(|read| super::authority(read, &connection))?,
    };
    smtp::fits(certificate.as_deref())?;
    let Keys::Password { user, password, .. } = keys::get(app, open, q.id)? else {
        return Err(Error::cannot("reconnect", "what is kept of this mail server is not whole: connect it again"));
    };
    let given = |text: Option<String>| text.filter(|t| !t.trim().is_empty());
    let own = match (given(q.user), given(q.password)) {
        (None, None) => None,
        (name, word) => Some(NamePassword {
            user: name.map_or_else(|| user.clone(), |u| u.trim().to_owned()),
            password: word.unwrap_or_else(|| password.clone()),
        }),
    };
    let used = own.clone().unwrap_or_else(|| NamePassword { user: user.clone(), password: password.clone() });
    let secret = Secret::new(used.password.into_bytes());
    imap::look(&Login { server: &server, user: &used.user, password: &secret, authority: certificate.as_deref() })
        .map_err(smtp::not_let_in)?;
    keys::put(app, open, q.id, &Keys::Password { user, password, reads: own })?;
    let reads = Reads { endpoint: server.address(), certificate, trouble: None, waits: false };
    may_read(open, connection, Some(&reads))
}

/// # Errors
/// `not_found`.
pub fn disconnect(app: &App, open: &Open, id: ConnectionId) -> Result<Connection> {
    let connection = mail_server(open, id)?;
    if let Ok(Keys::Password { user, password, reads: Some(_) }) = keys::get(app, open, id) {
        keys::put(app, open, id, &Keys::Password { user, password, reads: None })?;
    }
    may_read(open, connection, None)
}

fn mail_server(open: &Open, id: ConnectionId) -> Result<Connection> {
    let connection = open.db.read(|read| super::get(read, id))?;
    if connection.provider == Provider::Smtp {
        return Ok(connection);
    }
    Err(Error::invalid("id", "no_mail_server", "is no mail server: what an account of Google may do is chosen under its powers"))
}

fn may_read(open: &Open, mut connection: Connection, reads: Option<&Reads>) -> Result<Connection> {
    connection.powers = [Power::SendMail].into_iter().chain(reads.is_some().then_some(Power::ReadMail)).collect();
    save::set_reads(&open.db, &connection, reads)?;
    Ok(connection)
}

/// The mailbox of an account, opened with what the keychain holds.
///
/// # Errors
/// [`Trouble`].
pub fn session(app: &App, open: &Open, of: &Connection) -> Result<Session, Trouble> {
    let whole = || Trouble::Unauthorized("what is kept of this mail server is not whole".into());
    let reads = open.db.read(|read| super::reads(read, of.id)).map_err(|e| Trouble::Offline(e.to_string()))?.ok_or_else(whole)?;
    let server = Server::of(&reads.endpoint).ok_or_else(whole)?;
    let Keys::Password { user, password, reads: own } = keys::get(app, open, of.id).map_err(keys::closed)? else { return Err(whole()) };
    let NamePassword { user, password } = own.unwrap_or(NamePassword { user, password });
    let login =
        Login { server: &server, user: &user, password: &Secret::new(password.into_bytes()), authority: reads.certificate.as_deref() };
    Session::enter(&login)
}

/// Opens the mailbox, where it is read at all, and notes how that went.
///
/// # Errors
/// `offline`, `reconnect`, `refused`.
pub fn look(app: &App, open: &Open, of: &Connection) -> Result<()> {
    if open.db.read(|read| super::reads(read, of.id))?.is_none() {
        return Ok(());
    }
    let looked = session(app, open, of).map(Session::leave);
    told(open, of.id, looked.as_ref().err())?;
    Ok(looked?)
}

/// Writes down how reading it ended.
///
/// # Errors
/// What the disk says.
pub fn told(open: &Open, of: ConnectionId, trouble: Option<&Trouble>) -> Result<()> {
    let words = trouble.map(|t| Error::from(t.clone()).to_string().chars().take(1000).collect());
    save::set_reads_trouble(&open.db, of, words, matches!(trouble, Some(Trouble::Unauthorized(_))))
}
