//! When a series repeats: by the crate `rrule` over the wall clock of its zone, so that nine o'clock stays nine o'clock.

use super::words::midnight;
use crate::kernel::{Day, Instant, Zone};
use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeDelta};
use rrule::{RRuleSet, Tz};

/// Of one series in one look; more than a screen of a year shows.
const MOST: u16 = 1000;
const STAMP: &str = "%Y%m%dT%H%M%S";

/// A series as its first instance and its lines of RFC 5545.
#[derive(Debug)]
pub struct Series<'a> {
    pub start_ms: i64,
    pub length_ms: i64,
    pub whole_days: bool,
    pub zone: &'a Zone,
    pub lines: &'a [String],
}

impl Series<'_> {
    fn wall(&self, ms: i64) -> NaiveDateTime {
        if self.whole_days { Instant::from_ms(ms).to_utc().naive_utc() } else { self.zone.wall(Instant::from_ms(ms)) }
    }

    fn instant(&self, wall: NaiveDateTime) -> i64 {
        if self.whole_days { midnight(wall.date()) } else { self.zone.local(wall).earliest().ms() }
    }

    /// A date or time of RFC 5545 on the wall of this series. `last` is a day's last second, for what is inclusive.
    fn read(&self, value: &str, zone: Option<&str>, last: bool) -> Option<NaiveDateTime> {
        if value.len() == 8 {
            let day = Day::parse_from_str(value, "%Y%m%d").ok()?;
            return Some(if last { day.and_hms_opt(23, 59, 59)? } else { day.and_time(NaiveTime::MIN) });
        }
        let wall = NaiveDateTime::parse_from_str(value.trim_end_matches('Z'), STAMP).ok()?;
        let at = match zone {
            _ if value.ends_with('Z') => wall.and_utc().timestamp_millis(),
            Some(name) if name != self.zone.name() => Zone::parse("zone", name).ok()?.local(wall).earliest().ms(),
            _ => return Some(wall),
        };
        Some(self.wall(at))
    }

    /// The rule with every time as the wall clock shows it, marked UTC: the crate never sees a zone.
    fn rule(&self) -> Option<RRuleSet> {
        let mut text = format!("DTSTART:{}Z", self.wall(self.start_ms).format(STAMP));
        for line in self.lines {
            let (head, value) = line.split_once(':')?;
            let (name, params) = head.split_once(';').unwrap_or((head, ""));
            let zone = params.split(';').find_map(|p| p.strip_prefix("TZID="));
            let value = match name {
                "RRULE" => {
                    let part = |part: &str| match part.strip_prefix("UNTIL=") {
                        Some(until) => Some(format!("UNTIL={}Z", self.read(until, None, true)?.format(STAMP))),
                        None => Some(part.to_owned()),
                    };
                    value.split(';').map(part).collect::<Option<Vec<_>>>()?.join(";")
                }
                "EXDATE" | "RDATE" => {
                    let one = |text: &str| Some(format!("{}Z", self.read(text, zone, false)?.format(STAMP)));
                    value.split(',').map(one).collect::<Option<Vec<_>>>()?.join(",")
                }
                _ => return None,
            };
            text.push_str(&format!("\n{name}:{value}"));
        }
        text.parse().ok()
    }

    /// When the instances begin that are not over at `from_ms` and begin before `to_ms`. A rule that is not understood has its first instance.
    pub fn starts(&self, from_ms: i64, to_ms: i64) -> Vec<i64> {
        let inside = |start: &i64| *start < to_ms && start + self.length_ms.max(1) > from_ms;
        let Some(rule) = self.rule() else { return Some(self.start_ms).into_iter().filter(inside).collect() };
        let day = TimeDelta::days(1);
        let marked = |ms: i64, by: TimeDelta| (self.wall(ms) + by).and_utc().with_timezone(&Tz::UTC);
        let rule = rule.after(marked(from_ms - self.length_ms, -day)).before(marked(to_ms, day));
        let wall = |at: DateTime<Tz>| at.naive_utc();
        rule.all(MOST).dates.into_iter().map(|at| self.instant(wall(at))).filter(inside).collect()
    }

    /// After which there is none; none where it goes on, or where that is not known cheaply.
    pub fn over_ms(&self) -> Option<i64> {
        let value = |name: &str| self.lines.iter().find_map(|l| l.strip_prefix("RRULE:")?.split(';').find_map(|p| p.strip_prefix(name)));
        if self.lines.iter().any(|line| line.starts_with("RDATE")) {
            return None;
        }
        if let Some(until) = value("UNTIL=") {
            let until = self.read(until, None, true)?;
            return Some(self.instant(until) + self.length_ms + 86_400_000);
        }
        let count: u16 = value("COUNT=")?.parse().ok().filter(|count| *count <= MOST)?;
        let last = self.rule()?.all(count).dates.last()?.naive_utc();
        Some(self.instant(last) + self.length_ms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDE: (i64, i64) = (0, 4_000_000_000_000);

    fn starts(start: &str, zone: &str, lines: &[&str]) -> Vec<String> {
        let zone = Zone::parse("zone", zone).unwrap();
        let lines: Vec<String> = lines.iter().map(|l| (*l).to_owned()).collect();
        let whole_days = start.len() == 10;
        let start_ms = if whole_days { midnight(start.parse().unwrap()) } else { Instant::parse(start).unwrap().ms() };
        let length_ms = if whole_days { 86_400_000 } else { 3_600_000 };
        let series = Series { start_ms, length_ms, whole_days, zone: &zone, lines: &lines };
        let told = |ms: i64| Instant::from_ms(ms).to_utc().format("%m-%d %H:%M").to_string();
        series.starts(WIDE.0, WIDE.1).into_iter().take(6).map(told).collect()
    }

    /// Berlin leaves summer time on 25 October 2026, New York a week later.
    #[test]
    fn nine_stays_nine_in_the_zone_of_the_series() {
        let rule = ["RRULE:FREQ=WEEKLY;COUNT=3"];
        assert_eq!(starts("2026-10-19T07:00:00Z", "Europe/Berlin", &rule), ["10-19 07:00", "10-26 08:00", "11-02 08:00"]);
        assert_eq!(starts("2026-10-19T13:00:00Z", "America/New_York", &rule), ["10-19 13:00", "10-26 13:00", "11-02 14:00"]);
        // 2:30 does not exist in Berlin on 28 March 2027: the instant after the gap, as calendars do.
        let night = ["RRULE:FREQ=DAILY;COUNT=3"];
        assert_eq!(starts("2027-03-27T01:30:00Z", "Europe/Berlin", &night), ["03-27 01:30", "03-28 01:30", "03-29 00:30"]);
    }

    #[test]
    fn ends_and_exceptions_are_read_in_every_form() {
        // UNTIL in UTC is inclusive: the instance of 2 November begins at 08:00Z.
        let until = |text: &str| starts("2026-10-19T07:00:00Z", "Europe/Berlin", &[&format!("RRULE:FREQ=WEEKLY;UNTIL={text}")]).len();
        assert_eq!((until("20261102T080000Z"), until("20261102T075959Z"), until("20261102")), (3, 2, 3));
        for out in ["EXDATE;TZID=Europe/Berlin:20261026T090000", "EXDATE:20261026T080000Z", "EXDATE;TZID=America/New_York:20261026T040000"]
        {
            let kept = starts("2026-10-19T07:00:00Z", "Europe/Berlin", &["RRULE:FREQ=WEEKLY;COUNT=3", out]);
            assert_eq!(kept, ["10-19 07:00", "11-02 08:00"], "{out}");
        }
        let two =
            starts("2026-10-19T07:00:00Z", "Europe/Berlin", &["RRULE:FREQ=DAILY;COUNT=2", "RDATE;TZID=Europe/Berlin:20261101T090000"]);
        assert_eq!(two, ["10-19 07:00", "10-20 07:00", "11-01 08:00"]);
    }

    #[test]
    fn whole_days_have_no_zone() {
        let days = starts("2026-10-30", "America/New_York", &["RRULE:FREQ=DAILY;UNTIL=20261102", "EXDATE;VALUE=DATE:20261101"]);
        assert_eq!(days, ["10-30 00:00", "10-31 00:00", "11-02 00:00"]);
    }

    #[test]
    fn what_is_not_understood_is_held_once() {
        assert_eq!(starts("2026-10-19T07:00:00Z", "Europe/Berlin", &["RRULE:FREQ=LUNAR"]), ["10-19 07:00"]);
        assert_eq!(starts("2026-10-19T07:00:00Z", "Europe/Berlin", &["nonsense"]), ["10-19 07:00"]);
    }

    #[test]
    fn a_series_knows_when_it_is_over() {
        let zone = Zone::parse("zone", "Europe/Berlin").unwrap();
        let over = |line: &str| {
            let lines = [line.to_owned()];
            let start_ms = Instant::parse("2026-10-19T07:00:00Z").unwrap().ms();
            let series = Series { start_ms, length_ms: 3_600_000, whole_days: false, zone: &zone, lines: &lines };
            series.over_ms().map(|ms| Instant::from_ms(ms).to_string())
        };
        assert_eq!(over("RRULE:FREQ=WEEKLY;COUNT=3").as_deref(), Some("2026-11-02T09:00:00.000Z"));
        assert_eq!(over("RRULE:FREQ=WEEKLY"), None);
        assert!(over("RRULE:FREQ=WEEKLY;UNTIL=20261102T080000Z").is_some_and(|over| over.as_str() > "2026-11-02T09"));
    }
}
