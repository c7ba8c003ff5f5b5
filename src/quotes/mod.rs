//! Quotes: what is offered to a client, in versions, and what became of it.
//!
//! Invariants: what was sent is frozen with its PDF, and a change of it is a new version that takes its place; versions share one number, which is
//! given when the first is sent; a quote bills nothing. State and expiry are derived. Does not hold: the lines (`invoices`, which also computes
//! their sums), sending by mail.

mod accept;
mod answer;
pub mod api;
mod contract;
mod events;
mod list;
mod quote;
mod send;
mod steps;
mod store;
mod verify;
mod view;
mod waiting;
mod write;

pub use quote::QuoteState;
pub use verify::verify;
pub use view::QuoteView;
pub use waiting::{Waiting, waiting};

use crate::{
    db::Read,
    kernel::{Error, Result, id::QuoteId},
};
use quote::Quote;

/// # Errors
/// `not_found` for an id that never was or is deleted.
fn get(read: &Read<'_>, id: QuoteId) -> Result<Quote> {
    store::find(read.conn(), id)?.ok_or_else(|| Error::not_found("quote", id))
}
