//! Mail that goes out: written from templates, frozen with its attachments, sent once.
//!
//! Invariants: a mail is an effect of the outbox and leaves by it alone; what was asked for never changes, and neither does its Message-ID, by which it
//! is found again; one intent is at most one mail, so that one which may have been sent waits for the user where nobody can look; a document counts as
//! sent when its mail went, not when it was asked for. Does not hold: accounts and the wire (`connections`), when to remind (`dunning`).

mod about;
mod account;
mod address;
pub mod api;
mod carry;
mod compose;
mod examples;
mod kind;
mod layout;
mod message;
pub mod recipient;
mod render;
mod send;
mod store;
mod template;
mod template_api;
mod view;

pub use about::{About, amounts, business};
pub use account::{all as accounts, get as account};
pub use address::Mailbox;
pub use carry::{CARRIERS, Header, Payload, done, mail_of, ready, send as carry_out};
pub use compose::{MailDraft, compose};
pub use kind::{Kind, opt_out_line};
pub use layout::page;
pub use send::{Asked, Wish, ask, cancel, to_oneself};
pub use store::{Answers, Mail as Sent};
pub use template::{Words, gaps, with as filled};
pub use view::{MailState, MailView, view};

use crate::{
    db::{Read, Tx},
    kernel::{
        Error, Instant, Result,
        id::{ClientId, MailId},
    },
    outbox::{self, State},
};
use store::Mail;
use uuid::Uuid;

/// # Errors
/// `not_found`.
fn get(read: &Read<'_>, id: MailId) -> Result<Mail> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("mail", id))
}

/// Asks for a mail as its template and the client's contacts propose it.
///
/// # Errors
/// `to` where the client has no address; what is wrong with the template or the account.
pub fn propose(tx: &mut Tx<'_>, about: &About, asked: Asked) -> Result<MailId> {
    let draft = compose::compose(tx, about, Some(asked.kind), None)?;
    let papers: Vec<_> = draft.papers.iter().filter(|p| p.usual).map(|p| p.paper).collect();
    let wish = send::Wish { to: &draft.to, subject: &draft.subject, body: &draft.body, papers: &papers, ..Default::default() };
    send::ask(tx, about, &wish, asked)
}

/// Mails of ours that bear one of these Message-IDs.
pub fn by_message_ids(read: &Read<'_>, ids: &[String]) -> Result<Vec<Sent>> {
    store::by_ids(read.conn(), ids, false)
}

/// Mails of ours that bear one of these Message-IDs, or answer one, the oldest first.
pub fn in_thread(read: &Read<'_>, ids: &[String]) -> Result<Vec<Sent>> {
    store::by_ids(read.conn(), ids, true)
}

/// Mails of ours to these clients, else all but those to many; the newest first.
pub fn latest(read: &Read<'_>, clients: Option<&[ClientId]>, limit: usize) -> Result<Vec<Sent>> {
    let Some(clients) = clients else { return store::latest(read.conn(), limit, true) };
    let mut all = Vec::new();
    for client in clients {
        all.extend(store::of_client(read.conn(), *client)?);
    }
    all.sort_by_key(|m| std::cmp::Reverse(m.asked_at));
    Ok(all)
}

/// Mails of ours about a thing, the newest first.
pub fn about(read: &Read<'_>, id: Uuid) -> Result<Vec<Sent>> {
    store::about(read.conn(), id)
}

/// One by its id, where there is one.
pub fn find(read: &Read<'_>, id: MailId) -> Result<Option<Sent>> {
    store::find(read.conn(), id)
}

/// What became of a mail that was asked for.
#[derive(Debug, Clone)]
pub enum Became {
    Sent(Instant),
    /// It waits, or nobody knows whether it went.
    Open,
    /// It never goes; by its word in the outbox.
    Dropped(String),
}

/// # Errors
/// `not_found`.
pub fn became(read: &Read<'_>, id: MailId) -> Result<Became> {
    let (effect, sent) = store::fate(read.conn(), id)?.ok_or_else(|| Error::not_found("mail", id))?;
    if let Some(at) = sent {
        return Ok(Became::Sent(at));
    }
    // What another device asked for is told by its own outbox alone.
    let Ok(effect) = outbox::get(read, effect) else { return Ok(Became::Open) };
    Ok(if effect.state == State::Discarded { Became::Dropped(effect.code.unwrap_or_default()) } else { Became::Open })
}
