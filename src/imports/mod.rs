//! Brings time in from other programs: the tables of Toggl, Clockify, Harvest, Kimai and, by a mapping, of any other; the records of
//! Timewarrior, Watson and calendars.
//!
//! Invariants: nothing is written by a dry run, nor while a row is bad unless bad rows are to be skipped; the seconds that are kept are the
//! seconds that the file states; the same row is kept once, however often and in however many overlapping files it comes. Rates and amounts
//! of the files are not read: money follows our own rates.

pub mod api;
mod clockify;
mod dates;
mod decode;
mod fingerprint;
mod guess;
mod harvest;
mod ics;
mod kimai;
mod layout;
mod mapped;
mod mapping;
mod memory;
mod preview;
mod read;
#[cfg(test)]
mod read_tests;
mod record;
#[cfg(test)]
mod record_tests;
mod remark;
mod rows;
mod run;
mod table;
mod timewarrior;
mod toggl;
mod values;
mod wall;
mod watson;

pub use dates::{DateOrder, Evidence, OrderError, date, detect, is_date};
pub use decode::{DecodeError, Decoded, MAX_FILE_BYTES, decode};
pub use layout::ImportKind;
pub use mapping::CsvMapping;
pub use read::{BadField, FileError, Interval, Reading, SourceFile, SourceRow, Unkept, read};
pub use remark::Remark;
pub use table::{Row, Table, TableError};

/// Behind the id of an entry in the UID of a calendar event that we wrote.
pub const OWN_UID: &str = "@stint";
