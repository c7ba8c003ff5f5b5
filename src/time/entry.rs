//! An entry as it is shown: an interval with its names, its state of billing and what is to be known about it.

use super::{EntryKind, Path};
use crate::kernel::{
    Instant, Money, Zone,
    id::{EntryId, FindingId, InvoiceId, LineId, RetainerId, TimerId},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where an entry stands on its way into an invoice; derived, never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Billing {
    Unbilled,
    Draft,
    Billed,
    WrittenOff,
    NotBillable,
    /// All of it is drawn from retainers.
    Retainer,
    /// It waits until the user has said what it was: a clock that jumped, a gap in which nobody was there, a timer that was forgotten.
    Undecided,
}

impl Billing {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unbilled => "unbilled",
            Self::Draft => "draft",
            Self::Billed => "billed",
            Self::WrittenOff => "written_off",
            Self::NotBillable => "not_billable",
            Self::Retainer => "retainer",
            Self::Undecided => "undecided",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// The wall clock was moved while the timer ran.
    ClockStep,
    /// The wall clock was set back behind the start.
    ClockBack,
    /// The machine slept.
    Suspend,
    /// The machine came into another zone; the length is as it was.
    ZoneChanged,
    /// The timer ran for longer than anybody works at a stretch; the steady time ends when somebody was last seen.
    LongRun,
}

impl FindingKind {
    pub const fn word(self) -> &'static str {
        match self {
            Self::ClockStep => "clock_step",
            Self::ClockBack => "clock_back",
            Self::Suspend => "suspend",
            Self::ZoneChanged => "zone_changed",
            Self::LongRun => "long_run",
        }
    }
}

/// What the clocks said that does not add up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    pub id: FindingId,
    pub kind: FindingKind,
    pub wall_seconds: i64,
    pub steady_seconds: i64,
    pub resolved: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct Entry {
    pub id: EntryId,
    pub timer_id: Option<TimerId>,
    pub kind: EntryKind,
    pub path: Path,
    pub note: String,
    pub tags: Vec<String>,
    pub billable: bool,
    /// What an hour of it costs, whatever its task, project or client say.
    pub hourly: Option<Money>,
    pub start: Instant,
    /// None while the timer is in it.
    pub end: Option<Instant>,
    pub zone: Zone,
    pub end_zone: Option<Zone>,
    /// Up to now while there is no end.
    pub seconds: i64,
    pub billing: Billing,
    pub invoice_id: Option<InvoiceId>,
    pub invoice_number: Option<String>,
    /// The line of the document that holds it.
    pub line_id: Option<LineId>,
    /// The retainer that it is drawn from first, be it in part.
    pub retainer_id: Option<RetainerId>,
    pub retainer_name: Option<String>,
    /// Of its seconds, those that are drawn from retainers.
    pub drawn_seconds: i64,
    /// Seconds × the rate of the start's day, rounded half away from zero; only for billable work with a rate.
    pub amount: Option<Money>,
    /// Whether other work of the same device lies over it.
    pub overlaps: bool,
    pub findings: Vec<Finding>,
    pub source: String,
    /// False while a document stands on it, or its time is closed. On a draft (`billing`) note and tags can still be changed, else nothing can.
    pub editable: bool,
    /// Whether its time is closed.
    pub closed: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct EntryPage {
    pub entries: Vec<Entry>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// Of all that match, on every page; left out where no totals were asked for.
    pub total_seconds: Option<i64>,
    pub billable_seconds: Option<i64>,
    pub count: Option<i64>,
}
