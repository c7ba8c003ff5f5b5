//! One row of time: an interval that was worked, paused or taken as a break.
//!
//! **Seconds**: an interval lasts `floor(end / 1 s) − floor(start / 1 s)` seconds, the difference of the two instants as a clock shows them. So the
//! parts of an interval, however it is cut, sum to the whole without a remainder to hand out, and every total is the sum of its rows.

use super::Target;
use crate::kernel::{
    Error, Instant, Money, Result, Zone,
    clock::Steady,
    id::{DeviceId, EntryId, TimerId},
    limits,
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
    /// What an hour of it costs, whatever its task, project or client say.
    pub hourly: Option<Money>,
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

const DAY_MS: i64 = 86_400_000;

/// Checks the ends of an interval that a user, a file or another program gave: the same rule at every door.
///
/// # Errors
/// `too_early` before 1970, `too_far_ahead`, `end_before_start`, `too_long`: each names its field and the remedy.
pub fn check_ends(start: Instant, end: Instant, now: Instant) -> Result<()> {
    if start.ms() < 0 {
        return Err(Error::invalid("start", "too_early", "is before 1970: check the year"));
    }
    for (field, at) in [("start", start), ("end", end)] {
        if at.since_ms(now) > limits::AHEAD_DAYS * DAY_MS {
            let message = format!("is more than {} days ahead of now ({now}): check the date", limits::AHEAD_DAYS);
            return Err(Error::invalid(field, "too_far_ahead", message));
        }
    }
    if end < start {
        return Err(Error::invalid("end", "end_before_start", "is before the start: swap them, or give the next day"));
    }
    not_too_long("end", start, end)
}

/// # Errors
/// `too_long`, at the field that was given.
pub fn not_too_long(field: &str, start: Instant, end: Instant) -> Result<()> {
    if end.since_ms(start) > limits::ENTRY_DAYS * DAY_MS {
        return Err(Error::invalid(field, "too_long", "makes an entry of more than a year: check both dates"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_held_to_one_rule() {
        const DAY: i64 = 86_400_000;
        let now = 1_795_169_100_000;
        for (start, end, word) in [
            (now, now, None),
            (now - 366 * DAY, now, None),
            (now - 366 * DAY - 1, now, Some("end too_long")),
            (now + 31 * DAY - 1, now + 31 * DAY, None),
            (now + 31 * DAY, now + 31 * DAY + 1, Some("end too_far_ahead")),
            (now + 31 * DAY + 1, now, Some("start too_far_ahead")),
            (0, 1, None),
            (-1, 1, Some("start too_early")),
            (now, now - 1, Some("end end_before_start")),
        ] {
            let word_of = |e: Error| match e {
                Error::Invalid(fields) => format!("{} {}", fields[0].field, fields[0].rule),
                other => other.to_string(),
            };
            let found = check_ends(Instant::from_ms(start), Instant::from_ms(end), Instant::from_ms(now)).err().map(word_of);
            assert_eq!(found.as_deref(), word, "{start} {end}");
        }
    }

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
