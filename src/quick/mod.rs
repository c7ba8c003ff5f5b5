//! The quick window's one line: what is typed becomes a running timer or a finished entry.
//!
//! Pure understanding in `parse`, pure ordering in `rank`. It never guesses silently: what could be meant in two ways is named.

mod lookup;
mod moment;
mod parse;
#[cfg(test)]
mod parse_tests;
mod rank;
mod times;
mod words;

pub use parse::{Action, Known, Parsed, Setting, parse};
pub use rank::{Candidate, SUGGESTIONS, rank};
