//! The quick window's one line: what is typed becomes a running timer or a finished entry.
//!
//! Pure understanding in `parse`, pure ordering in `rank`; `run` does what was understood. It never guesses silently: what could be meant in
//! two ways is named, and a name that could be several is not linked until one is picked.

pub mod api;
mod lookup;
mod moment;
mod parse;
#[cfg(test)]
mod parse_tests;
mod place;
mod rank;
mod run;
mod suggest;
mod times;
mod words;

pub use rank::{Candidate, rank};
