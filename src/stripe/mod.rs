//! Stripe: payment links for what is open on an invoice, and what was paid through them, in the ledger.
//!
//! Invariants: a link is for one amount and can be paid once; another balance closes it and makes another, none at zero; a charge becomes one payment
//! and a refund one refund, under ids that follow from Stripe's, however often and in whatever order they are told; an event is a hint, what counts is
//! the object as it is now. The cursor moves in the transaction that applies what came before it. Does not hold: the ledger (`payments`), the wire
//! (`connections`), sending (`outbox`).

mod amount;
pub mod api;
mod apply;
mod link;
mod pull;
mod store;
mod words;

pub use link::{CARRIERS, LinkState, follow};
pub use pull::{Pulled, pull};

use crate::{
    db::Read,
    kernel::{Result, id::InvoiceId},
};
use std::collections::HashSet;

/// Invoices of which a payment was taken back to the client's bank, or may be.
pub fn disputed(read: &Read<'_>) -> Result<HashSet<InvoiceId>> {
    store::disputed(read.conn())
}
