//! What stands out in all of time: when each thing was last worked on, what the clocks left to decide, what lies over each other.

use super::{Finding, Target, store::facts as rows};
use crate::{
    db::Read,
    kernel::{Instant, Result, id::EntryId},
};
use std::collections::HashMap;

/// A finding that waits for a decision.
#[derive(Debug, Clone)]
pub struct Open {
    pub entry: EntryId,
    pub note: String,
    pub finding: Finding,
}

/// Two stretches of work of one device at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap {
    pub entry: EntryId,
    /// Starts later.
    pub other: EntryId,
    pub seconds: i64,
}

/// The start of the latest work on each thing.
pub fn last_starts(read: &Read<'_>) -> Result<HashMap<Target, Instant>> {
    rows::last_starts(read.conn())
}

/// The newest first.
pub fn open_findings(read: &Read<'_>) -> Result<Vec<Open>> {
    rows::open_findings(read.conn())
}

/// Of work that starts at `from` or later; the newest first.
pub fn overlaps(read: &Read<'_>, from: Instant) -> Result<Vec<Overlap>> {
    rows::overlaps(read.conn(), from, read.now())
}
