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
fn kimai_in_its_other_form_adds_only_what_the_first_did_not_have() {
    let desk = Desk::new();
    let ((kind, table), (_, json)) = (FILES[2], FILES[3]);
    import(&desk, kind, table, &json!({}));
    // Two of the three are in both; the third, on the day of 25 hours, is in the JSON alone.
    let other = import(&desk, kind, json, &json!({}));
    assert_eq!((counts(&other), stored(&desk)), ([1, 2, 0, 1, 3600], (4, 31_500)), "{other:#}");
    // The other way round, too.
    let desk = Desk::new();
    import(&desk, kind, json, &json!({}));
    assert_eq!(counts(&import(&desk, kind, table, &json!({}))), [1, 2, 0, 1, 4500]);
    desk.verify();
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
fn a_cancel_in_the_middle_of_the_writing_leaves_the_workspace_as_it_was() {
    const ROWS: usize = 6_000;
    let desk = Desk::new();
    import(&desk, FILES[1].0, FILES[1].1, &json!({}));
    let hash = || desk.call("workspace.hash", json!({}))["state"].clone();
    let before = hash();
    let mut table = String::from("Day,Who,What,Start,End\n");
    for n in 0..ROWS {
        table.push_str(&format!("2026-{:02}-{:02},Client {},Row {n},09:00,09:30\n", n % 9 + 1, n % 28 + 1, n % 50));
    }
    let job = "0192f0c1-0000-7000-8000-000000000003";
    let mapping = json!({ "date": 0, "client": 1, "note": 2, "start": 3, "end": 4 });
    let request = request("csv", table.as_bytes(), &json!({ "job": job, "mapping": mapping }));
    std::thread::scope(|scope| {
        let import = scope.spawn(|| desk.refused("import.run", request.clone()));
        loop {
            let status = desk.call("job.status", json!({ "id": job }));
            let done = usize::try_from(status["done"].as_u64().unwrap()).unwrap();
            assert!(!import.is_finished(), "it ended before it could be cancelled: {status}");
            // Every row is judged before the first is written.
            if done > ROWS + 500 {
                assert_eq!(status["total"], json!(2 * ROWS));
                break;
            }
            std::thread::yield_now();
        }
        desk.call("job.cancel", json!({ "id": job }));
        assert_eq!(import.join().unwrap(), "cancelled");
    });
    assert_eq!(hash(), before);
    desk.verify();
    // What was cancelled is imported whole when it is begun anew.
    let mut again = request;
    again.as_object_mut().unwrap().remove("job");
    assert_eq!(desk.call("import.run", again)["accepted"], json!(ROWS));
    assert_ne!(hash(), before);
}

#[test]
fn bad_rows_of_a_strangers_table_are_named_by_line_field_and_cell() {
    let desk = Desk::new();
    let table = "Day,Who,What,Start,End\n\
                 2026-03-02,Acme,fine,09:00,10:00\n\
                 2026-02-30,Acme,no such day,09:00,10:00\n\
                 2026-03-02,Acme,no clock,late,10:00\n\
                 2026-03-02,Acme,no time,10:00,10:00\n\
                 2026-03-02,Acme,two cells short\n";
    let mapping = json!({ "date": 0, "client": 1, "note": 2, "start": 3, "end": 4 });
    let report = import(&desk, "csv", table.as_bytes(), &json!({ "mapping": mapping }));
    assert_eq!((&report["written"], stored(&desk)), (&json!(false), (0, 0)));
    let told: Vec<_> = report["rows"].as_array().unwrap().iter().filter(|r| r["verdict"] == "rejected").collect();
    let told: Vec<_> =
        told.iter().map(|r| (r["line"].as_i64().unwrap(), r["field"].as_str().unwrap(), r["reason"].as_str().unwrap())).collect();
    assert_eq!(told.len(), 4, "{told:#?}");
    assert!(told[0].0 == 3 && told[0].2.contains("2026-02-30"), "{told:#?}");
    assert!(told[1].0 == 4 && told[1].1 == "start" && told[1].2.contains("late"), "{told:#?}");
    assert_eq!((told[2].0, told[3].0), (5, 6), "{told:#?}");
    let report = import(&desk, "csv", table.as_bytes(), &json!({ "mapping": mapping, "skip_bad": true }));
    assert_eq!((counts(&report)[0], counts(&report)[2], stored(&desk)), (1, 4, (1, 3600)));
}

#[test]
fn the_wrong_kind_is_named() {
    let desk = Desk::new();
    let (_, frames) = FILES[1];
    assert_eq!(desk.refused("import.run", request("timewarrior", frames, &json!({}))), "file foreign");
    assert_eq!(desk.refused("import.run", request("watson", &frames[..100], &json!({}))), "file cut_off");
    assert_eq!(desk.refused("import.run", request("watson", b"[]", &json!({}))), "file empty");
}
