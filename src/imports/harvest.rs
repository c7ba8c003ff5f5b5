//! Harvest, detailed time report: a day and a number of hours, no clock times. Rows are laid one after another from 09:00 of their day,
//! each person's apart; a day that would not end before midnight begins at its first instant.

use std::collections::HashMap;

use chrono::NaiveTime;

use super::{
    layout::{Layout, When},
    table::Table,
};
use crate::kernel::{Day, Instant, Zone};

pub const COLUMNS: &[&str] =
    &["date", "client", "project", "project code", "task", "notes", "hours", "billable", "first name", "last name", "currency"];

const DAY_BEGINS: NaiveTime = match NaiveTime::from_hms_opt(9, 0, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

pub fn layout(table: &Table) -> Result<Layout, &'static str> {
    Ok(Layout {
        client: table.column(&["client"]),
        project: Some(table.column(&["project"]).ok_or("Project")?),
        task: table.column(&["task"]),
        note: table.column(&["notes"]),
        tags: None,
        billable: table.column(&["billable"]),
        person: ["first name", "last name"].iter().filter_map(|name| table.column(&[name])).collect(),
        pause: None,
        when: When::Hours { date: table.column(&["date"]).ok_or("Date")?, hours: table.column(&["hours"]).ok_or("Hours")? },
    })
}

/// Where each row of a file comes to lie.
#[derive(Debug)]
pub struct Days<'a> {
    zone: &'a Zone,
    totals: HashMap<(Day, String), i64>,
    next: HashMap<(Day, String), Instant>,
}

impl<'a> Days<'a> {
    /// Takes day, person and seconds of every row of the file.
    pub fn new(zone: &'a Zone, rows: impl Iterator<Item = (Day, String, i64)>) -> Self {
        let mut totals = HashMap::new();
        for (day, person, seconds) in rows {
            *totals.entry((day, person)).or_insert(0) += seconds;
        }
        Self { zone, totals, next: HashMap::new() }
    }

    /// Lays the next row of this day and person, or tells that the day is full.
    pub fn lay(&mut self, day: Day, person: &str, seconds: i64) -> Option<(Instant, Instant)> {
        let key = (day, person.to_owned());
        let (midnight, next_midnight) = self.zone.day_bounds(day);
        let nine = self.zone.local(day.and_time(DAY_BEGINS)).earliest();
        let total = self.totals.get(&key).copied().unwrap_or(seconds);
        let first = if nine.plus_seconds(total) <= next_midnight { nine } else { midnight };
        let start = self.next.get(&key).copied().unwrap_or(first);
        let end = start.plus_seconds(seconds);
        if end > next_midnight {
            return None;
        }
        self.next.insert(key, end);
        Some((start, end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn laid(zone: &str, rows: &[(&str, &str, i64)]) -> Vec<Option<String>> {
        let zone = Zone::parse("zone", zone).unwrap();
        let rows: Vec<(Day, String, i64)> =
            rows.iter().map(|(day, person, hours)| (day.parse().unwrap(), (*person).into(), hours * 3600)).collect();
        let mut days = Days::new(&zone, rows.iter().cloned());
        let wall = |at: Instant| zone.wall(at).format("%dT%H:%M").to_string();
        rows.iter()
            .map(|(day, person, seconds)| days.lay(*day, person, *seconds).map(|(start, end)| format!("{}-{}", wall(start), wall(end))))
            .collect()
    }

    fn some(text: &str) -> Option<String> {
        Some(text.into())
    }

    #[test]
    fn one_after_another_from_nine_for_each_day_and_person() {
        let rows = [("2026-03-04", "Ada", 2), ("2026-03-05", "Ada", 1), ("2026-03-04", "Ada", 3), ("2026-03-04", "Bob", 1)];
        assert_eq!(
            laid("Europe/Berlin", &rows),
            [some("04T09:00-04T11:00"), some("05T09:00-05T10:00"), some("04T11:00-04T14:00"), some("04T09:00-04T10:00")]
        );
    }

    #[test]
    fn a_long_day_begins_at_midnight_and_a_day_can_be_full() {
        assert_eq!(laid("UTC", &[("2026-03-04", "", 10), ("2026-03-04", "", 6)]), [some("04T00:00-04T10:00"), some("04T10:00-04T16:00")]);
        assert_eq!(
            laid("UTC", &[("2026-03-04", "", 20), ("2026-03-04", "", 5), ("2026-03-04", "", 4)]),
            [some("04T00:00-04T20:00"), None, some("04T20:00-05T00:00")]
        );
        // The day of the spring change has 23 hours in Berlin.
        assert_eq!(laid("Europe/Berlin", &[("2026-03-29", "", 23)]), [some("29T00:00-30T00:00")]);
        assert_eq!(laid("Europe/Berlin", &[("2026-03-29", "", 24)]), [None]);
    }
}
