//! Lists: everything, or what changed since a token.

use super::{Calendars, Event, instances::overlaps};
use crate::google::{api::Call, error::Error};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};

const USUALLY: usize = 250;
const MOST: usize = 2500;
/// developers.google.com/calendar/api/v3/reference/events/list, under syncToken.
const NOT_WITH_TOKEN: &[&str] =
    &["iCalUID", "orderBy", "privateExtendedProperty", "q", "sharedExtendedProperty", "timeMin", "timeMax", "updatedMin"];

fn seal(parts: &[&dyn std::fmt::Display]) -> String {
    URL_SAFE_NO_PAD.encode(parts.iter().map(|p| p.to_string()).collect::<Vec<_>>().join(":"))
}

fn unseal(token: &str) -> Option<Vec<u64>> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(token).ok()?).ok()?;
    text.split(':').map(|p| p.parse().ok()).collect()
}

fn gone() -> Error {
    Error::new(410, "fullSyncRequired", "Sync token is no longer valid, a full sync is required.").at("parameter", "syncToken")
}

/// A deleted event tells little more than that.
pub fn told(body: &Value) -> Value {
    if body["status"] != "cancelled" {
        return body.clone();
    }
    let mut little = json!({"kind": "calendar#event"});
    for key in ["id", "etag", "status", "recurringEventId", "originalStartTime"] {
        if !body[key].is_null() {
            little[key] = body[key].clone();
        }
    }
    little
}

struct Place {
    /// Where the first page stood in the sequence of changes.
    until: u64,
    /// What changed after this, or everything.
    since: Option<u64>,
    from: usize,
}

impl Calendars {
    fn place(&self, query: &Value, single: bool) -> Result<Place, Error> {
        let since = match query["syncToken"].as_str() {
            None => None,
            Some(token) => {
                if let Some(name) = NOT_WITH_TOKEN.iter().find(|name| !query[**name].is_null()) {
                    return Err(Error::new(
                        400,
                        "badRequest",
                        &format!("Sync token cannot be used with other query restrictions: {name}."),
                    ));
                }
                if query["showDeleted"] == false {
                    return Err(Error::new(400, "badRequest", "showDeleted cannot be false when a sync token is given."));
                }
                match unseal(token).as_deref() {
                    Some([at, of]) if *at >= self.forgotten && *at <= self.sequence => {
                        if (*of == 1) != single {
                            return Err(Error::new(400, "badRequest", "A sync token goes with the singleEvents it was made with."));
                        }
                        Some(*at)
                    }
                    _ => return Err(gone()),
                }
            }
        };
        match query["pageToken"].as_str() {
            None => Ok(Place { until: self.sequence, since, from: 0 }),
            Some(token) => match unseal(token).as_deref() {
                Some([from, until]) => Ok(Place { until: *until, since, from: *from as usize }),
                _ => Err(Error::new(400, "badRequest", "Invalid page token value.").at("parameter", "pageToken")),
            },
        }
    }
}

fn pages(mut answer: Value, rows: Vec<Value>, place: &Place, query: &Value, single: bool, token: bool) -> Value {
    let size = query["maxResults"].as_u64().map_or(USUALLY, |n| (n as usize).min(MOST));
    let end = rows.len().min(place.from + size);
    answer["items"] = json!(rows.get(place.from..end).unwrap_or_default());
    if end < rows.len() {
        answer["nextPageToken"] = json!(seal(&[&end, &place.until]));
    } else if token {
        answer["nextSyncToken"] = json!(seal(&[&place.until, &u64::from(single)]));
    }
    answer
}

pub fn calendars(calendars: &Calendars, call: &Call) -> Result<Value, Error> {
    let place = calendars.place(call.query, false)?;
    let rows = calendars.all.iter().filter(|c| place.since.is_none_or(|s| c.changed > s)).map(|c| c.told(call.account)).collect();
    Ok(pages(
        json!({"kind": "calendar#calendarList", "etag": format!("\"{}\"", calendars.sequence)}),
        rows,
        &place,
        call.query,
        false,
        true,
    ))
}

pub fn events(calendars: &Calendars, at: usize, call: &Call) -> Result<Value, Error> {
    let query = call.query;
    let single = query["singleEvents"] == true;
    let order = query["orderBy"].as_str();
    if order == Some("startTime") && !single {
        return Err(Error::new(400, "badRequest", "The requested ordering is not available for the particular query."));
    }
    let moment = |key: &str| query[key].as_str().and_then(|t| chrono::DateTime::parse_from_rfc3339(t).ok()).map(|t| t.timestamp_millis());
    let (from, to, updated) = (moment("timeMin"), moment("timeMax"), moment("updatedMin"));
    if matches!((from, to), (Some(from), Some(to)) if to <= from) {
        return Err(Error::new(400, "timeRangeEmpty", "The specified time range is empty."));
    }
    let place = calendars.place(query, single)?;
    let calendar = &calendars.all[at];
    let mut rows: Vec<Value> = Vec::new();
    for event in calendar.events.iter().filter(|e| e.changed <= place.until && place.since.is_none_or(|s| e.changed > s)) {
        let Event { body, .. } = event;
        let recurs = body["recurrence"].is_array();
        if single && recurs {
            // Without an end, Google unrolls it for some years.
            let last =
                to.unwrap_or_else(|| calendar.far_ahead(super::body::When::read(&body["start"], "start").map_or(0, super::body::When::ms)));
            rows.extend(calendar.instances(body, from.unwrap_or(i64::MIN / 4096), last)?.into_iter().map(|mut one| {
                if body["status"] == "cancelled" {
                    one["status"] = json!("cancelled");
                }
                one
            }));
        } else if !(single && body["recurringEventId"].is_string() && place.since.is_none()) {
            let inside = from.is_none() && to.is_none()
                || if recurs {
                    !calendar.instances(body, from.unwrap_or(i64::MIN / 4096), to.unwrap_or(i64::MAX / 4096))?.is_empty()
                } else {
                    overlaps(body, from.unwrap_or(i64::MIN), to.unwrap_or(i64::MAX))
                };
            if inside {
                rows.push(body.clone());
            }
        }
    }
    let shows = |body: &Value| {
        let dropped_instance = !single && body["recurringEventId"].is_string();
        body["status"] != "cancelled"
            || place.since.is_some()
            || query["showDeleted"] == true
            || (dropped_instance && query["showDeleted"].is_null())
    };
    let text = |body: &Value| {
        ["summary", "description", "location"].iter().filter_map(|k| body[*k].as_str()).collect::<Vec<_>>().join(" ").to_lowercase()
    };
    let has = |body: &Value, group: &str, key: &str| {
        let wanted = query[key].as_array().into_iter().flatten().filter_map(Value::as_str);
        wanted.filter_map(|w| w.split_once('=')).all(|(name, value)| body["extendedProperties"][group][name] == value)
    };
    rows.retain(|body| {
        shows(body)
            && query["q"].as_str().is_none_or(|q| text(body).contains(&q.to_lowercase()))
            && query["iCalUID"].as_str().is_none_or(|uid| body["iCalUID"] == uid)
            && updated.is_none_or(|since| {
                body["updated"]
                    .as_str()
                    .and_then(|u| chrono::DateTime::parse_from_rfc3339(u).ok())
                    .is_some_and(|u| u.timestamp_millis() >= since)
            })
            && has(body, "private", "privateExtendedProperty")
            && has(body, "shared", "sharedExtendedProperty")
    });
    if order == Some("startTime") {
        rows.sort_by_key(|body| super::body::When::read(&body["start"], "start").map_or(0, super::body::When::ms));
    }
    let plain = order.is_none()
        && query["q"].is_null()
        && query["iCalUID"].is_null()
        && updated.is_none()
        && query["privateExtendedProperty"].is_null();
    let answer = json!({
        "kind": "calendar#events", "etag": format!("\"p{}\"", calendars.sequence), "summary": calendar.summary, "timeZone": calendar.zone, "accessRole": calendar.role, "defaultReminders": [],
    });
    Ok(pages(answer, rows.iter().map(told).collect(), &place, query, single, plain))
}

pub fn instances_of(calendars: &Calendars, at: usize, id: &str, call: &Call) -> Result<Value, Error> {
    let calendar = &calendars.all[at];
    let master = calendar.event(id)?;
    if !master["recurrence"].is_array() {
        return Err(Error::new(400, "invalid", "The event is not a recurring one."));
    }
    let start = super::body::When::read(&master["start"], "start")?.ms();
    let rows = calendar.instances(&master, start, calendar.far_ahead(start))?;
    let rows: Vec<Value> = rows.iter().filter(|o| o["status"] != "cancelled" || call.query["showDeleted"] == true).map(told).collect();
    let place = Place {
        until: calendars.sequence,
        since: None,
        from: call.query["pageToken"].as_str().and_then(unseal).and_then(|p| p.first().copied()).unwrap_or(0) as usize,
    };
    let answer = json!({"kind": "calendar#events", "etag": format!("\"p{}\"", calendars.sequence), "summary": calendar.summary, "timeZone": calendar.zone, "accessRole": calendar.role, "defaultReminders": []});
    Ok(pages(answer, rows, &place, call.query, true, false))
}
