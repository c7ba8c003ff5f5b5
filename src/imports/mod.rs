//! Brings the exports of Toggl, Clockify and Harvest in.
//!
//! Invariants: nothing is written by a dry run, nor while a row is bad unless bad rows are to be skipped; the seconds that are kept are the
//! seconds that the file states; the same row is kept once, however often and in however many overlapping files it comes. Rates and amounts
//! of the files are not read: money follows our own rates.

pub mod api;
mod clockify;
mod dates;
mod decode;
mod fingerprint;
mod harvest;
mod layout;
mod read;
#[cfg(test)]
mod read_tests;
mod remark;
mod run;
mod table;
mod toggl;
mod values;
mod wall;

pub use dates::DateOrder;
pub use decode::MAX_FILE_BYTES;
pub use layout::ImportKind;
pub use read::{BadField, FileError, Interval, SourceFile, SourceRow, Unkept, read};
pub use remark::Remark;
