//! Recurring events, their instances, and those that were moved or dropped.

use super::{CALENDAR, Google, reason};
use serde_json::{Value, json};

const EVENTS: &str = "/calendar/v3/calendars/primary/events";

/// Mondays at nine in Berlin, four of them, over the end of summer time on 25 October.
fn series(google: &Google) -> Value {
    let at = |time: &str| json!({"dateTime": format!("2026-10-12T{time}:00"), "timeZone": "Europe/Berlin"});
    google
        .post(EVENTS, &json!({"summary": "Weekly", "start": at("09:00"), "end": at("10:00"), "recurrence": ["RRULE:FREQ=WEEKLY;COUNT=4"]}))
        .ok()
}

fn starts(page: &Value) -> Vec<String> {
    page["items"].as_array().unwrap().iter().map(|e| e["start"]["dateTime"].as_str().unwrap_or("-").to_string()).collect()
}

fn single(google: &Google, more: &str) -> Value {
    google.get(&format!("{EVENTS}?singleEvents=true&orderBy=startTime{more}")).ok()
}

const ALL: [&str; 4] = ["2026-10-12T09:00:00+02:00", "2026-10-19T09:00:00+02:00", "2026-10-26T09:00:00+01:00", "2026-11-02T09:00:00+01:00"];

#[test]
fn a_series_is_one_event_or_its_instances() {
    let google = Google::with(CALENDAR);
    let master = series(&google);
    assert_eq!(google.get(EVENTS).ok()["items"].as_array().unwrap().len(), 1);
    let instances = single(&google, "");
    assert_eq!(starts(&instances), ALL);
    // 09:00 in Berlin in winter is 08:00 UTC.
    assert_eq!(instances["items"][2]["id"], format!("{}_20261026T080000Z", master["id"].as_str().unwrap()));
    assert_eq!(instances["items"][2]["recurringEventId"], master["id"]);
    assert!(instances["items"][2]["recurrence"].is_null());
    let some = single(&google, "&timeMin=2026-10-19T07:30:00Z&timeMax=2026-10-26T08:00:00Z");
    assert_eq!(starts(&some), [ALL[1]], "the end counts for timeMin, the start for timeMax");
    let listed = google.get(&format!("{EVENTS}/{}/instances", master["id"].as_str().unwrap())).ok();
    assert_eq!(starts(&listed), ALL);
}

#[test]
fn one_is_moved_and_one_is_dropped() {
    let google = Google::with(CALENDAR);
    let master = series(&google);
    let id = master["id"].as_str().unwrap();
    let token = google.get(EVENTS).ok()["nextSyncToken"].as_str().unwrap().to_string();
    let second = format!("{EVENTS}/{id}_20261019T070000Z");
    let body = json!({"start": {"dateTime": "2026-10-20T14:00:00+02:00", "timeZone": "Europe/Berlin"}, "end": {"dateTime": "2026-10-20T15:00:00+02:00", "timeZone": "Europe/Berlin"}});
    let moved = google.call("PATCH", &second, &body, &[]).ok();
    assert_eq!((moved["recurringEventId"].clone(), moved["originalStartTime"]["dateTime"].as_str()), (master["id"].clone(), Some(ALL[1])));
    let third = format!("{EVENTS}/{id}_20261026T080000Z");
    assert_eq!(google.call("DELETE", &third, &Value::Null, &[]).status, 204);
    assert_eq!(starts(&single(&google, "")), [ALL[0], "2026-10-20T14:00:00+02:00", ALL[3]]);
    let changed = google.get(&format!("{EVENTS}?syncToken={token}")).ok();
    let told: Vec<(String, &str)> = changed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| (e["originalStartTime"]["dateTime"].as_str().unwrap().to_string(), e["status"].as_str().unwrap()))
        .collect();
    assert_eq!(told, [(ALL[1].to_string(), "confirmed"), (ALL[2].to_string(), "cancelled")]);
    assert_eq!(google.get(EVENTS).ok()["items"].as_array().unwrap().len(), 3, "the master, the moved one, and the dropped one as such");
    assert_eq!(google.call("DELETE", &format!("{EVENTS}/{id}"), &Value::Null, &[]).status, 204);
    assert_eq!(starts(&single(&google, "")), Vec::<String>::new());
}

#[test]
fn rules_that_mean_nothing_are_refused() {
    let google = Google::with(CALENDAR);
    let with = |rule: &str, zone: bool| {
        let at = |time: &str| {
            if zone {
                json!({"dateTime": format!("2026-10-12T{time}:00"), "timeZone": "Europe/Berlin"})
            } else {
                json!({"dateTime": format!("2026-10-12T{time}:00Z")})
            }
        };
        google.post(EVENTS, &json!({"start": at("09:00"), "end": at("10:00"), "recurrence": [rule]}))
    };
    assert_eq!(reason(&with("RRULE:FREQ=SOMETIMES", true)), (400, "invalid"));
    assert_eq!(reason(&with("FREQ=DAILY", true)), (400, "invalid"));
    assert_eq!(reason(&with("RRULE:FREQ=DAILY;COUNT=2", false)), (400, "required"), "a rule needs a zone");
    let days = google
        .post(
            EVENTS,
            &json!({"start": {"date": "2026-10-30"}, "end": {"date": "2026-10-31"}, "recurrence": ["RRULE:FREQ=DAILY;UNTIL=20261101"]}),
        )
        .ok();
    let listed = google.get(&format!("{EVENTS}/{}/instances", days["id"].as_str().unwrap())).ok();
    let dates: Vec<&str> = listed["items"].as_array().unwrap().iter().map(|e| e["start"]["date"].as_str().unwrap()).collect();
    assert_eq!(dates, ["2026-10-30", "2026-10-31", "2026-11-01"]);
    assert_eq!(listed["items"][1]["id"], format!("{}_20261031", days["id"].as_str().unwrap()));
}
