//! Stripe: payment links for what is open on an invoice, what was paid through them in the ledger, what goes back, what the bank gets.
//!
//! Invariants: a link is for one amount and can be paid once; another balance closes it and makes another, none at zero; a charge becomes one payment,
//! a refund and a lost dispute one refund, under ids that follow from Stripe's, however often and in whatever order they are told and whoever asked for
//! them; what a subscription charges is such a charge, and settles the invoice that its rule issued for the period; an event is a hint, what counts is
//! the object as it is now. An event counts as seen once what it is about was applied, never before (docs/adr/0017). Does not hold: the ledger
//! (`payments`), the wire (`connections`), sending (`outbox`).

mod amount;
mod answer;
pub mod api;
mod apply;
mod checkout;
mod collect;
mod collected;
mod customer;
mod dispute;
mod elsewhere;
mod held;
mod hold;
mod hold_send;
mod ledger;
mod link;
mod listen;
mod once;
mod paid;
mod payout;
mod payouts;
mod pull;
mod refund;
mod rhythm;
mod settings;
mod store;
mod subscribe;
mod subscription;
mod webhook;
mod words;

pub use answer::{
    Answer, Disputed, Evidence, accept as accept_dispute, disputed as what_is_disputed, draft as answer_draft, save as save_answer,
    submit as submit_answer,
};
pub use collected::{FailedCollection, failed as failed_collections};
pub use customer::StripeCustomer;
pub use dispute::{DueDispute, disputed, due};
pub use held::{DueHold, due_holds};
pub use link::{LinkState, follow};
pub use listen::{Doors, Hint};
pub use paid::{StripeDispute, one_dispute};
pub use payouts::{HeldMove, StripePayout, all_payouts, held};
pub use pull::{Pulled, pull, unread, unread_but};

use crate::{
    db::Read,
    kernel::{Instant, Result, id::ConnectionId},
    outbox::Carrier,
};

/// What it puts into the outbox.
pub fn carriers() -> Vec<Carrier> {
    let mut all = link::CARRIERS.to_vec();
    all.extend([refund::CARRIER, checkout::CARRIER, customer::CARRIER, elsewhere::CARRIER]);
    all.extend(hold_send::CARRIERS);
    all.extend(answer::CARRIERS);
    all.extend(subscribe::CARRIERS);
    all
}

/// When an account was read last.
pub fn read_at(read: &Read<'_>, connection: ConnectionId) -> Result<Option<Instant>> {
    Ok(store::cursor(read.conn(), connection)?.map(|cursor| cursor.read_at))
}
