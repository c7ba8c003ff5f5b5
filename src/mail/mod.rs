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
mod render;
mod send;
mod store;
mod template;
mod template_api;
mod view;

pub use about::About;
pub use address::Mailbox;
pub use carry::CARRIERS;
pub use kind::Kind;

use crate::{
    db::Read,
    kernel::{Error, Result, id::MailId},
};
use store::Mail;

/// # Errors
/// `not_found`.
fn get(read: &Read<'_>, id: MailId) -> Result<Mail> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("mail", id))
}
