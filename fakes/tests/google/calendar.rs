//! developers.google.com/calendar/api/v3/reference, and its guide to synchronisation.

use super::{ADA, CALENDAR, Google, reason};
use serde_json::{Value, json};

const EVENTS: &str = "/calendar/v3/calendars/primary/events";

fn event(summary: &str) -> Value {
    json!({"summary": summary, "start": {"dateTime": "2026-10-05T10:00:00+02:00"}, "end": {"dateTime": "2026-10-05T11:00:00+02:00"}})
}

fn names(page: &Value) -> Vec<String> {
    page["items"].as_array().unwrap().iter().map(|e| e["summary"].as_str().unwrap_or("-").to_string()).collect()
}

fn token(page: &Value) -> String {
    page["nextSyncToken"].as_str().expect("the last page").to_string()
}

#[test]
fn a_token_brings_only_what_changed() {
    let google = Google::with(CALENDAR);
    let first = google.post(EVENTS, &event("A")).ok();
    google.post(EVENTS, &event("B")).ok();
    let all = google.get(EVENTS).ok();
    assert_eq!(names(&all), ["A", "B"]);
    let since = |token: &str| google.get(&format!("{EVENTS}?syncToken={token}"));
    let start = token(&all);
    assert_eq!(names(&since(&start).ok()), Vec::<String>::new());
    google.web.control("google/calendar/patch", json!({"account": ADA, "event": first["id"], "body": {"summary": "A2"}})).ok();
    google.web.control("google/calendar/insert", json!({"account": ADA, "body": event("C")})).ok();
    let changed = since(&start).ok();
    assert_eq!(names(&changed), ["A2", "C"]);
    google.web.control("google/calendar/delete", json!({"account": ADA, "event": first["id"]})).ok();
    let deleted = since(&token(&changed)).ok();
    assert_eq!(deleted["items"][0]["status"], "cancelled");
    assert!(deleted["items"][0]["summary"].is_null(), "a deleted event tells little");
    assert_eq!(names(&google.get(EVENTS).ok()), ["B", "C"]);
    assert_eq!(names(&google.get(&format!("{EVENTS}?showDeleted=true")).ok()).len(), 3);
    google.web.control("google/calendar/forget", json!({"account": ADA})).ok();
    assert_eq!(reason(&since(&start)), (410, "fullSyncRequired"));
    assert_eq!(since("rubbish").status, 410);
}

#[test]
fn a_token_goes_with_nothing_else() {
    let google = Google::with(CALENDAR);
    let start = token(&google.get(EVENTS).ok());
    for more in ["timeMin=2026-01-01T00:00:00Z", "q=x", "orderBy=updated", "showDeleted=false", "singleEvents=true"] {
        assert_eq!(google.get(&format!("{EVENTS}?syncToken={start}&{more}")).status, 400, "{more}");
    }
}

#[test]
fn pages_end_with_a_token_of_where_they_began() {
    let google = Google::with(CALENDAR);
    for n in 0..5 {
        google.post(EVENTS, &event(&n.to_string())).ok();
    }
    let first = google.get(&format!("{EVENTS}?maxResults=3")).ok();
    assert_eq!((names(&first).len(), first["nextSyncToken"].clone()), (3, Value::Null));
    google.post(EVENTS, &event("meanwhile")).ok();
    let second = google.get(&format!("{EVENTS}?maxResults=3&pageToken={}", first["nextPageToken"].as_str().unwrap())).ok();
    assert_eq!(names(&second), ["3", "4"]);
    assert_eq!(
        names(&google.get(&format!("{EVENTS}?syncToken={}", token(&second))).ok()),
        ["meanwhile"],
        "what came between the pages is not lost"
    );
}

#[test]
fn a_name_of_the_clients_own_is_taken_once() {
    let google = Google::with(CALENDAR);
    let mut body = event("A");
    body["id"] = json!("0193abcdefghijklmnopqrstuv");
    let made = google.post(EVENTS, &body).ok();
    assert_eq!((made["id"].clone(), made["iCalUID"].as_str()), (body["id"].clone(), Some("0193abcdefghijklmnopqrstuv@google.com")));
    assert_eq!(reason(&google.post(EVENTS, &body)), (409, "duplicate"));
    let path = format!("{EVENTS}/0193abcdefghijklmnopqrstuv");
    assert_eq!(google.call("DELETE", &path, &Value::Null, &[]).status, 204);
    assert_eq!(reason(&google.call("DELETE", &path, &Value::Null, &[])), (410, "deleted"));
    assert_eq!(reason(&google.post(EVENTS, &body)), (409, "duplicate"), "a deleted event keeps its name");
    assert_eq!(google.get(&path).ok()["status"], "cancelled");
    for bad in ["abc", "ABCDEFG", "wxyzwxyz", "with-dash"] {
        body["id"] = json!(bad);
        assert_eq!(google.post(EVENTS, &body).status, 400, "{bad}");
    }
}

#[test]
fn etags_guard_writes() {
    let google = Google::with(CALENDAR);
    let made = google.post(EVENTS, &event("A")).ok();
    let path = format!("{EVENTS}/{}", made["id"].as_str().unwrap());
    let read = google.get(&path);
    let tag = read.etag.clone().unwrap();
    assert_eq!(read.ok()["etag"], tag.as_str());
    assert_eq!(google.call("GET", &path, &Value::Null, &[("if-none-match", &tag)]).status, 304);
    let patch = |tag: &str, summary: &str| google.call("PATCH", &path, &json!({"summary": summary}), &[("if-match", tag)]);
    let second = patch(&tag, "B").ok();
    assert_eq!((second["summary"].as_str(), second["start"].clone()), (Some("B"), made["start"].clone()));
    assert_eq!(reason(&patch(&tag, "C")), (412, "conditionNotMet"));
    assert_eq!(google.call("DELETE", &path, &Value::Null, &[("if-match", &tag)]).status, 412);
    let mut whole = second.clone();
    whole["sequence"] = json!(0);
    whole["location"] = json!("Office");
    let moved = google.call("PATCH", &path, &json!({"end": {"dateTime": "2026-10-05T12:00:00+02:00"}}), &[]).ok();
    assert_eq!(moved["sequence"], 1);
    assert_eq!(google.call("PUT", &path, &whole, &[]).status, 400, "a sequence number of the past");
    whole["sequence"] = json!(1);
    assert_eq!(google.call("PUT", &path, &whole, &[]).ok()["location"], "Office");
}

#[test]
fn times_are_those_of_a_real_calendar() {
    let google = Google::with(CALENDAR);
    let with = |start: Value, end: Value| google.post(EVENTS, &json!({"start": start, "end": end}));
    let named = with(
        json!({"dateTime": "2026-10-05T10:00:00", "timeZone": "America/New_York"}),
        json!({"dateTime": "2026-10-05T11:00:00", "timeZone": "America/New_York"}),
    )
    .ok();
    assert_eq!(
        named["start"],
        json!({"dateTime": "2026-10-05T16:00:00+02:00", "timeZone": "America/New_York"}),
        "told in the calendar's own offset"
    );
    assert_eq!(reason(&with(json!({"dateTime": "2026-10-05T10:00:00"}), json!({"dateTime": "2026-10-05T11:00:00"}))), (400, "required"));
    assert_eq!(reason(&with(json!({"date": "2026-10-05"}), json!({"date": "2026-10-05"}))), (400, "timeRangeEmpty"));
    assert_eq!(reason(&with(json!({"date": "2026-10-05"}), json!({"dateTime": "2026-10-05T11:00:00Z"}))), (400, "invalid"));
    assert_eq!(
        reason(&with(json!({"dateTime": "2026-10-05T10:00:00", "timeZone": "Mars/Base"}), json!({"dateTime": "2026-10-05T11:00:00Z"}))),
        (400, "invalid")
    );
    with(json!({"date": "2026-10-07"}), json!({"date": "2026-10-08"})).ok();
    let count = |from: &str, to: &str| names(&google.get(&format!("{EVENTS}?timeMin={from}&timeMax={to}")).ok()).len();
    assert_eq!(count("2026-10-05T00:00:00Z", "2026-10-06T00:00:00Z"), 1);
    assert_eq!(count("2026-10-07T12:00:00Z", "2026-10-07T13:00:00Z"), 1);
    assert_eq!(count("2026-10-08T00:00:00Z", "2026-10-09T00:00:00Z"), 0, "the end of a whole day is not in it");
}

#[test]
fn some_calendars_are_only_read() {
    let google = Google::with(CALENDAR);
    let list = google.get("/calendar/v3/users/me/calendarList").ok();
    let roles: Vec<(&str, bool)> =
        list["items"].as_array().unwrap().iter().map(|c| (c["accessRole"].as_str().unwrap(), c["primary"] == true)).collect();
    assert_eq!(roles, [("owner", true), ("owner", false), ("reader", false)]);
    let holidays = "/calendar/v3/calendars/holidays%40group.calendar.example.com/events";
    assert_eq!(reason(&google.post(holidays, &event("A"))), (403, "requiredAccessLevel"));
    assert_eq!(google.get(holidays).status, 200);
    assert_eq!(google.get("/calendar/v3/calendars/none/events").status, 404);
    let reader = Google::with("https://www.googleapis.com/auth/calendar.readonly");
    assert_eq!(reason(&reader.post(EVENTS, &event("A"))), (403, "insufficientPermissions"));
    assert_eq!(reader.get(EVENTS).status, 200);
    let watch = google.post(&format!("{EVENTS}/watch"), &json!({"id": "x", "type": "web_hook", "address": "http://127.0.0.1/"}));
    assert_eq!(reason(&watch), (400, "push.webhookUrlNotHttps"));
}
