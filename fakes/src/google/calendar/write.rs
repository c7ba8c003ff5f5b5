//! Writing: with a name of the client's own, guarded by etags, never twice.

use super::{Calendars, Event, body::clean, list::told, not_found};
use crate::google::{Google, error::Error};
use chrono::{DateTime, SecondsFormat};
use serde_json::{Value, json};

/// What only Google writes.
const READ_ONLY: &[&str] = &[
    "kind",
    "etag",
    "id",
    "created",
    "updated",
    "creator",
    "organizer",
    "htmlLink",
    "iCalUID",
    "recurringEventId",
    "originalStartTime",
    "hangoutLink",
    "locked",
    "privateCopy",
    "eventType",
];

fn stamp(google: &Google) -> String {
    DateTime::from_timestamp_millis(google.now_ms).unwrap_or_default().to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// developers.google.com/calendar/api/v3/reference/events: base32hex, 5 to 1024 of them.
fn is_id(id: &str) -> bool {
    (5..=1024).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'v').contains(&b))
}

/// Keeps a body under the next number of the sequence, which is its etag as well.
fn keep(google: &Google, calendars: &mut Calendars, at: usize, mut body: Value) -> Value {
    let changed = calendars.next();
    body["updated"] = json!(stamp(google));
    body["etag"] = json!(format!("\"{}\"", 3_580_000_000_000_000 + changed));
    calendars.all[at].put(Event { body: body.clone(), changed });
    body
}

pub fn insert(google: &mut Google, calendars: &mut Calendars, at: usize, account: &str, given: &Value) -> Result<Value, Error> {
    let mut body = given.clone();
    let id = match given["id"].as_str() {
        Some(id) if !is_id(id) => return Err(Error::new(400, "invalid", "Invalid resource id value.")),
        Some(id) => id.to_string(),
        None => google.ids.hex(26),
    };
    // A deleted event still holds its name.
    if calendars.all[at].place(&id).is_some() {
        return Err(Error::new(409, "duplicate", "The requested identifier already exists."));
    }
    clean(&mut body, &calendars.all[at].zone)?;
    let own = calendars.all[at].id == account;
    let usual = json!({
        "kind": "calendar#event", "id": id, "status": "confirmed", "created": stamp(google), "htmlLink": format!("{}/_control/?event={id}", google.base),
        "creator": {"email": account, "self": own}, "organizer": {"email": calendars.all[at].id, "self": true}, "eventType": "default", "sequence": 0,
    });
    for (key, value) in usual.as_object().into_iter().flatten() {
        if READ_ONLY.contains(&key.as_str()) || body[key].is_null() {
            body[key] = value.clone();
        }
    }
    if body["iCalUID"].is_null() {
        body["iCalUID"] = json!(format!("{id}@google.com"));
    }
    if body["reminders"].is_null() {
        body["reminders"] = json!({"useDefault": true});
    }
    without_nulls(&mut body);
    Ok(keep(google, calendars, at, body))
}

fn without_nulls(body: &mut Value) {
    if let Value::Object(map) = body {
        map.retain(|_, v| !v.is_null());
        map.values_mut().for_each(without_nulls);
    }
}

fn writable(given: &Value) -> Value {
    let kept = given.as_object().into_iter().flatten().filter(|(k, _)| !READ_ONLY.contains(&k.as_str()));
    Value::Object(kept.map(|(k, v)| (k.clone(), v.clone())).collect())
}

fn laid_over(old: &mut Value, patch: &Value) {
    match (old, patch) {
        (Value::Object(old), Value::Object(patch)) => {
            for (key, value) in patch {
                if value.is_null() {
                    old.remove(key);
                } else {
                    laid_over(old.entry(key.clone()).or_insert(Value::Null), value);
                }
            }
        }
        (old, patch) => {
            *old = patch.clone();
            without_nulls(old);
        }
    }
}

/// Named fields change, null takes one away, a list is replaced whole.
pub fn patched(old: &Value, given: &Value) -> Value {
    let mut body = old.clone();
    laid_over(&mut body, &writable(given));
    body
}

/// Everything that is not named is gone.
pub fn replaced(old: &Value, given: &Value) -> Value {
    let mut body = writable(given);
    for key in READ_ONLY.iter().chain(&["sequence"]) {
        if !old[*key].is_null() && body[*key].is_null() {
            body[*key] = old[*key].clone();
        }
    }
    if body["status"].is_null() {
        body["status"] = json!("confirmed");
    }
    without_nulls(&mut body);
    body
}

fn guard(old: &Value, if_match: Option<&str>) -> Result<(), Error> {
    match if_match {
        Some(tag) if tag != "*" && old["etag"] != tag => {
            Err(Error::new(412, "conditionNotMet", "Precondition Failed").at("header", "If-Match"))
        }
        _ => Ok(()),
    }
}

pub fn change(
    google: &mut Google,
    calendars: &mut Calendars,
    at: usize,
    id: &str,
    if_match: Option<&str>,
    write: impl Fn(&Value) -> Value,
) -> Result<Value, Error> {
    let old = calendars.all[at].event(id)?;
    guard(&old, if_match)?;
    let mut body = write(&old);
    let number = |v: &Value| v["sequence"].as_i64().unwrap_or(0);
    if number(&body) < number(&old) {
        return Err(Error::new(
            400,
            "invalid",
            "Invalid sequence value. The specified sequence number is below the current sequence number of the resource. Re-fetch the resource and use its sequence number on the following request.",
        ));
    }
    if body["status"] == "cancelled" && old["status"] != "cancelled" {
        delete(google, calendars, at, id, None)?;
        return Ok(told(&calendars.all[at].event(id)?));
    }
    clean(&mut body, &calendars.all[at].zone)?;
    if ["start", "end", "recurrence"].iter().any(|key| body[*key] != old[*key]) {
        body["sequence"] = json!(number(&body).max(number(&old)) + 1);
    }
    Ok(keep(google, calendars, at, body))
}

pub fn delete(google: &mut Google, calendars: &mut Calendars, at: usize, id: &str, if_match: Option<&str>) -> Result<(), Error> {
    let mut body = calendars.all[at].event(id).map_err(|_| not_found())?;
    if body["status"] == "cancelled" {
        return Err(Error::new(410, "deleted", "Resource has been deleted"));
    }
    guard(&body, if_match)?;
    body["status"] = json!("cancelled");
    // The exceptions of a series go with it.
    calendars.all[at].drop_exceptions(id);
    keep(google, calendars, at, body);
    Ok(())
}
