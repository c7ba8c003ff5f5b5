//! Reading the mail of an account: that of known people alone, what is new since the last look.
//!
//! Mails that are here already are not asked for again, so that a look that was broken off goes on where it was. The place moves in the
//! transaction that keeps the last of what came before it.

use super::{
    from_gmail, from_imap,
    keep::{self, Incoming, Kept},
    letter::Letter,
    mark::{Remote, marks},
    store::{self, Place},
    thread::Addresses,
};
use crate::{
    app::{App, Open},
    connections::{self, Connection, Power, Provider, Wire},
    db::{Origin, Tx, Write},
    kernel::{Result, Tag, id::ConnectionId, limits},
    mail,
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

pub const DAY_MS: i64 = 86_400_000;
/// Mails that are kept in one transaction.
pub const BATCH: usize = 20;

pub const READS: Write =
    Write { origin: Origin::System, command: "message.pull", tags: &[Tag::Message, Tag::Mail, Tag::Connection], undo: false };

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "MailPulled")]
pub struct Pulled {
    /// Mails that are new here.
    pub kept: usize,
    /// Marked as read, or as not read, as they were there.
    pub marked: usize,
}

impl Pulled {
    pub fn add(&mut self, other: &Self) {
        self.kept += other.kept;
        self.marked += other.marked;
    }
}

/// What is known of an account that is read, and what came of it.
pub struct Reader<'a> {
    pub open: &'a Open,
    pub connection: ConnectionId,
    pub addresses: Addresses,
    /// Of the user's accounts.
    pub own: BTreeSet<String>,
    /// By which the mails of this look belong together, before they are kept.
    fresh: BTreeSet<String>,
    pub pulled: Pulled,
}

/// By itself: a mail server that refused the password is not asked again before the user has done something, for some lock who tries.
///
/// # Errors
/// As [`look`].
pub fn pull(app: &App, open: &Open, connection: &Connection) -> Result<Pulled> {
    let waits = open.db.read(|read| connections::reads(read, connection.id))?.is_some_and(|r| r.waits);
    if waits { Ok(Pulled::default()) } else { look(app, open, connection) }
}

/// # Errors
/// What the disk says, and what the provider says; what was kept by then stays.
pub fn look(app: &App, open: &Open, connection: &Connection) -> Result<Pulled> {
    if !connection.powers.contains(&Power::ReadMail) {
        return Ok(Pulled::default());
    }
    let (place, addresses, own) = open.db.read(|read| {
        let own = connections::all(read)?.into_iter().map(|c| c.name.to_lowercase()).collect();
        Ok((store::place(read.conn(), connection.id)?, Addresses::of(read)?, own))
    })?;
    let fresh = Place { days: limits::MAIL_DAYS, history: None, asked: BTreeSet::new(), read_at: None };
    let place = place.unwrap_or(fresh);
    let reader = Reader { open, connection: connection.id, addresses, own, fresh: BTreeSet::new(), pulled: Pulled::default() };
    let now = app.env().clock.now();
    match connection.provider {
        Provider::Smtp => from_imap::pull(app, connection, reader, &place, now),
        Provider::Google | Provider::Stripe => from_gmail::pull(Wire::new(app, open, connection.clone()), reader, &place, now),
    }
}

impl Reader<'_> {
    /// It is kept with the next transaction; by then others may belong to it.
    pub fn found(&mut self, mail: &Incoming) {
        self.fresh.extend(marks(&mail.letter, mail.remote.as_ref()));
    }

    /// Keeps them, with what else is to change, which answers how many were marked.
    pub fn write(&mut self, batch: Vec<Incoming>, and: impl FnOnce(&mut Tx<'_>) -> Result<usize>) -> Result<()> {
        let pulled = self.open.db.write(READS, |tx| {
            let mut pulled = Pulled::default();
            for mail in batch {
                if let Kept::New(_) = keep::keep(tx, mail, &self.addresses)? {
                    pulled.kept += 1;
                }
            }
            pulled.marked += and(tx)?;
            Ok(pulled)
        })?;
        self.pulled.add(&pulled);
        Ok(())
    }

    /// Whether Stint sent it.
    pub fn is_ours(&self, letter: &Letter) -> Result<bool> {
        let own: Vec<String> = letter.message_id.iter().chain(&letter.first_id).cloned().collect();
        self.open.db.read(|read| Ok(!mail::by_message_ids(read, &own)?.is_empty()))
    }

    /// Whether somebody known takes part, or it belongs to a thread that is here.
    pub fn wanted(&self, letter: &Letter, remote: &Remote) -> Result<bool> {
        if letter.people().any(|m| !self.own.contains(&m.address) && self.addresses.has(&m.address)) {
            return Ok(true);
        }
        let marks = marks(letter, Some(remote));
        if marks.iter().any(|mark| self.fresh.contains(mark)) {
            return Ok(true);
        }
        self.open.db.read(|read| Ok(store::marked(read.conn(), &marks)?.is_some() || !mail::by_message_ids(read, &marks)?.is_empty()))
    }
}
