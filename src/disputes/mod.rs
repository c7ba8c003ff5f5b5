//! Answering disputes: what is known of the work, its invoice and its mails, gathered as the words of an answer.
//!
//! Invariants: what is gathered is a proposal, which the user reads and changes; nothing is sent before the user says so. Does not hold: disputes,
//! drafts and the sending of answers (`stripe`).

pub mod api;
mod gather;
mod words;

pub use gather::gather;
