//! Reminding clients of invoices that are not paid, by mail and by itself, where the user wants it.
//!
//! Invariants: off until it is turned on; each step is sent at most once for an invoice, and never one after a later one; what is due after weeks away is
//! the latest step alone; in the moment before it is sent the ledger is asked, so that none goes for an invoice that is paid, voided, credited, written off,
//! disputed or paused, for another balance than what is open, or outside of the hours that the user gave. Does not hold: the mail (`mail`), what late
//! payment costs (`late`).

pub mod api;
mod carry;
mod coming;
mod plan;
mod run;
mod standing;
mod store;

pub use carry::{CARRIERS, unlooked, wait};
pub use run::{Ran, run};
