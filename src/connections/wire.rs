//! Requests in the name of a connection: with its key, once more with a new one where that was refused, and its trouble written down.

use super::{Connection, Provider, Waits, google, imap, keys, save, smtp, stripe};
use crate::{
    app::{App, Open},
    kernel::{Error, Result, Secret},
    remote::{self, Answer, Net, Trouble},
};
use lettre::Address;
use reqwest::{Method, RequestBuilder};

/// One connection, ready to be asked. Its calls wait for keychain and network: never on a thread of the interface.
#[derive(Debug, Clone)]
pub struct Wire {
    app: App,
    open: Open,
    pub connection: Connection,
}

impl Wire {
    pub fn new(app: &App, open: &Open, connection: Connection) -> Self {
        Self { app: app.clone(), open: open.clone(), connection }
    }

    fn net(&self) -> Result<&Net, Trouble> {
        self.app.net().map_err(|e| Trouble::Offline(e.to_string()))
    }

    fn refused(&self) -> fn(u16, &[u8]) -> (String, String) {
        if self.connection.provider == Provider::Stripe { stripe::refused } else { google::refused }
    }

    /// A request to the provider's own address `own`, or to the same path of the one that stands in for it.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn request(&self, method: Method, own: &str, path: &str) -> Result<RequestBuilder, Trouble> {
        let base = self.connection.endpoint.as_deref().unwrap_or(own).trim_end_matches('/');
        let request = self.net()?.http.client().request(method, format!("{base}{path}"));
        Ok(if self.connection.provider == Provider::Stripe { request.header("stripe-version", stripe::VERSION) } else { request })
    }

    /// Sends it. A token that the clock calls good and the other side does not is renewed once: this machine's clock may be wrong.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn send(&self, request: RequestBuilder) -> Result<Answer, Trouble> {
        let again = request.try_clone();
        let token = self.token(None)?;
        let answer = match self.once(request, &token) {
            Err(Trouble::Unauthorized(why)) => match (again, self.connection.provider) {
                (Some(again), Provider::Google) => self.once(again, &self.token(Some(&token))?),
                _ => Err(Trouble::Unauthorized(why)),
            },
            answer => answer,
        };
        if matches!(answer, Err(Trouble::Unauthorized(_))) {
            self.waits(Waits::Reconnect);
        }
        answer
    }

    /// Hands a mail to the server of a connection of [`Provider::Smtp`].
    ///
    /// # Errors
    /// As [`crate::remote::smtp::send`].
    pub fn post(&self, from: &Address, to: &[Address], mail: &[u8]) -> Result<String, Trouble> {
        let sent = smtp::with(&self.app, &self.open, &self.connection, |login| remote::smtp::send(login, from, to, mail));
        if matches!(sent, Err(Trouble::Unauthorized(_))) {
            self.waits(Waits::Reconnect);
        }
        sent
    }

    fn once(&self, request: RequestBuilder, token: &Secret) -> Result<Answer, Trouble> {
        let net = self.net()?;
        let answer = net.wait(net.http.send(request.bearer_auth(String::from_utf8_lossy(token.expose())), self.refused()));
        answer.map_err(|trouble| match trouble {
            Trouble::Refused { status: 403, code, .. } if google::asks_to_wait(&code) => Trouble::Busy { status: 429, after: None },
            Trouble::Refused { status: 409, code, .. } if code == stripe::UNDER_WAY => Trouble::Busy { status: 409, after: None },
            trouble => trouble,
        })
    }

    fn token(&self, refused: Option<&Secret>) -> Result<Secret, Trouble> {
        keys::token(&self.app, &self.open, &self.connection, refused).inspect_err(|trouble| {
            if matches!(trouble, Trouble::Unauthorized(_)) {
                self.waits(Waits::Reconnect);
            }
        })
    }

    fn waits(&self, trouble: Waits) {
        if let Err(e) = save::set_trouble(&self.open.db, self.connection.id, Some(trouble)) {
            tracing::warn!("what is wrong with a connection is not written down: {e}");
        }
    }
}

/// Asks the provider who we are to it, and writes down that it works.
///
/// # Errors
/// `offline`, `unavailable`, `reconnect`, `refused`.
pub fn check(app: &App, open: &Open, connection: &Connection) -> Result<()> {
    let wire = Wire::new(app, open, connection.clone());
    let request = match connection.provider {
        Provider::Google => wire.request(Method::GET, google::ACCOUNTS, "/oauth2/v2/userinfo"),
        Provider::Stripe => wire.request(Method::GET, stripe::API, "/v1/account"),
        Provider::Smtp => {
            smtp::look(app, open, connection)?;
            imap::look(app, open, connection)?;
            return worked(app, open, connection);
        }
    };
    request.and_then(|request| wire.send(request)).map_err(Error::from)?;
    worked(app, open, connection)
}

fn worked(app: &App, open: &Open, connection: &Connection) -> Result<()> {
    let worked = Connection { trouble: None, worked_at: Some(app.env().clock.now()), ..connection.clone() };
    save::put(&open.db, &worked)
}
