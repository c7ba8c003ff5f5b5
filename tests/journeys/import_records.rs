//! Records of Timewarrior, Watson, Kimai and calendars, and strangers' tables, from bytes to stored entries.

use crate::support::Desk;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

const FILES: [(&str, &[u8]); 6] = [
    ("timewarrior", include_bytes!("../fixtures/imports/timewarrior.data")),
    ("watson", include_bytes!("../fixtures/imports/watson_frames.json")),
    ("kimai", include_bytes!("../fixtures/imports/kimai_export.csv")),
    ("kimai", include_bytes!("../fixtures/imports/kimai_timesheets.json")),
    ("ics", include_bytes!("../fixtures/imports/calendar.ics")),
    ("csv", include_bytes!("../fixtures/imports/generic_moments.csv")),
];

fn request(kind: &str, bytes: &[u8], more: &Value) -> Value {
    let mut request = json!({ "kind": kind, "file_base64": BASE64_STANDARD.encode(bytes) });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    request
}

fn import(desk: &Desk, kind: &str, bytes: &[u8], more: &Value) -> Value {
    desk.call("import.run", request(kind, bytes, more))
}

fn counts(report: &Value) -> [i64; 5] {
    ["accepted", "duplicate", "rejected", "skipped", "total_seconds"].map(|field| report[field].as_i64().unwrap())
}

fn stored(desk: &Desk) -> (i64, i64) {
    let sql = "SELECT COUNT(*), COALESCE(SUM(ended_at_ms - started_at_ms), 0) / 1000 FROM time_entries";
    desk.app.opened().unwrap().db.read(|read| Ok(read.conn().query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?)).unwrap()
}

#[test]
fn each_comes_in_once_and_the_sums_agree() {
    // Seconds by hand: 2:30 + 0:20 + 3:00 + 0:45:30; 2:30 + 3:00 + 0:20; 2:30 + 4:00 + 1:15; 2:30 + 4:00 + 1:00; 1:30 + 0:45 + 0:45 + 1:00; 1:30 + 0:45.
    let want: [[i64; 5]; 6] =
        [[4, 0, 0, 1, 23_730], [3, 0, 0, 0, 21_000], [3, 0, 0, 1, 27_900], [3, 0, 0, 1, 27_000], [4, 0, 1, 3, 14_400], [2, 0, 0, 1, 8100]];
    for ((kind, bytes), want) in FILES.into_iter().zip(want) {
        let desk = Desk::new();
        let dry = import(&desk, kind, bytes, &json!({ "dry_run": true }));
        assert_eq!((counts(&dry), stored(&desk)), (want, (0, 0)), "{kind}: {dry:#}");
        let first = import(&desk, kind, bytes, &json!({ "skip_bad": true }));
        assert_eq!((counts(&first), &first["written"]), (want, &json!(true)));
        assert_eq!(stored(&desk), (want[0], want[4]));
        let again = import(&desk, kind, bytes, &json!({ "skip_bad": true }));
        assert_eq!(counts(&again), [0, want[0], want[2], want[3], 0], "{kind}: {again:#}");
        assert_eq!(stored(&desk), (want[0], want[4]));
        desk.verify();
    }
}

#[test]
fn a_bad_event_holds_up_the_calendar_and_what_is_to_come_does_not() {
    let desk = Desk::new();
    let (kind, calendar) = FILES[4];
    let report = import(&desk, kind, calendar, &json!({}));
    assert_eq!((&report["written"], stored(&desk)), (&json!(false), (0, 0)));
    let said: Vec<&str> = report["rows"].as_array().unwrap().iter().filter_map(|row| row["rule"].as_str()).collect();
    assert_eq!(said, ["repeats", "zone_unknown", "all_day", "cancelled", "never_was", "still_to_come"]);
    import(&desk, kind, calendar, &json!({ "skip_bad": true }));
    let zones: Vec<Value> =
        desk.call("entry.list", json!({ "order": "oldest" }))["entries"].as_array().unwrap().iter().map(|e| e["zone"].clone()).collect();
    assert_eq!(zones, ["Europe/Berlin", "America/New_York", "Europe/Berlin", "America/New_York"]);
    // On the Tuesday after, the event of Monday is over.
    desk.pass_minutes(4 * 24 * 60);
    assert_eq!(counts(&import(&desk, kind, calendar, &json!({ "skip_bad": true })))[..2], [1, 4]);
}

#[test]
fn a_frame_that_was_edited_stays_as_it_was_and_says_so() {
    let desk = Desk::new();
    let (kind, frames) = FILES[1];
    import(&desk, kind, frames, &json!({}));
    let edited = String::from_utf8_lossy(frames).replace("1772620200", "1772616600");
    let report = import(&desk, kind, edited.as_bytes(), &json!({}));
    assert_eq!((counts(&report), stored(&desk)), ([0, 3, 0, 0, 0], (3, 21_000)));
    assert_eq!((&report["rows"][0]["rule"], &report["rows"][1]["rule"]), (&json!("kept_as_before"), &Value::Null));
}

#[test]
fn a_mapping_is_guessed_then_said_then_remembered_by_the_header() {
    let desk = Desk::new();
    let german: &[u8] = include_bytes!("../fixtures/imports/generic_de.csv");
    let file = json!({ "file_base64": BASE64_STANDARD.encode(german) });
    let about = desk.call("import.columns", file.clone());
    assert_eq!((&about["remembered"], &about["rows"], &about["separator"]), (&json!(false), &json!(2), &json!(";")));
    assert_eq!(about["columns"][3], json!({ "name": "Minuten", "cells": ["1.090,5", "90"] }));
    let mut mapping = about["mapping"].clone();
    assert_eq!(
        (&mapping["date"], &mapping["duration"], &mapping["unit"], &mapping["project"]),
        (&json!(0), &json!(3), &json!("minutes"), &Value::Null)
    );
    mapping["project"] = json!(2);
    mapping["decimal"] = json!("comma");
    let dry = import(&desk, "csv", german, &json!({ "mapping": mapping, "dry_run": true }));
    assert_eq!(counts(&dry), [2, 0, 0, 0, 70_830]);
    assert_eq!(desk.call("import.columns", file.clone())["remembered"], false);
    import(&desk, "csv", german, &json!({ "mapping": mapping }));
    let about = desk.call("import.columns", file);
    assert_eq!((&about["remembered"], &about["mapping"]), (&json!(true), &mapping));
    // The same columns, another file, nothing said.
    let later = "Tag;Kunde;Vorhaben;Minuten;Bemerkung;Schlagworte\n06.03.2026;Müller & Söhne;Dach;30;;\n";
    let report = import(&desk, "csv", later.as_bytes(), &json!({}));
    assert_eq!((counts(&report), &report["projects"][0]["action"]), ([1, 0, 0, 0, 1800], &json!("matched")));
    assert_eq!(desk.refused("import.run", request("csv", german, &json!({ "mapping": { "date": 0 } }))), "mapping.duration required");
    assert_eq!(
        desk.refused("import.run", request("csv", german, &json!({ "mapping": { "date": 9, "duration": 3 } }))),
        "mapping.date no_such_column"
    );
}

#[test]
fn a_cancelled_import_leaves_nothing_and_a_job_counts() {
    let desk = Desk::new();
    let (kind, data) = FILES[0];
    let job = "0192f0c1-0000-7000-8000-000000000001";
    desk.call("job.cancel", json!({ "id": job }));
    assert_eq!(desk.refused("import.run", request(kind, data, &json!({ "job": job }))), "cancelled");
    assert_eq!(stored(&desk), (0, 0));
    let job = "0192f0c1-0000-7000-8000-000000000002";
    assert_eq!(desk.call("job.status", json!({ "id": job })), json!({ "running": false, "done": 0, "total": 0 }));
    import(&desk, kind, data, &json!({ "job": job }));
    // Five rows judged, four written.
    assert_eq!(desk.call("job.status", json!({ "id": job })), json!({ "running": false, "done": 9, "total": 9 }));
}

#[test]
fn the_wrong_kind_is_named() {
    let desk = Desk::new();
    let (_, frames) = FILES[1];
    assert_eq!(desk.refused("import.run", request("timewarrior", frames, &json!({}))), "file foreign");
    assert_eq!(desk.refused("import.run", request("watson", &frames[..100], &json!({}))), "file cut_off");
    assert_eq!(desk.refused("import.run", request("watson", b"[]", &json!({}))), "file empty");
}
