//! How an interval ends: what the wall clock says, held against the steady clock of the same boot.

use super::FindingKind;
use crate::kernel::{Error, Instant, Result, Zone, clock::Steady, limits};

/// Both clocks at the moment of a transition.
#[derive(Debug, Clone)]
pub struct Clocks {
    pub now: Instant,
    pub steady: Steady,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Jump {
    pub kind: FindingKind,
    /// What the wall clock says the interval lasted.
    pub wall_ms: i64,
    /// What the steady clock says it lasted; 0 when the machine was started anew since.
    pub steady_ms: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    pub end: Instant,
    /// Where the timer goes on; before `end` only when the wall clock was set back behind the interval's start.
    pub next: Instant,
    pub jumps: Vec<Jump>,
    /// Where the machine was at the end, when that is elsewhere than at the start.
    pub end_zone: Option<Zone>,
}

/// Ends an interval at `at`, or now. `told_ms` of the machine's sleep are known from gaps. Seconds are never invented: an interval whose start lies ahead of the clock ends where it began.
///
/// # Errors
/// `at_in_future`; `before_start` when `at` is before the interval's start.
pub fn close(start: Instant, begun: Option<&Steady>, clocks: &Clocks, at: Option<Instant>, told_ms: i64) -> Result<Closing> {
    let now = clocks.now;
    if let Some(at) = at {
        not_in_future("at", at, now)?;
        if at < start {
            return Err(Error::invalid("at", "before_start", format!("is before {start}, when the timer came into its present state")));
        }
    }
    let next = at.unwrap_or(now);
    let end = next.max(start);
    let steady_now = begun.filter(|b| b.boot == clocks.steady.boot).map(|b| clocks.steady.ms - b.ms);
    let wall_now = now.since_ms(start);
    let jump = if wall_now < 0 {
        Some(Jump { kind: FindingKind::ClockBack, wall_ms: wall_now, steady_ms: steady_now.unwrap_or(0).max(0) })
    } else {
        // Both readings are of the interval, which ends before now when the user said so.
        let steady_ms = steady_now.map(|s| (s - now.since_ms(next)).max(0));
        steady_now.filter(|s| (wall_now - s).abs() > limits::CLOCK_SLACK_MS).and(steady_ms).map(|steady_ms| Jump {
            kind: FindingKind::ClockStep,
            wall_ms: end.since_ms(start),
            steady_ms,
        })
    };
    let mut jumps: Vec<Jump> = jump.into_iter().collect();
    // Who says when it ended has said it over the sleep, too.
    if at.is_none()
        && let Some(slept) = begun.and_then(|begun| slept_ms(begun, &clocks.steady)).map(|slept| slept - told_ms)
        && slept >= limits::SLEEP_SLACK_MS
    {
        let wall_ms = end.since_ms(start);
        jumps.push(Jump { kind: FindingKind::Suspend, wall_ms, steady_ms: (wall_ms - slept).max(0) });
    }
    let end_zone =
        begun.and_then(|b| b.zone.as_ref()).zip(clocks.steady.zone.as_ref()).filter(|(was, is)| was != is).map(|(_, is)| is.clone());
    if end_zone.is_some() {
        let length = end.since_ms(start);
        jumps.push(Jump { kind: FindingKind::ZoneChanged, wall_ms: length, steady_ms: length });
    }
    Ok(Closing { end, next, jumps, end_zone })
}

/// How long the machine slept between two readings of one boot.
pub fn slept_ms(begun: &Steady, now: &Steady) -> Option<i64> {
    let awake = now.awake_ms?.checked_sub(begun.awake_ms?)?;
    (begun.boot == now.boot).then(|| now.ms - begun.ms - awake)
}

/// What the steady clock read, or would have read, at an instant before now.
pub fn steady_at(clocks: &Clocks, at: Instant) -> Steady {
    clocks.steady.clone().shifted(-clocks.now.since_ms(at))
}

/// When a timer may be said to have begun.
///
/// # Errors
/// `at_in_future`; `too_long` when it would be older than an entry may be.
pub fn begun(field: &str, at: Instant, now: Instant) -> Result<()> {
    not_in_future(field, at, now)?;
    super::interval::not_too_long(field, at, now)
}

pub fn not_in_future(field: &str, at: Instant, now: Instant) -> Result<()> {
    if at > now {
        return Err(Error::invalid(field, "at_in_future", format!("is after now ({now}): time can only be told once it has passed")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steady(ms: i64, boot: &str) -> Steady {
        Steady { ms, awake_ms: Some(ms), boot: boot.into(), zone: None }
    }

    #[test]
    fn both_clocks_are_held_against_each_other() {
        use FindingKind::{ClockBack, ClockStep};
        // An interval from 1000 s; (wall now, steady now, boot, at) → (end, next, finding with wall and steady), in seconds.
        for (wall, steady_s, boot, at, expected) in [
            (1600, 600, "a", None, (1600, 1600, None)),
            (1602, 600, "a", None, (1602, 1602, None)),
            (1603, 600, "a", None, (1603, 1603, Some((ClockStep, 603, 600)))),
            (1300, 600, "a", None, (1300, 1300, Some((ClockStep, 300, 600)))),
            (900, 600, "a", None, (1000, 900, Some((ClockBack, -100, 600)))),
            (900, 50, "b", None, (1000, 900, Some((ClockBack, -100, 0)))),
            (9000, 50, "b", None, (9000, 9000, None)),
            (1600, 600, "a", Some(1200), (1200, 1200, None)),
            (4600, 600, "a", Some(4500), (4500, 4500, Some((ClockStep, 3500, 500)))),
            (1000, 0, "a", None, (1000, 1000, None)),
        ] {
            let clocks = Clocks { now: Instant::from_ms(wall * 1000), steady: steady(steady_s * 1000, boot) };
            let closing =
                close(Instant::from_ms(1_000_000), Some(&steady(0, "a")), &clocks, at.map(|s: i64| Instant::from_ms(s * 1000)), 0).unwrap();
            let jump = closing.jumps.first().map(|j| (j.kind, j.wall_ms / 1000, j.steady_ms / 1000));
            assert_eq!((closing.end.ms() / 1000, closing.next.ms() / 1000, jump), expected, "{wall} {steady_s} {boot} {at:?}");
        }
    }
}
