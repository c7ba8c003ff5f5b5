//! The periods of a retainer: from its first day on, each as long as its rhythm says.

use super::Cadence;
use crate::kernel::Day;
use chrono::{Datelike as _, Months};

/// Days are inclusive and of the workspace's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// Counted from 0.
    pub index: u32,
    pub from: Day,
    /// None when nothing ends it.
    pub to: Option<Day>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    pub starts_on: Day,
    pub ends_on: Option<Day>,
    pub cadence: Cadence,
}

impl Calendar {
    const fn months(self) -> Option<u32> {
        match self.cadence {
            Cadence::Once => None,
            Cadence::Month => Some(1),
            Cadence::Quarter => Some(3),
            Cadence::Year => Some(12),
        }
    }

    /// Counted from the first day each time, so that a 31st comes back after a shorter month (DOMAIN 19).
    fn start(self, index: u32) -> Option<Day> {
        match self.months() {
            None => (index == 0).then_some(self.starts_on),
            Some(months) => self.starts_on.checked_add_months(Months::new(months.checked_mul(index)?)),
        }
    }

    /// None after the last day.
    pub fn period(self, index: u32) -> Option<Period> {
        let from = self.start(index).filter(|from| self.ends_on.is_none_or(|end| *from <= end))?;
        let before_next = self.start(index + 1).and_then(|next| next.pred_opt());
        let to = match (before_next, self.ends_on) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        Some(Period { index, from, to })
    }

    /// The period that holds a day; None before the first and after the last.
    pub fn of(self, day: Day) -> Option<Period> {
        if day < self.starts_on || self.ends_on.is_some_and(|end| day > end) {
            return None;
        }
        let Some(months) = self.months() else { return self.period(0) };
        let count = |d: Day| i64::from(d.year()) * 12 + i64::from(d.month0());
        let guess = u32::try_from((count(day) - count(self.starts_on)) / i64::from(months)).ok()?;
        // The anchor day may lie after the day in the month that was guessed.
        let index = if self.start(guess).is_some_and(|from| from <= day) { guess } else { guess.checked_sub(1)? };
        self.period(index)
    }

    /// The last period that begins on `day` or before.
    pub fn last_by(self, day: Day) -> Option<Period> {
        self.of(self.ends_on.map_or(day, |end| end.min(day)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(cadence: Cadence, starts_on: &str, ends_on: Option<&str>, expected: &[(&str, Option<&str>)]) {
        let calendar = Calendar { starts_on: day(starts_on), ends_on: ends_on.map(day), cadence };
        let found: Vec<_> = (0..).map_while(|n| calendar.period(n)).take(expected.len()).map(|p| (p.from, p.to)).collect();
        let expected: Vec<_> = expected.iter().map(|(from, to)| (day(from), to.map(day))).collect();
        assert_eq!(found, expected);
        for (n, (from, to)) in expected.into_iter().enumerate() {
            for inside in [Some(from), to].into_iter().flatten() {
                assert_eq!(calendar.of(inside).map(|p| p.index as usize), Some(n), "{inside}");
            }
        }
        assert_eq!(calendar.of(calendar.starts_on.pred_opt().unwrap()), None);
    }

    #[test]
    fn a_31st_survives_short_months() {
        check(
            Cadence::Month,
            "2026-01-31",
            None,
            &[
                ("2026-01-31", Some("2026-02-27")),
                ("2026-02-28", Some("2026-03-30")),
                ("2026-03-31", Some("2026-04-29")),
                ("2026-04-30", Some("2026-05-30")),
                ("2026-05-31", Some("2026-06-29")),
            ],
        );
        check(Cadence::Year, "2028-02-29", None, &[("2028-02-29", Some("2029-02-27")), ("2029-02-28", Some("2030-02-27"))]);
    }

    #[test]
    fn quarters_and_ends() {
        check(
            Cadence::Quarter,
            "2026-10-15",
            Some("2027-02-10"),
            &[("2026-10-15", Some("2027-01-14")), ("2027-01-15", Some("2027-02-10"))],
        );
        let quarter = Calendar { starts_on: day("2026-10-15"), ends_on: Some(day("2027-02-10")), cadence: Cadence::Quarter };
        assert_eq!((quarter.period(2), quarter.of(day("2027-02-11"))), (None, None));
        assert_eq!(quarter.last_by(day("2030-01-01")).map(|p| p.index), Some(1));
        check(Cadence::Once, "2026-10-15", None, &[("2026-10-15", None)]);
        check(Cadence::Once, "2026-10-15", Some("2026-12-31"), &[("2026-10-15", Some("2026-12-31"))]);
    }
}
