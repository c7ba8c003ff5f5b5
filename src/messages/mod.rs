//! Mails that come in, and the threads that they form with those that go out, by client and project.
//!
//! Invariants: of an account only mail from and to known people is read, and what belongs to a thread that is here; the same mail is here once,
//! however it comes, and one that Stint sent never twice; a mail is kept as it came and made safe each time it is shown; nothing in it is opened,
//! fetched or followed by Stint; nothing at the account is changed. Does not hold: sending (`mail`), tokens (`connections`), bytes (`files`).

pub mod api;
mod from_gmail;
mod from_imap;
mod gmail;
mod keep;
mod letter;
mod mark;
mod names;
mod page;
mod pull;
mod reply;
mod store;
mod thread;
mod view;
mod words;

pub use pull::{Pulled, pull};
pub use view::ThreadView;

use crate::{
    db::Read,
    kernel::{Instant, Result, id::ConnectionId},
};

/// When the mail of an account was read last.
pub fn read_at(read: &Read<'_>, connection: ConnectionId) -> Result<Option<Instant>> {
    Ok(store::place(read.conn(), connection)?.and_then(|place| place.read_at))
}

/// Threads of clients with a mail that nobody has read, the latest first.
pub fn unread(read: &Read<'_>) -> Result<Vec<ThreadView>> {
    if store::unread(read.conn())?.is_empty() {
        return Ok(Vec::new());
    }
    Ok(view::threads(read, None)?.into_iter().filter(|t| t.unread > 0).collect())
}

/// All threads, for who looks for one by its words.
pub fn all(read: &Read<'_>) -> Result<Vec<ThreadView>> {
    view::threads(read, None)
}
