//! Turns the times of a line into instants: the latest that is not in the future, in the workspace's zone.

use chrono::{Days, NaiveDate, NaiveTime};

use super::{
    parse::Setting,
    times::{MINUTES_PER_DAY, Range},
    words::{DayText, Time},
};
use crate::kernel::{Instant, zones::Local};

/// Where a length is put on a day that has no time of day: when work begins.
const DAY_BEGINS_MINUTES: u32 = 9 * 60;

#[derive(Debug, Default)]
pub struct Meant {
    pub range: Option<Range>,
    pub length: Option<i64>,
    pub ago: Option<i64>,
    pub since: Option<u32>,
    pub at: Option<u32>,
    pub day: Option<DayText>,
}

impl Meant {
    /// Answers false for a time that does not go with what is already meant.
    pub fn take(&mut self, time: Time) -> bool {
        match time {
            Time::Range(range) if self.is_empty() => self.range = Some(range),
            Time::Ago(seconds) if self.is_empty() => self.ago = Some(seconds),
            Time::Length(seconds) if self.length.is_none() && self.range.is_none() && self.ago.is_none() => self.length = Some(seconds),
            Time::Since(minutes) if self.is_empty() || self.has_only_a_length() => self.since = Some(minutes),
            Time::At(minutes) if self.is_empty() || self.has_only_a_length() => self.at = Some(minutes),
            _ => return false,
        }
        true
    }

    pub fn is_empty(&self) -> bool {
        self.range.is_none() && self.length.is_none() && self.ago.is_none() && self.since.is_none() && self.at.is_none()
    }

    pub fn has_only_a_length(&self) -> bool {
        self.length.is_some() && self.since.is_none() && self.at.is_none()
    }
}

#[derive(Debug, Default)]
pub struct Resolved {
    pub start: Option<Instant>,
    pub end: Option<Instant>,
    pub doubts: Vec<String>,
}

pub fn resolve(meant: &Meant, setting: Setting) -> Resolved {
    let mut clock = WallClock { setting, doubts: Vec::new() };
    let today = setting.zone.day_of(setting.now);
    let (start, end) = if let Some(range) = meant.range {
        let (start, end) = clock.range(range, meant.day, today);
        (Some(start), Some(end))
    } else if let Some(ago) = meant.ago {
        (Some(setting.now.plus_seconds(-ago)), None)
    } else if let Some(minutes) = meant.since.or(meant.at) {
        let start = clock.latest(minutes, meant.day, today);
        (Some(start), meant.length.map(|seconds| start.plus_seconds(seconds)))
    } else if let Some(seconds) = meant.length {
        let start = clock.somewhere(seconds, meant.day, today);
        (Some(start), Some(start.plus_seconds(seconds)))
    } else {
        (None, None)
    };
    if end.or(start).is_some_and(|last| last > setting.now) {
        clock.doubt("this is in the future", "das liegt in der Zukunft");
    }
    Resolved { start, end, doubts: clock.doubts }
}

struct WallClock<'a> {
    setting: Setting<'a>,
    doubts: Vec<String>,
}

impl WallClock<'_> {
    fn doubt(&mut self, english: &str, german: &str) {
        self.doubts.push(if self.setting.german { german } else { english }.to_owned());
    }

    fn at(&mut self, day: NaiveDate, minutes: u32) -> Instant {
        let day = day.checked_add_days(Days::new(u64::from(minutes / MINUTES_PER_DAY))).unwrap_or(day);
        let minutes = minutes % MINUTES_PER_DAY;
        let wall = day.and_time(NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).unwrap_or_default());
        match self.setting.zone.local(wall) {
            Local::One(at) => at,
            Local::Twice(first, _) => {
                self.doubt(
                    "the clocks were set back: this time happened twice, the first is taken",
                    "die Uhr wurde zurückgestellt: diese Zeit gab es zweimal, die erste gilt",
                );
                first
            }
            Local::Never(after) => {
                self.doubt(
                    "the clocks were set forward: this time did not happen, the one after is taken",
                    "die Uhr wurde vorgestellt: diese Zeit gab es nicht, die danach gilt",
                );
                after
            }
        }
    }

    fn range(&mut self, range: Range, day: Option<DayText>, today: NaiveDate) -> (Instant, Instant) {
        let on = |clock: &mut Self, day| (clock.at(day, range.start), clock.at(day, range.end));
        if range.ambiguous {
            self.doubt("the end is taken after noon", "das Ende gilt als nachmittags");
        }
        let wanted = day.map_or(today, |day| day.day);
        let (start, end) = on(self, wanted);
        // On Monday evening "monday 22-23" means now, "monday 9-11" on Monday at 8 means last week.
        if day.is_some_and(|day| day.weekday) && start > self.setting.now {
            return on(self, wanted.checked_sub_days(Days::new(7)).unwrap_or(wanted));
        }
        // Just after midnight, the evening that is meant was yesterday's.
        if day.is_none() && start > self.setting.now {
            let (earlier_start, earlier_end) = on(self, wanted.pred_opt().unwrap_or(wanted));
            if self.setting.now.since_ms(earlier_end) < start.since_ms(self.setting.now) && earlier_end <= self.setting.now {
                self.doubt("this is yesterday's", "gemeint ist gestern");
                return (earlier_start, earlier_end);
            }
        }
        (start, end)
    }

    /// The latest time of day that has come already.
    fn latest(&mut self, minutes: u32, day: Option<DayText>, today: NaiveDate) -> Instant {
        if let Some(day) = day {
            let start = self.at(day.day, minutes);
            return if day.weekday && start > self.setting.now {
                self.at(day.day.checked_sub_days(Days::new(7)).unwrap_or(day.day), minutes)
            } else {
                start
            };
        }
        let start = self.at(today, minutes);
        if start > self.setting.now { self.at(today.pred_opt().unwrap_or(today), minutes) } else { start }
    }

    fn somewhere(&mut self, seconds: i64, day: Option<DayText>, today: NaiveDate) -> Instant {
        match day {
            Some(day) if day.day != today => {
                self.doubt("no time of day: put at 9:00", "keine Uhrzeit: auf 9:00 gelegt");
                self.at(day.day, DAY_BEGINS_MINUTES)
            }
            _ => self.setting.now.plus_seconds(-seconds),
        }
    }
}
