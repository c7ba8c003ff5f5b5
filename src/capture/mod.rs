//! Activity capture: which window was in front and when, kept on this machine alone, and the entries that it proposes for untracked time.
//!
//! Invariants: off until it is switched on; what is excluded is never written; stretches never overlap; a proposal lies in captured time and
//! overlaps neither tracked time, nor what was dismissed, nor another proposal; nothing is booked but by [`accept`]. The tables are of this
//! copy of the file alone: no export, backup, undo step or activity line holds a word of them, and what is deleted is overwritten.
//! Does not hold: how a desktop tells which window is in front (the shell).

pub mod api;

mod accept;
mod day;
mod guess;
mod preferences;
mod propose;
mod purge;
mod record;
mod rules;
mod runs;
mod store;
mod topic;

pub use accept::{accept, dismiss};
pub use day::{CaptureDay, day};
pub use guess::Guess;
pub use preferences::{Exclusion, ExclusionField, Preferences};
pub use propose::Proposal;
pub use purge::{exclude, forget};
pub use record::record;

use crate::kernel::Instant;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A time in which one window was in front.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stretch {
    pub start: Instant,
    pub end: Instant,
    /// As the program calls itself.
    pub app: String,
    /// Empty when titles are not recorded.
    #[serde(default)]
    pub title: String,
}
