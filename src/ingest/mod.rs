//! Takes finished intervals from other programs, devices and files: batches in our own format here, exports of other programs through
//! `imports`, which shares the names and the writing.
//!
//! Invariants: an id is written once; the same content again is a duplicate, other content a conflict that changes nothing; a bad row
//! names its field; a batch is one transaction. It never starts or stops a timer, never changes a stored entry, never guesses a zone.

pub mod api;
mod names;
mod row;
mod run;
mod store;
pub mod stream;
mod verdict;
mod write;

pub use names::{NameBook, Names, Node, Place};
pub use write::{Finished, keep, names, taken};
