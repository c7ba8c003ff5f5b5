//! Being away from the machine while a timer runs: noticed by the shell, kept until the user has said what it was, never billed before.
//!
//! A gap is a fact of the device and its range of time. Which work it concerns is looked up anew each time, so it stays right when that work is
//! split, moved, shortened or deleted, and is nothing to decide once no work of a timer lies over it. Does not hold: how idleness is noticed.

pub mod api;
mod cut;
mod presence;
mod report;
mod resolve;

pub use presence::{AwayStatus, status};
pub use report::report;
pub use resolve::{AwayChoice, resolve};

use super::{Path, seconds, store::gaps as rows};
use crate::{
    db::Read,
    kernel::{
        Instant, Result,
        id::{EntryId, GapId},
    },
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// In the order of what they say: a machine that slept was locked or idle, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AwayCause {
    /// No key, no pointer.
    Idle,
    Locked,
    /// The machine slept.
    Suspend,
}

impl AwayCause {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Locked => "locked",
            Self::Suspend => "suspend",
        }
    }
}

/// The part of an entry that lies in a gap.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AwayPart {
    pub entry_id: EntryId,
    pub path: Path,
    pub note: String,
    pub billable: bool,
    pub running: bool,
    pub from: Instant,
    pub to: Instant,
    pub seconds: i64,
}

/// A stretch that waits for a decision.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AwayGap {
    pub id: GapId,
    pub cause: AwayCause,
    /// Of the first part.
    pub from: Instant,
    /// Of the last part.
    pub to: Instant,
    /// Of all parts.
    pub seconds: i64,
    /// The work that it concerns, by its start; never empty.
    pub parts: Vec<AwayPart>,
}

/// A gap as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    pub id: GapId,
    pub cause: AwayCause,
    pub from: Instant,
    pub to: Instant,
    /// How much of it the machine slept.
    pub slept_ms: i64,
    pub decided: bool,
}

/// The newest first.
pub fn pending(read: &Read<'_>) -> Result<Vec<AwayGap>> {
    let mut gaps = Vec::new();
    for kept in rows::pending(read.conn(), read.device())? {
        gaps.extend(shown(read, kept)?);
    }
    Ok(gaps)
}

/// None when no work lies over it any more.
fn shown(read: &Read<'_>, kept: Kept) -> Result<Option<AwayGap>> {
    let mut parts = Vec::new();
    for work in rows::work_under(read.conn(), read.device(), kept.from, kept.to, read.now())? {
        let (from, to) = (work.start.max(kept.from), work.end.unwrap_or(read.now()).min(kept.to));
        parts.push(AwayPart {
            entry_id: work.id,
            path: super::store::paths::of(read.conn(), work.target)?.path,
            note: work.note,
            billable: work.billable,
            running: work.end.is_none(),
            from,
            to,
            seconds: seconds(from, to),
        });
    }
    let Some((first, last)) = parts.first().zip(parts.last()) else { return Ok(None) };
    Ok(Some(AwayGap {
        id: kept.id,
        cause: kept.cause,
        from: first.from,
        to: last.to,
        seconds: parts.iter().map(|p| p.seconds).sum(),
        parts,
    }))
}
