//! The reminder that nothing is tracked: when it may speak next. What it remembers is of this copy of the file alone.
//!
//! Does not hold: whether somebody is there to be reminded, and how it is said (the shell).

pub mod api;

use crate::{
    db::{Read, local},
    kernel::{Day, Instant, Result, Zone, zones::Local},
    settings::{self, ReminderHours},
    time,
};
use chrono::Datelike as _;
use schemars::JsonSchema;
use serde::Serialize;

const TOLD: &str = "reminder.told_at";
const SNOOZED: &str = "reminder.snoozed_until";
/// Further ahead than a week nothing is promised.
const DAYS_AHEAD: u64 = 8;

#[derive(Debug, Serialize, JsonSchema)]
pub struct ReminderStatus {
    pub on: bool,
    /// When it may speak, if nothing is tracked until then; none while a timer is there, even a paused one.
    pub due_at: Option<Instant>,
    pub due: bool,
    pub snoozed_until: Option<Instant>,
}

pub fn status(read: &Read<'_>) -> Result<ReminderStatus> {
    let settings = settings::get(read)?;
    let hours = &settings.reminder;
    let snoozed_until = local::instant(read, SNOOZED)?.filter(|until| *until > read.now());
    let silent = !hours.on || time::open_kind(read)?.is_some();
    let due_at = if silent {
        None
    } else {
        let quiet_since = time::last_end(read)?.max(local::instant(read, TOLD)?);
        next(hours, &settings.zone, read.now(), quiet_since, snoozed_until)
    };
    Ok(ReminderStatus { on: hours.on, due_at, due: due_at.is_some_and(|at| at <= read.now()), snoozed_until })
}

/// The first instant in working hours by which nothing has been tracked, nor said, for long enough.
fn next(hours: &ReminderHours, zone: &Zone, now: Instant, quiet_since: Option<Instant>, snoozed: Option<Instant>) -> Option<Instant> {
    let today = zone.day_of(now);
    (0..DAYS_AHEAD).find_map(|ahead| {
        let day = today + chrono::Days::new(ahead);
        if !hours.days.contains(&day.weekday().into()) {
            return None;
        }
        let (from, to) = (at_minute(zone, day, hours.from_minute), at_minute(zone, day, hours.to_minute));
        let at = quiet_since.map_or(from, |since| since.max(from)).plus_ms(hours.after_minutes * 60_000);
        let at = snoozed.map_or(at, |until| at.max(until));
        (at < to && now < to).then_some(at)
    })
}

/// Where the clocks change, the first of two and the end of a hole.
fn at_minute(zone: &Zone, day: Day, minute: i64) -> Instant {
    let midnight = day.and_time(chrono::NaiveTime::MIN);
    match zone.local(midnight + chrono::TimeDelta::minutes(minute)) {
        Local::One(at) | Local::Twice(at, _) | Local::Never(at) => at,
    }
}

/// Answers whether to speak now; it is remembered that it did.
pub fn remind(read: &Read<'_>) -> Result<bool> {
    let due = status(read)?.due;
    if due {
        local::set_instant(read, TOLD, Some(read.now()))?;
    }
    Ok(due)
}

pub fn snooze(read: &Read<'_>, minutes: i64) -> Result<()> {
    local::set_instant(read, SNOOZED, Some(read.now().plus_ms(minutes * 60_000)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Berlin, 15 minutes, Monday to Friday, 9 to 17. 20 November 2026 is a Friday; UTC is an hour behind.
    #[test]
    fn it_speaks_in_working_hours_only() {
        let hours = ReminderHours { on: true, ..ReminderHours::default() };
        let zone = Zone::parse("zone", "Europe/Berlin").unwrap();
        let at = |text: &str| Instant::parse(&format!("2026-11-{text}:00Z")).unwrap();
        for (now, quiet_since, snoozed, expected) in [
            ("20T07:00", None, None, "20T08:15"),
            ("20T07:00", Some("19T15:00"), None, "20T08:15"),
            ("20T10:00", Some("20T09:58"), None, "20T10:13"),
            ("20T10:00", Some("20T09:00"), None, "20T09:15"),
            ("20T10:00", Some("20T09:00"), Some("20T11:30"), "20T11:30"),
            ("20T15:50", Some("20T15:46"), None, "23T08:15"),
            ("20T15:50", Some("20T15:44"), None, "20T15:59"),
            ("20T16:00", None, None, "23T08:15"),
            ("21T10:00", None, None, "23T08:15"),
        ] {
            let found = next(&hours, &zone, at(now), quiet_since.map(at), snoozed.map(at));
            assert_eq!(found, Some(at(expected)), "{now} {quiet_since:?} {snoozed:?}");
        }
        let never = ReminderHours { days: vec![], ..hours };
        assert_eq!(next(&never, &zone, at("20T10:00"), None, None), None);
    }

    /// On 25 October 2026 Berlin's clocks go from 3 back to 2: two o'clock is there twice.
    #[test]
    fn hours_hold_where_the_clocks_change() {
        let zone = Zone::parse("zone", "Europe/Berlin").unwrap();
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(at_minute(&zone, day("2026-10-25"), 150).to_string(), "2026-10-25T00:30:00.000Z");
        assert_eq!(at_minute(&zone, day("2026-10-25"), 9 * 60).to_string(), "2026-10-25T08:00:00.000Z");
        assert_eq!(at_minute(&zone, day("2026-10-25"), 24 * 60).to_string(), "2026-10-25T23:00:00.000Z");
    }
}
