//! What makes an event one that Google keeps: its times, its zone, its rule.

use crate::google::error::Error;
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone as _, Utc};
use chrono_tz::Tz;
use serde_json::{Value, json};

/// A moment of an event: a whole day, or an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    Day(NaiveDate),
    At(DateTime<Utc>),
}

pub fn zone(name: &str, of: &str) -> Result<Tz, Error> {
    name.parse().map_err(|_| Error::new(400, "invalid", &format!("Invalid time zone definition for {of} time.")))
}

impl When {
    pub fn read(given: &Value, of: &str) -> Result<Self, Error> {
        match (given["date"].as_str(), given["dateTime"].as_str()) {
            (Some(day), None) => {
                Ok(Self::Day(day.parse().map_err(|_| Error::new(400, "invalid", &format!("Invalid value for {of} date.")))?))
            }
            (None, Some(text)) => Self::instant(text, given["timeZone"].as_str(), of),
            (None, None) => Err(Error::new(400, "required", &format!("Missing {of} time."))),
            (Some(_), Some(_)) => Err(Error::new(400, "invalid", &format!("Invalid {of} time."))),
        }
    }

    fn instant(text: &str, named: Option<&str>, of: &str) -> Result<Self, Error> {
        let named = named.map(|name| zone(name, of)).transpose()?;
        if let Ok(at) = DateTime::parse_from_rfc3339(text) {
            return Ok(Self::At(at.to_utc()));
        }
        let local: NaiveDateTime = text.parse().map_err(|_| Error::new(400, "invalid", &format!("Invalid value for {of} time.")))?;
        let named = named.ok_or_else(|| Error::new(400, "required", &format!("Missing time zone definition for {of} time.")))?;
        // An hour that a change of the clocks leaves out is the one after it.
        let at = named
            .from_local_datetime(&local)
            .earliest()
            .or_else(|| named.from_local_datetime(&(local + chrono::TimeDelta::hours(1))).earliest());
        at.map(|at| Self::At(at.to_utc())).ok_or_else(|| Error::new(400, "invalid", &format!("Invalid value for {of} time.")))
    }

    pub fn ms(self) -> i64 {
        match self {
            Self::Day(day) => day.and_hms_opt(0, 0, 0).map_or(0, |d| d.and_utc().timestamp_millis()),
            Self::At(at) => at.timestamp_millis(),
        }
    }

    /// As Google tells it: in the calendar's offset, with the zone that was named.
    pub fn told(self, calendar: &str, named: &str) -> Value {
        match self {
            Self::Day(day) => json!({"date": day.to_string()}),
            Self::At(at) => {
                let zone: Tz = calendar.parse().unwrap_or(Tz::UTC);
                json!({"dateTime": at.with_timezone(&zone).to_rfc3339_opts(chrono::SecondsFormat::Secs, true), "timeZone": named})
            }
        }
    }
}

/// Refuses what Google refuses, and writes the times as it tells them.
pub fn clean(body: &mut Value, calendar_zone: &str) -> Result<(), Error> {
    let (start, end) = (When::read(&body["start"], "start")?, When::read(&body["end"], "end")?);
    match (start, end) {
        (When::Day(from), When::Day(to)) if to <= from => {
            return Err(Error::new(400, "timeRangeEmpty", "The specified time range is empty."));
        }
        (When::At(from), When::At(to)) if to < from => return Err(Error::new(400, "timeRangeEmpty", "The specified time range is empty.")),
        (When::Day(_), When::At(_)) | (When::At(_), When::Day(_)) => {
            return Err(Error::new(400, "invalid", "The start and end times must either both be date or both be dateTime."));
        }
        _ => {}
    }
    let recurs = body["recurrence"].as_array().is_some_and(|r| !r.is_empty());
    for (key, when) in [("start", start), ("end", end)] {
        let named = body[key]["timeZone"].as_str().map(String::from);
        if recurs && matches!(when, When::At(_)) && named.is_none() {
            return Err(Error::new(400, "required", &format!("Missing time zone definition for {key} time.")));
        }
        body[key] = when.told(calendar_zone, named.as_deref().unwrap_or(calendar_zone));
    }
    if recurs {
        super::instances::rule(body)?;
    }
    Ok(())
}
