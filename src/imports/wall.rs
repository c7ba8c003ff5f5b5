//! Places a row's wall clock times on the time line. Where the clocks were changed, the stated length decides which reading is meant.

use chrono::NaiveDateTime;
use thiserror::Error;

use super::{remark::Remark, values::Stated};
use crate::kernel::{Instant, Zone, zones::Local};

/// Both ends as a file writes them.
#[derive(Debug, Clone, Copy)]
pub struct WallTimes {
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
    /// Without seconds each end may be up to a minute off.
    pub with_seconds: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Placed {
    pub start: Instant,
    pub end: Instant,
    pub warning: Option<Remark>,
}

#[derive(Debug, Error, PartialEq, Eq)]
pub enum Misplaced {
    #[error("ends before it starts")]
    EndBeforeStart,
    #[error("lasts no time")]
    Empty,
    #[error("{wall} does not exist in {zone}: the clocks were set forward")]
    Gap { wall: NaiveDateTime, zone: Zone },
    #[error("the file says {stated}, its times make {elapsed} in {zone}; is it from another zone?")]
    Mismatch { stated: String, elapsed: String, zone: Zone },
}

impl Misplaced {
    pub fn remark(&self) -> Remark {
        let words = self.to_string();
        match self {
            Self::EndBeforeStart => Remark::new("end_before_start", [], words),
            Self::Empty => Remark::new("no_time", [], words),
            Self::Gap { wall, zone } => Remark::new("never_was", [("wall", wall.to_string()), ("zone", zone.to_string())], words),
            Self::Mismatch { stated, elapsed, zone } => {
                let args = [("stated", stated.clone()), ("elapsed", elapsed.clone()), ("zone", zone.to_string())];
                Remark::new("length_differs", args, words)
            }
        }
    }

    /// The column to blame.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::EndBeforeStart | Self::Empty => "end",
            Self::Gap { .. } => "start",
            Self::Mismatch { .. } => "duration",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Plain,
    Fold,
    Gap,
}

type End = (Instant, Reading);

fn readings(zone: &Zone, wall: NaiveDateTime) -> Vec<End> {
    match zone.local(wall) {
        Local::One(at) => vec![(at, Reading::Plain)],
        Local::Twice(first, second) => vec![(first, Reading::Fold), (second, Reading::Fold)],
        Local::Never(before) => {
            let as_utc = Instant::from_ms(wall.and_utc().timestamp_millis());
            let after = as_utc.plus_seconds(-zone.offset_seconds(before));
            vec![(before, Reading::Gap), (after, Reading::Gap)]
        }
    }
}

/// Finds the instants that these wall times mean.
///
/// # Errors
/// Times that do not exist and are not settled by a stated length, an end that is not after the start, and a stated length that no reading has.
pub fn place(zone: &Zone, wall: WallTimes, stated: Option<Stated>) -> Result<Placed, Misplaced> {
    let (starts, ends) = (readings(zone, wall.start), readings(zone, wall.end));
    let pairs: Vec<_> = starts.iter().flat_map(|start| ends.iter().map(move |end| (*start, *end))).collect();
    let elapsed = |(start, end): &(End, End)| end.0.since_ms(start.0) / 1000;
    let Some(stated) = stated else { return without_length(zone, wall, &pairs) };

    let slack = stated.tolerance_seconds.max(if wall.with_seconds { 1 } else { 60 });
    let off = |pair: &_| (elapsed(pair) - stated.seconds).abs();
    // The first of equals: where both readings of a repeated hour have the stated length, the earlier one is taken and said.
    let best = *pairs.iter().min_by_key(|pair| off(pair)).ok_or(Misplaced::Empty)?;
    if off(&best) > slack {
        let shown = pairs.first().map_or(0, elapsed);
        return Err(match shown {
            _ if wall.end < wall.start => Misplaced::EndBeforeStart,
            _ => Misplaced::Mismatch { stated: hms(stated.seconds), elapsed: hms(shown), zone: zone.clone() },
        });
    }
    let equals = pairs.iter().filter(|pair| off(pair) == off(&best)).count();
    let ((start, start_reading), (end, end_reading)) = best;
    if end <= start {
        return Err(if end == start { Misplaced::Empty } else { Misplaced::EndBeforeStart });
    }
    let warning = if start_reading == Reading::Gap || end_reading == Reading::Gap {
        Some(Remark::new("placed_by_length", [of(zone)], format!("a time of this row does not exist in {zone}; placed by its length")))
    } else if equals > 1 {
        Some(Remark::new("happened_twice", [of(zone)], format!("these times happened twice in {zone}; the first is taken")))
    } else {
        None
    };
    Ok(Placed { start, end, warning })
}

fn without_length(zone: &Zone, wall: WallTimes, pairs: &[(End, End)]) -> Result<Placed, Misplaced> {
    let is_gap = |pair: &&(End, End)| pair.0.1 == Reading::Gap || pair.1.1 == Reading::Gap;
    if let Some(pair) = pairs.iter().find(is_gap) {
        let wall = if pair.0.1 == Reading::Gap { wall.start } else { wall.end };
        return Err(Misplaced::Gap { wall, zone: zone.clone() });
    }
    if wall.end == wall.start {
        return Err(Misplaced::Empty);
    }
    // 02:50 to 02:10 in a repeated hour is forward in time; otherwise the shortest reading that goes forward.
    let Some(((start, _), (end, _))) =
        pairs.iter().filter(|(start, end)| end.0 > start.0).min_by_key(|(start, end)| end.0.since_ms(start.0))
    else {
        return Err(Misplaced::EndBeforeStart);
    };
    let warning = (pairs.len() > 1).then(|| {
        let words = format!("a time of this row happened twice in {zone} and the file states no length; the shortest is taken");
        Remark::new("shortest_taken", [of(zone)], words)
    });
    Ok(Placed { start: *start, end: *end, warning })
}

fn of(zone: &Zone) -> (&'static str, String) {
    ("zone", zone.to_string())
}

/// Writes seconds as h:mm:ss.
pub fn hms(seconds: i64) -> String {
    let sign = if seconds < 0 { "-" } else { "" };
    let n = seconds.abs();
    format!("{sign}{}:{:02}:{:02}", n / 3600, n / 60 % 60, n % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(zone: &str, start: &str, end: &str, stated: Option<i64>) -> Result<(String, String, bool), String> {
        let zone = Zone::parse("zone", zone).unwrap();
        let wall = WallTimes { start: start.parse().unwrap(), end: end.parse().unwrap(), with_seconds: true };
        let stated = stated.map(|seconds| Stated { seconds, tolerance_seconds: 1 });
        match place(&zone, wall, stated) {
            Ok(placed) => {
                let short = |at: Instant| at.to_utc().format("%dT%H:%M").to_string();
                Ok((short(placed.start), short(placed.end), placed.warning.is_some()))
            }
            Err(error) => Err(error.to_string()),
        }
    }

    fn ok(start: &str, end: &str, warned: bool) -> Result<(String, String, bool), String> {
        Ok((start.into(), end.into(), warned))
    }

    const BERLIN: &str = "Europe/Berlin";

    #[test]
    fn over_a_change_of_clocks_the_elapsed_time_counts() {
        // Berlin goes from 02:00 to 03:00 on 29 March 2026 (01:00 UTC) and from 03:00 to 02:00 on 25 October (01:00 UTC).
        assert_eq!(placed(BERLIN, "2026-03-29T01:30:00", "2026-03-29T03:30:00", Some(3600)), ok("29T00:30", "29T01:30", false));
        assert_eq!(placed(BERLIN, "2026-03-29T01:30:00", "2026-03-29T03:30:00", None), ok("29T00:30", "29T01:30", false));
        assert_eq!(placed(BERLIN, "2026-10-25T01:30:00", "2026-10-25T03:30:00", Some(3 * 3600)), ok("24T23:30", "25T02:30", false));
        assert_eq!(
            placed("UTC", "2026-03-29T01:30:00", "2026-03-29T03:30:00", Some(3600)),
            Err("the file says 1:00:00, its times make 2:00:00 in UTC; is it from another zone?".into())
        );
    }

    #[test]
    fn in_the_repeated_hour_the_length_chooses() {
        assert_eq!(placed(BERLIN, "2026-10-25T02:30:00", "2026-10-25T03:30:00", Some(3600)), ok("25T01:30", "25T02:30", false));
        assert_eq!(placed(BERLIN, "2026-10-25T02:30:00", "2026-10-25T03:30:00", Some(7200)), ok("25T00:30", "25T02:30", false));
        assert_eq!(placed(BERLIN, "2026-10-25T02:50:00", "2026-10-25T02:10:00", Some(1200)), ok("25T00:50", "25T01:10", false));
        assert_eq!(placed(BERLIN, "2026-10-25T02:10:00", "2026-10-25T02:40:00", Some(1800)), ok("25T00:10", "25T00:40", true));
        assert_eq!(placed(BERLIN, "2026-10-25T02:30:00", "2026-10-25T03:30:00", None), ok("25T01:30", "25T02:30", true));
    }

    #[test]
    fn a_time_that_never_was_needs_a_length() {
        assert_eq!(placed(BERLIN, "2026-03-29T02:30:00", "2026-03-29T04:00:00", Some(1800)), ok("29T01:30", "29T02:00", true));
        assert_eq!(placed(BERLIN, "2026-03-29T02:30:00", "2026-03-29T04:00:00", Some(5400)), ok("29T00:30", "29T02:00", true));
        assert_eq!(
            placed(BERLIN, "2026-03-29T02:30:00", "2026-03-29T04:00:00", None),
            Err("2026-03-29 02:30:00 does not exist in Europe/Berlin: the clocks were set forward".into())
        );
    }

    #[test]
    fn nonsense_is_named() {
        assert_eq!(placed(BERLIN, "2026-03-04T11:00:00", "2026-03-04T09:00:00", None), Err("ends before it starts".into()));
        assert_eq!(placed(BERLIN, "2026-03-04T11:00:00", "2026-03-04T09:00:00", Some(7200)), Err("ends before it starts".into()));
        assert_eq!(placed(BERLIN, "2026-03-04T11:00:00", "2026-03-04T11:00:00", Some(0)), Err("lasts no time".into()));
        assert_eq!(hms(-3725), "-1:02:05");
    }
}
