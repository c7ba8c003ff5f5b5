//! On which days an invoice is made: a small calendar of its own.
//!
//! Days only, so that no zone is needed here: what is today is asked of the workspace's zone. Not the crate `rrule`: it steps over months that are too
//! short for an anchor of 31, as RFC 5545 says, where an invoice has to come on their last day (DOMAIN 19), and it brings a second, older database of
//! time zones. What is understood of the grammar is in [`super::rrule`].

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{Day, sql::sql_words};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RecurringEvery")]
pub enum Every {
    Day,
    Week,
    Month,
    Year,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    Never,
    /// On its last day, inclusive.
    On(Day),
    /// After so many days of it, made or left out.
    After(u32),
}

/// What the days are told apart from the first one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    pub every: Every,
    pub interval: u32,
    /// 1 to 31, the month's last day where it has fewer; -1 is the last, -28 the earliest from the end. None: that of the first day.
    pub month_day: Option<i8>,
    /// Of a year. None: that of the first day.
    pub month: Option<u8>,
    /// Of a week, in its order. Empty: that of the first day.
    pub weekdays: Vec<Weekday>,
    pub ends: Ends,
}

/// Which days an invoice tells: those up to its own, those from its own on, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RecurringCovers")]
pub enum Covers {
    Behind,
    Ahead,
    Nothing,
}

sql_words!(Covers { Behind = "behind", Ahead = "ahead", Nothing = "nothing" });

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    pub rule: Rule,
    pub starts_on: Day,
}

impl Schedule {
    /// All of its days, in order; without an end when nothing ends it.
    pub fn days(&self) -> impl Iterator<Item = Day> + '_ {
        let most = match self.rule.ends {
            Ends::After(count) => count as usize,
            _ => usize::MAX,
        };
        let all = (0..).map_while(|k| self.unit(k)).flatten().filter(|day| *day >= self.starts_on).take(most);
        all.take_while(|day| if let Ends::On(last) = self.rule.ends { *day <= last } else { true })
    }

    /// The days of a day's invoice, inclusive. At the end of months a period ends with its day, else it begins with it.
    pub fn period(&self, day: Day, covers: Covers) -> Option<(Day, Day)> {
        let next = |d: Day| d.succ_opt();
        let last = |d: Day| d.pred_opt();
        match (covers, self.at_month_end()) {
            (Covers::Nothing, _) => None,
            (Covers::Behind, false) => Some((self.before(day)?, last(day)?)),
            (Covers::Behind, true) => Some((next(self.before(day)?)?, day)),
            (Covers::Ahead, false) => Some((day, last(self.after(day)?)?)),
            (Covers::Ahead, true) => Some((next(day)?, self.after(day)?)),
        }
    }

    /// The last day on which what is behind may have happened.
    pub fn behind_until(&self, day: Day) -> Option<Day> {
        if self.at_month_end() { Some(day) } else { day.pred_opt() }
    }

    fn at_month_end(&self) -> bool {
        matches!(self.rule.every, Every::Month | Every::Year) && matches!(self.anchor(), -1 | 31)
    }

    fn anchor(&self) -> i8 {
        self.rule.month_day.unwrap_or_else(|| i8::try_from(self.starts_on.day()).unwrap_or(1))
    }

    /// Its own days, and those that it would have had before and after: the first period is as long as the others.
    fn around(&self, day: Day) -> Vec<Day> {
        let at = self.index(day);
        (at - 1..=at + 1).filter_map(|k| self.unit(k)).flatten().collect()
    }

    fn before(&self, day: Day) -> Option<Day> {
        self.around(day).into_iter().filter(|d| *d < day).max()
    }

    fn after(&self, day: Day) -> Option<Day> {
        self.around(day).into_iter().filter(|d| *d > day).min()
    }

    /// The number of the day, week, month or year that holds a day, counted in steps of the interval from the first.
    fn index(&self, day: Day) -> i64 {
        let (start, step) = (self.starts_on, i64::from(self.rule.interval));
        let whole = match self.rule.every {
            Every::Day => (day - start).num_days(),
            Every::Week => (monday(day) - monday(start)).num_days() / 7,
            Every::Month => months(day) - months(start),
            Every::Year => i64::from(day.year()) - i64::from(start.year()),
        };
        whole.div_euclid(step)
    }

    /// The days in one step, in order. None beyond the calendar.
    fn unit(&self, k: i64) -> Option<Vec<Day>> {
        let by = k.checked_mul(i64::from(self.rule.interval))?;
        match self.rule.every {
            Every::Day => shifted(self.starts_on, by).map(|d| vec![d]),
            Every::Week => {
                let first = shifted(monday(self.starts_on), by.checked_mul(7)?)?;
                let own = [self.starts_on.weekday()];
                let days = if self.rule.weekdays.is_empty() { &own } else { self.rule.weekdays.as_slice() };
                days.iter().map(|w| first.checked_add_days(Days::new(w.num_days_from_monday().into()))).collect()
            }
            Every::Month => self.in_month(months(self.starts_on).checked_add(by)?).map(|d| vec![d]),
            Every::Year => {
                let month = self.rule.month.map_or(self.starts_on.month0(), |m| u32::from(m) - 1);
                self.in_month((i64::from(self.starts_on.year()).checked_add(by)?).checked_mul(12)? + i64::from(month)).map(|d| vec![d])
            }
        }
    }

    fn in_month(&self, month: i64) -> Option<Day> {
        let first = NaiveDate::from_ymd_opt(i32::try_from(month.div_euclid(12)).ok()?, u32::try_from(month.rem_euclid(12)).ok()? + 1, 1)?;
        let length = i64::from(first.checked_add_months(Months::new(1))?.pred_opt()?.day());
        let anchor = i64::from(self.anchor());
        let day = if anchor < 0 { length + 1 + anchor } else { anchor.min(length) };
        first.with_day(u32::try_from(day).ok()?)
    }
}

fn monday(day: Day) -> Day {
    day.week(Weekday::Mon).first_day()
}

fn months(day: Day) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

/// A day of the years that dates are kept of.
fn shifted(day: Day, by: i64) -> Option<Day> {
    let days = Days::new(by.unsigned_abs());
    let moved = if by < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) };
    moved.filter(|d| (1900..=9999).contains(&d.year()))
}
