//! Dates that no entry may have are refused alike, whichever way they come.

use crate::support::Desk;
use serde_json::{Value, json};

const YEAR_SLIPPED: (&str, &str) = ("2062-11-20T08:00:00Z", "2062-11-20T09:00:00Z");
/// Now is 20 November 2026, 08:00 UTC: 31 days later is 21 December.
const JUST_AHEAD: (&str, &str) = ("2026-12-21T07:00:00Z", "2026-12-21T08:00:00Z");

fn ingest(desk: &Desk, start: &str, end: &str) -> String {
    let row = json!({ "id": "0192f0c1-0000-7000-8000-000000000009", "start": start, "end": end, "zone": "UTC" });
    let batch = json!({ "batch": "0192f0c1-0000-7000-8000-0000000000aa", "device": "phone", "entries": [row] });
    let report = desk.call("ingest.run", batch);
    report["rows"][0]["reason"].as_str().unwrap_or("accepted").to_owned()
}

#[test]
fn too_far_ahead_too_long_and_too_old_are_refused_at_every_door() {
    let desk = Desk::new();
    let times = |(start, end): (&str, &str)| json!({ "start": start, "end": end });
    let entry = desk.call("entry.add", times(("2026-11-20T06:00:00Z", "2026-11-20T07:00:00Z")))["id"].clone();
    let edit = |(start, end): (&str, &str)| json!({ "id": entry, "start": start, "end": end });

    assert_eq!(desk.refused("entry.add", times(YEAR_SLIPPED)), "start too_far_ahead");
    assert_eq!(desk.refused("entry.edit", edit(YEAR_SLIPPED)), "start too_far_ahead");
    assert_eq!(desk.refused("entry.duplicate", json!({ "id": entry, "start": YEAR_SLIPPED.0 })), "start too_far_ahead");
    assert_eq!(desk.refused("entry.set_cell", json!({ "day": "2062-11-20", "link": {}, "seconds": 60 })), "start too_far_ahead");
    assert!(
        ingest(&desk, YEAR_SLIPPED.0, YEAR_SLIPPED.1).starts_with("start: is more than 31 days ahead of now (2026-11-20T08:00:00.000Z)")
    );

    let long = ("2025-11-18T08:00:00Z", "2026-11-20T08:00:00Z");
    assert_eq!(desk.refused("entry.add", times(long)), "end too_long");
    assert_eq!(desk.refused("entry.edit", edit(long)), "end too_long");
    assert_eq!(ingest(&desk, long.0, long.1), "end: makes an entry of more than a year: check both dates");
    assert_eq!(desk.refused("timer.start", json!({ "at": long.0 })), "at too_long");
    desk.call("timer.start", json!({}));
    assert_eq!(desk.refused("timer.update", json!({ "start": long.0 })), "start too_long");
    desk.call("timer.discard", json!({}));

    for (command, request) in
        [("entry.add", times(("1969-12-31T08:00:00Z", "1970-01-01T08:00:00Z"))), ("timer.start", json!({ "at": "1969-12-31T08:00:00Z" }))]
    {
        let error = desk.try_call(command, request).unwrap_err();
        assert!(error.message.contains("is outside the years 1970 to 9999"), "{error}");
    }
    assert!(
        ingest(&desk, "1969-12-31T08:00:00Z", "1970-01-01T08:00:00Z").starts_with("start: \"1969-12-31T08:00:00Z\" is no RFC 3339 instant")
    );

    let count = |desk: &Desk| -> Value { desk.call("entry.list", json!({}))["count"].clone() };
    assert_eq!(count(&desk), 1);
    desk.call("entry.add", times(JUST_AHEAD));
    assert_eq!(ingest(&desk, JUST_AHEAD.0, JUST_AHEAD.1), "accepted");
    assert_eq!(count(&desk), 3);
}

/// A page that is asked for again with its end is the same stretch of time, whatever was put into it or taken out meanwhile.
#[test]
fn a_page_keeps_its_ends() {
    let desk = Desk::new();
    let add = |hour: u32| {
        let at = |minute: u32| format!("2026-11-19T{hour:02}:{minute:02}:00Z");
        desk.call("entry.add", json!({ "note": format!("{hour}"), "start": at(0), "end": at(30) }))["id"].clone()
    };
    let notes =
        |page: &Value| page["entries"].as_array().unwrap().iter().map(|e| e["note"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    let ids: Vec<Value> = [2, 4, 6, 8, 10].into_iter().map(add).collect();
    let first = desk.call("entry.list", json!({ "limit": 2, "totals": false }));
    assert_eq!((notes(&first), &first["total_seconds"], &first["count"]), (vec!["10".into(), "8".into()], &Value::Null, &Value::Null));
    let second = desk.call("entry.list", json!({ "limit": 2, "cursor": first["next"] }));
    assert_eq!((notes(&second), &second["total_seconds"], &second["count"]), (vec!["6".into(), "4".into()], &json!(5 * 1800), &json!(5)));
    add(5);
    add(7);
    desk.call("entry.delete", json!({ "ids": [ids[2]] }));
    let again = |cursor: &Value, until: &Value| notes(&desk.call("entry.list", json!({ "limit": 1, "cursor": cursor, "until": until })));
    assert_eq!(again(&Value::Null, &first["next"]), ["10", "8"]);
    assert_eq!(again(&first["next"], &second["next"]), ["7", "5", "4"]);
    let oldest = desk.call("entry.list", json!({ "limit": 2, "order": "oldest" }));
    assert_eq!(notes(&desk.call("entry.list", json!({ "order": "oldest", "until": oldest["next"] }))), ["2", "4"]);
    assert_eq!(desk.refused("entry.list", json!({ "until": "nonsense" })), "until wrong_cursor");
}
