//! One row of time: an interval that was worked, paused or taken as a break.
//!
//! **Seconds**: an interval lasts `floor(end / 1 s) − floor(start / 1 s)` seconds, the difference of the two instants as a clock shows them. So the
//! parts of an interval, however it is cut, sum to the whole without a remainder to hand out, and every total is the sum of its rows.

use super::Target;
use crate::kernel::{
    Error, Instant, Result, Zone,
    clock::Steady,
    id::{DeviceId, EntryId, TimerId},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    Work,
    Pause,
    Break,
}

impl EntryKind {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Pause => "pause",
            Self::Break => "break",
        }
    }
}

/// Where a row came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    Timer,
    Manual,
    Import,
    Ingest,
}

impl Source {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Timer => "timer",
            Self::Manual => "manual",
            Self::Import => "import",
            Self::Ingest => "ingest",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interval {
    pub id: EntryId,
    pub timer: Option<TimerId>,
    pub device: DeviceId,
    pub kind: EntryKind,
    pub target: Target,
    pub note: String,
    pub tags: Vec<String>,
    pub billable: bool,
    pub start: Instant,
    /// None while the timer is in this interval.
    pub end: Option<Instant>,
    pub zone: Zone,
    pub end_zone: Option<Zone>,
    /// What the steady clock read at `start`.
    pub steady: Option<Steady>,
    pub source: Source,
    pub source_hash: Option<[u8; 32]>,
    pub written_off_at: Option<Instant>,
    pub created_at: Instant,
}

pub const fn seconds(start: Instant, end: Instant) -> i64 {
    end.ms().div_euclid(1000) - start.ms().div_euclid(1000)
}

/// Checks the ends of an interval that a user gave.
pub fn check_ends(start: Instant, end: Instant) -> Result<()> {
    if end < start {
        return Err(Error::invalid("end", "end_before_start", "is before the start: swap them, or give the next day"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_sum_to_the_whole_wherever_it_is_cut() {
        let (start, end) = (Instant::from_ms(1_795_169_100_999), Instant::from_ms(1_795_169_103_001));
        assert_eq!(seconds(start, end), 3);
        for cut in start.ms()..=end.ms() {
            let cut = Instant::from_ms(cut);
            assert_eq!(seconds(start, cut) + seconds(cut, end), 3, "{cut}");
        }
    }
}
