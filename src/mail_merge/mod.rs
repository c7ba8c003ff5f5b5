//! The same words to many clients, to each with its own name and figures; and who wants none of that.
//!
//! Invariants: each recipient gets a mail of its own, which is an effect of the outbox and goes once at most; a merge is asked for whole, in one
//! transaction, and twice under one id it is the same one; no account sends faster than its pace, however long the machine slept; who opted out gets none,
//! asked in the moment before it is sent, and gets invoices and all other mail as before. Does not hold: the mail (`mail`), reading answers (`messages`).

pub mod api;
mod carry;
mod fill;
mod opt_out;
mod pace;
mod send;
mod store;
mod turn;
mod view;

pub use carry::CARRIERS;
pub use opt_out::{Asks, asks, heard};
