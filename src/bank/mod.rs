//! The bank: what its files say moved, and what the user says each movement was.
//!
//! Invariants: a file is used whole or not at all, and the same movement is kept once, however often and in however many overlapping files and
//! formats it comes; nothing is booked until the user confirms it; a movement has one match at most, and so have the payment and the
//! expense behind it; statements, movements and matches are append-only, a match is taken back by a void. Does not hold: payments
//! (`payments`), expenses (`expenses`); it makes them through their verbs and links them.

mod account;
pub mod api;
mod arrived;
mod bring;
mod confirm;
mod fingerprint;
mod import;
mod look;
mod propose;
#[cfg(test)]
mod propose_tests;
mod read;
mod reference;
mod statement;
mod store;
mod transaction;
mod verify;

pub use account::Account;
pub use arrived::{Arrived, arrived};
pub use transaction::{Match, MatchKind, Transaction};
pub use verify::verify;
