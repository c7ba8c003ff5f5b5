//! The instances of a recurring event: by its rule, in its own zone, with those that were moved or dropped.

use super::{Calendar, body::When, not_found};
use crate::google::error::Error;
use chrono::{DateTime, TimeDelta, Utc};
use rrule::RRuleSet;
use serde_json::{Value, json};

/// Google unrolls a rule without an end for some years; so many instances are enough here.
const MOST: u16 = 1000;
const YEARS_AHEAD: i64 = 3;

fn stamp(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// The rule of an event, as the library reads RFC 5545.
pub fn rule(body: &Value) -> Result<RRuleSet, Error> {
    let bad = |words: &str| Error::new(400, "invalid", &format!("Invalid recurrence rule. {words}"));
    let start = When::read(&body["start"], "start")?;
    let first = match start {
        When::Day(day) => format!("DTSTART:{}T000000Z", day.format("%Y%m%d")),
        When::At(at) => {
            let zone = super::body::zone(body["start"]["timeZone"].as_str().unwrap_or("UTC"), "start")?;
            if zone == chrono_tz::Tz::UTC {
                format!("DTSTART:{}", stamp(at))
            } else {
                format!("DTSTART;TZID={zone}:{}", at.with_timezone(&zone).format("%Y%m%dT%H%M%S"))
            }
        }
    };
    let mut lines = vec![first];
    for line in body["recurrence"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !["RRULE", "EXDATE", "RDATE", "EXRULE"].iter().any(|name| line.starts_with(name)) {
            return Err(bad(line));
        }
        lines.push(whole_days(line));
    }
    lines.join("\n").parse::<RRuleSet>().map_err(|e| bad(&e.to_string()))
}

/// Days of an all-day rule are read as midnights in UTC, where its start stands.
fn whole_days(line: &str) -> String {
    let parts: Vec<String> = line
        .split_inclusive([';', ',', ':'])
        .map(|part| {
            let (word, end) = part.split_at(part.len() - part.chars().last().filter(|c| ";,:".contains(*c)).map_or(0, char::len_utf8));
            let (name, value) = word.split_once('=').map_or(("", word), |(n, v)| (n, v));
            let day = value.len() == 8 && value.bytes().all(|b| b.is_ascii_digit());
            match (day, name) {
                (true, "") => format!("{value}T000000Z{end}"),
                (true, name) => format!("{name}={value}T235959Z{end}"),
                _ => part.to_string(),
            }
        })
        .collect();
    parts.concat().replace(";VALUE=DATE", "")
}

/// The starts between two moments, as the rule says them.
fn starts(body: &Value, from_ms: i64, to_ms: i64) -> Result<Vec<When>, Error> {
    let length = TimeDelta::milliseconds(When::read(&body["end"], "end")?.ms() - When::read(&body["start"], "start")?.ms());
    let at = |ms: i64| DateTime::from_timestamp_millis(ms).unwrap_or_default();
    // What began before and still lasts belongs to the time as well.
    let after = (at(from_ms) - length - TimeDelta::days(1)).with_timezone(&rrule::Tz::UTC);
    let found = rule(body)?.after(after).before(at(to_ms).with_timezone(&rrule::Tz::UTC)).all(MOST);
    let day = body["start"]["date"].is_string();
    Ok(found.dates.into_iter().map(|d| d.with_timezone(&Utc)).map(|d| if day { When::Day(d.date_naive()) } else { When::At(d) }).collect())
}

fn instance(master: &Value, start: When, zone: &str) -> Result<Value, Error> {
    let length = When::read(&master["end"], "end")?.ms() - When::read(&master["start"], "start")?.ms();
    let (end, mark) = match start {
        When::Day(day) => (When::Day(day + TimeDelta::milliseconds(length)), day.format("%Y%m%d").to_string()),
        When::At(at) => (When::At(at + TimeDelta::milliseconds(length)), stamp(at)),
    };
    let named = |key: &str| master[key]["timeZone"].as_str().unwrap_or(zone).to_string();
    let mut one = master.clone();
    if let Some(fields) = one.as_object_mut() {
        fields.remove("recurrence");
    }
    let id = master["id"].as_str().unwrap_or_default();
    one["id"] = json!(format!("{id}_{mark}"));
    one["recurringEventId"] = json!(id);
    one["start"] = start.told(zone, &named("start"));
    one["end"] = end.told(zone, &named("end"));
    one["originalStartTime"] = one["start"].clone();
    Ok(one)
}

impl Calendar {
    /// The instances of a master between two moments; those that were changed stand in for their originals.
    pub(super) fn instances(&self, master: &Value, from_ms: i64, to_ms: i64) -> Result<Vec<Value>, Error> {
        let mut all = Vec::new();
        for start in starts(master, from_ms, to_ms)? {
            let one = instance(master, start, &self.zone)?;
            let changed = one["id"].as_str().and_then(|id| self.place(id)).map(|at| self.events[at].body.clone());
            all.push(changed.unwrap_or(one));
        }
        // One that was moved into this time from outside it.
        let own = |e: &&super::Event| e.body["recurringEventId"] == master["id"] && !all.iter().any(|o| o["id"] == e.body["id"]);
        let moved: Vec<Value> = self.events.iter().filter(own).map(|e| e.body.clone()).collect();
        all.extend(moved);
        all.retain(|one| overlaps(one, from_ms, to_ms));
        Ok(all)
    }

    /// An event, an exception, or an instance that follows from its master's rule.
    pub(super) fn event(&self, id: &str) -> Result<Value, Error> {
        if let Some(at) = self.place(id) {
            return Ok(self.events[at].body.clone());
        }
        let (master, _) = id.rsplit_once('_').ok_or_else(not_found)?;
        let master = &self.events[self.place(master).ok_or_else(not_found)?].body;
        let from = When::read(&master["start"], "start")?.ms();
        let all = self.instances(master, from, from + YEARS_AHEAD * 366 * 86_400_000)?;
        all.into_iter().find(|one| one["id"] == id).ok_or_else(not_found)
    }

    pub(super) fn far_ahead(&self, now_ms: i64) -> i64 {
        now_ms + YEARS_AHEAD * 366 * 86_400_000
    }
}

/// `timeMin` is held against the end, `timeMax` against the start, both exclusive.
pub fn overlaps(body: &Value, from_ms: i64, to_ms: i64) -> bool {
    let ms = |key: &str| When::read(&body[key], key).map(When::ms);
    matches!((ms("start"), ms("end")), (Ok(start), Ok(end)) if end > from_ms && start < to_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(master: &Value) -> Vec<String> {
        let from = When::read(&master["start"], "start").unwrap().ms();
        let all = starts(master, from, from + 40 * 86_400_000).unwrap();
        all.into_iter().map(|s| s.told("Europe/Berlin", "")["dateTime"].as_str().map_or_else(|| format!("{s:?}"), String::from)).collect()
    }

    /// Berlin leaves summer time on 25 October 2026: nine o'clock stays nine o'clock.
    #[test]
    fn nine_stays_nine_when_the_clocks_change() {
        let master = json!({
            "start": {"dateTime": "2026-10-19T09:00:00+02:00", "timeZone": "Europe/Berlin"}, "end": {"dateTime": "2026-10-19T10:00:00+02:00", "timeZone": "Europe/Berlin"},
            "recurrence": ["RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;TZID=Europe/Berlin:20261102T090000"],
        });
        assert_eq!(local(&master), ["2026-10-19T09:00:00+02:00", "2026-10-26T09:00:00+01:00"]);
    }

    #[test]
    fn whole_days_end_with_their_last() {
        let master =
            json!({"start": {"date": "2026-10-30"}, "end": {"date": "2026-10-31"}, "recurrence": ["RRULE:FREQ=DAILY;UNTIL=20261101"]});
        assert_eq!(local(&master).len(), 3);
    }
}
