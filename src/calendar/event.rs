//! An event of somebody's calendar as it is mirrored.

use super::{
    repeat::Series,
    words::{self, When},
};
use crate::kernel::{
    Instant, Zone,
    id::{CalendarId, RowId, derived},
};

/// Longer ones are cut: a title is read at a glance.
const TITLE_CHARS: usize = 500;
const GUESTS: usize = 200;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub id: RowId,
    pub calendar: CalendarId,
    pub remote: String,
    pub etag: String,
    pub title: String,
    pub place: String,
    pub url: Option<String>,
    /// Addresses of others who take part.
    pub guests: Vec<String>,
    /// Of whole days the midnights of the days in UTC.
    pub start_ms: i64,
    pub end_ms: i64,
    pub whole_days: bool,
    pub zone: String,
    /// Of a series.
    pub rule: Option<Vec<String>>,
    pub over_ms: Option<i64>,
    /// Of an instance that differs: its series, and when it would have begun.
    pub original: Option<(String, i64)>,
    /// It is not held.
    pub dropped: bool,
}

pub fn row_id(calendar: CalendarId, remote: &str) -> RowId {
    RowId(derived(&[b"calendar event", calendar.0.as_bytes(), remote.as_bytes()]))
}

fn cut(text: Option<String>) -> String {
    let text = text.unwrap_or_default();
    if text.chars().count() <= TITLE_CHARS { text } else { text.chars().take(TITLE_CHARS).collect() }
}

impl Event {
    /// None where there is nothing to keep: it was deleted, or has no time that can be read.
    pub fn read(calendar: CalendarId, calendar_zone: &str, told: words::Event) -> Option<Self> {
        let original = told.recurring_event_id.clone().zip(told.original_start_time.as_ref().and_then(When::ms));
        let dropped = told.is_cancelled();
        if dropped && original.is_none() {
            return None;
        }
        let whole_days = told.start.as_ref().or(told.original_start_time.as_ref()).is_some_and(|at| at.date.is_some());
        let zone = told.start.as_ref().and_then(|at| at.time_zone.clone()).unwrap_or_else(|| calendar_zone.to_owned());
        let start_ms = told.start.as_ref().and_then(When::ms).or(original.as_ref().filter(|_| dropped).map(|(_, at)| *at))?;
        let end_ms = told.end.as_ref().and_then(When::ms).unwrap_or(start_ms).max(start_ms);
        let others = told.attendees.into_iter().filter(|guest| !guest.own && !guest.resource).filter_map(|guest| guest.email);
        let mut event = Self {
            id: row_id(calendar, &told.id),
            calendar,
            remote: told.id,
            etag: told.etag,
            title: cut(told.summary),
            place: cut(told.location),
            url: told.html_link.filter(|url| url.starts_with("https://")),
            guests: others.map(|mail| mail.to_lowercase()).take(GUESTS).collect(),
            start_ms,
            end_ms,
            whole_days,
            zone,
            rule: told.recurrence.filter(|rule| !rule.is_empty() && original.is_none()),
            over_ms: None,
            original,
            dropped,
        };
        event.over_ms = event.series(&event.own_zone()).and_then(|series| series.over_ms());
        Some(event)
    }

    pub fn own_zone(&self) -> Zone {
        Zone::parse("zone", &self.zone).unwrap_or_else(|_| Zone::utc())
    }

    pub fn series<'a>(&'a self, zone: &'a Zone) -> Option<Series<'a>> {
        let lines = self.rule.as_deref()?;
        Some(Series { start_ms: self.start_ms, length_ms: self.end_ms - self.start_ms, whole_days: self.whole_days, zone, lines })
    }

    /// By which an instance is known whatever becomes of its times: two devices come to the same.
    pub fn taken_id(&self, calendar_remote: &str, original: Option<Instant>) -> RowId {
        let (series, at) = match (&self.original, original) {
            (Some((series, at)), _) => (series.as_str(), *at),
            (None, Some(at)) if self.rule.is_some() => (self.remote.as_str(), at.ms()),
            (None, _) => (self.remote.as_str(), 0),
        };
        RowId(derived(&[b"calendar taken", calendar_remote.as_bytes(), series.as_bytes(), &at.to_be_bytes()]))
    }
}
