//! Calendars of Google's: their events beside the time that was tracked, and what is due put into one of them.
//!
//! Invariants: an event is as Google last told it, and is never changed from here; what is put there carries an id of ours, so that it is there once
//! however often it is sent, and the mark of the effect that wrote it, by which a write without an answer is known as ours; what both sides changed
//! waits for the user with both versions ([`plan`]), and what the user deleted there stays deleted; a calendar's cursor moves in the transaction that
//! applies what came before it. An instance of an event becomes time once. Does not hold: tokens (`connections`), sending (`outbox`), what is due
//! (`milestones`, `payments`, `tasks`).

pub mod api;
mod choose;
mod conflict;
mod event;
mod follow;
mod meet;
mod plan;
mod pull;
mod push;
mod repeat;
mod said;
mod store;
mod take;
mod view;
mod words;

pub use conflict::{Conflict, conflicts};
pub use follow::follow;
pub use pull::{Pulled, pull};
pub use push::CARRIERS;
pub use view::{CalendarDays, CalendarEvent, DueOn};

use crate::{
    db::Read,
    kernel::{Instant, Result, id::ConnectionId},
};

/// When a calendar of an account was read last.
pub fn read_at(read: &Read<'_>, connection: ConnectionId) -> Result<Option<Instant>> {
    Ok(store::all(read.conn(), read.device())?.into_iter().filter(|c| c.connection == connection).filter_map(|c| c.read_at).max())
}
