//! Exports of other programs, from bytes to stored entries.

use crate::support::Desk;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

const TOGGL: &[u8] = include_bytes!("../fixtures/imports/toggl_detailed.csv");
const CLOCKIFY: &[u8] = include_bytes!("../fixtures/imports/clockify_detailed.csv");
const HARVEST: &[u8] = include_bytes!("../fixtures/imports/harvest_detailed.csv");

fn request(kind: &str, bytes: &[u8], more: Value) -> Value {
    let mut request = json!({ "kind": kind, "file_base64": BASE64_STANDARD.encode(bytes), "dry_run": false });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    request
}

fn import(desk: &Desk, kind: &str, bytes: &[u8], more: Value) -> Value {
    desk.call("import.run", request(kind, bytes, more))
}

/// Entries, their seconds, clients, projects and tasks as the database file holds them.
fn stored(desk: &Desk) -> [i64; 5] {
    let count = |sql: &str| desk.app.opened().unwrap().db.read(|read| Ok(read.conn().query_row(sql, [], |row| row.get(0))?)).unwrap();
    [
        "SELECT COUNT(*) FROM time_entries",
        "SELECT COALESCE(SUM(ended_at_ms - started_at_ms), 0) / 1000 FROM time_entries",
        "SELECT COUNT(*) FROM clients",
        "SELECT COUNT(*) FROM projects",
        "SELECT COUNT(*) FROM tasks",
    ]
    .map(count)
}

fn counts(report: &Value) -> [i64; 5] {
    ["accepted", "duplicate", "rejected", "total_seconds", "stated_seconds"].map(|field| report[field].as_i64().unwrap())
}

fn matches(report: &Value, field: &str) -> Vec<String> {
    let shown = |name: &Value| {
        format!(
            "{}{} {}",
            name["parent"].as_str().map(|p| format!("{p} › ")).unwrap_or_default(),
            name["name"].as_str().unwrap(),
            name["action"].as_str().unwrap()
        )
    };
    report[field].as_array().unwrap().iter().map(shown).collect()
}

#[test]
fn a_dry_run_tells_all_and_writes_nothing() {
    let desk = Desk::new();
    let dry = import(&desk, "toggl", TOGGL, json!({ "dry_run": true }));
    assert_eq!((counts(&dry), &dry["written"]), ([3, 0, 0, 17_100, 17_100], &json!(false)));
    assert_eq!((&dry["encoding"], &dry["date_order"]), (&json!("UTF-8 with BOM"), &json!("ymd")));
    assert_eq!((&dry["first_day"], &dry["last_day"]), (&json!("2026-03-04"), &json!("2026-03-30")));
    assert_eq!(matches(&dry, "clients"), ["Acme GmbH created", "Acme, Inc. created"]);
    assert_eq!(dry["clients"][0]["id"], Value::Null);
    assert_eq!(stored(&desk), [0; 5]);
    assert_eq!(
        desk.call("activity.list", json!({}))["activity"].as_array().unwrap().iter().filter(|line| line["verb"] == "import.run").count(),
        0
    );
}

#[test]
fn each_sample_comes_in_once_however_often_it_is_imported() {
    let desk = Desk::new();
    for (kind, bytes, rows, seconds) in [("toggl", TOGGL, 3, 17_100), ("clockify", CLOCKIFY, 2, 7_320), ("harvest", HARVEST, 2, 6_300)] {
        let first = import(&desk, kind, bytes, json!({}));
        assert_eq!((counts(&first), &first["written"]), ([rows, 0, 0, seconds, seconds], &json!(true)), "{first:#}");
        let again = import(&desk, kind, bytes, json!({}));
        assert_eq!(counts(&again), [0, rows, 0, 0, seconds]);
        assert!(matches(&again, "clients").iter().all(|name| name.ends_with("matched")));
    }
    // Acme, Inc. and Acme GmbH, Acme Corp, Globex; Website twice, Mobile App, Internal, Brand Identity; Build, Design, Admin.
    assert_eq!(stored(&desk), [7, 17_100 + 7_320 + 6_300, 4, 5, 3]);
    desk.verify();
}

#[test]
fn names_that_exist_are_matched_within_their_parent() {
    let desk = Desk::new();
    let acme = desk.call("client.add", json!({ "name": " ACME,  inc. " }))["id"].clone();
    let heir = desk.call("client.add", json!({ "name": "Heir" }))["id"].clone();
    let gone = desk.call("client.add", json!({ "name": "acme gmbh" }))["id"].clone();
    desk.call("client.merge", json!({ "from": gone, "into": heir }));
    let report = import(&desk, "toggl", TOGGL, json!({}));
    assert_eq!(matches(&report, "clients"), ["ACME,  inc. matched", "Heir matched"]);
    assert_eq!((&report["clients"][0]["id"], &report["clients"][1]["id"]), (&acme, &heir));
    assert_eq!(matches(&report, "projects"), ["ACME,  inc. › Website created", "Heir › Website created"]);
}

#[test]
fn a_bad_row_stops_all_unless_it_is_to_be_skipped() {
    let desk = Desk::new();
    let text = "Client,Project,Description,Start date,Start time,End date,End time,Duration\n\
                Acme,Site,good,2026-03-04,09:00:00,2026-03-04,10:00:00,01:00:00\n\
                Other,Shop,bad,2026-03-04,11:00:00,2026-03-04,later,00:10:00\n";
    let all = import(&desk, "toggl", text.as_bytes(), json!({}));
    assert_eq!((counts(&all), &all["written"]), ([1, 0, 1, 3600, 4200], &json!(false)));
    assert_eq!((&all["rows"][1]["line"], &all["rows"][1]["field"], &all["rows"][1]["note"]), (&json!(3), &json!("end"), &json!("bad")));
    assert_eq!(all["rows"][1]["reason"], "\"later\" is no time of day");
    assert_eq!((&all["rows"][1]["rule"], &all["rows"][1]["args"]), (&json!("not_a_clock"), &json!({ "cell": "\"later\"" })));
    assert_eq!(stored(&desk), [0; 5]);
    let some = import(&desk, "toggl", text.as_bytes(), json!({ "skip_bad": true }));
    assert_eq!((counts(&some), &some["written"]), ([1, 0, 1, 3600, 4200], &json!(true)));
    // The bad row's client is not created.
    assert_eq!((stored(&desk), matches(&some, "clients")), ([1, 3600, 1, 1, 0], vec!["Acme created".to_owned()]));
}

#[test]
fn a_timer_that_runs_in_the_file_is_skipped_and_comes_with_a_later_export() {
    let desk = Desk::new();
    let head = "Client,Project,Description,Start date,Start time,End date,End time,Duration\n\
                Acme,Site,done,2026-11-20,08:00:00,2026-11-20,08:30:00,00:30:00\n";
    // Exported in Berlin at 09:00; read as if it were from New York, the running row would begin six hours ahead of now.
    for zone in ["Europe/Berlin", "America/New_York", "Asia/Tokyo"] {
        for running in ["Acme,Site,runs,2026-11-20,08:45:00,,,00:15:00\n", "Acme,Site,runs,2026-11-20,08:45:00,,,\n"] {
            let report = import(&desk, "toggl", format!("{head}{running}").as_bytes(), json!({ "zone": zone, "dry_run": true }));
            let row = &report["rows"][1];
            assert_eq!((counts(&report)[2], &report["skipped"]), (0, &json!(1)), "{zone}: {report:#}");
            assert_eq!((&row["verdict"], &row["rule"], &row["field"]), (&json!("skipped"), &json!("running"), &json!("end")), "{row}");
        }
    }
    let running = format!("{head}Acme,Site,runs,2026-11-20,08:45:00,,,00:15:00\n");
    let first = import(&desk, "toggl", running.as_bytes(), json!({}));
    assert_eq!((counts(&first)[..3].to_vec(), &first["skipped"], &first["written"]), (vec![1, 0, 0], &json!(1), &json!(true)));
    let ended = format!("{head}Acme,Site,runs,2026-11-20,08:45:00,2026-11-20,09:15:00,00:30:00\n");
    assert_eq!(counts(&import(&desk, "toggl", ended.as_bytes(), json!({})))[..3], [1, 1, 0]);
    assert_eq!(stored(&desk)[..2], [2, 3600]);
}

#[test]
fn dates_far_ahead_are_bad_rows_at_this_door_too() {
    let desk = Desk::new();
    let text = "Client,Project,Description,Start date,Start time,End date,End time,Duration\n\
                Acme,Site,a slip,2062-11-20,08:00:00,2062-11-20,08:30:00,00:30:00\n";
    let report = import(&desk, "toggl", text.as_bytes(), json!({}));
    let row = &report["rows"][0];
    assert_eq!((&row["verdict"], &row["field"], &row["rule"]), (&json!("rejected"), &json!("start"), &json!("too_far_ahead")), "{row}");
    assert_eq!(stored(&desk), [0; 5]);
}

#[test]
fn overlapping_files_and_deleted_entries_add_nothing_twice() {
    let desk = Desk::new();
    let header = "Project,Start date,Start time,End date,End time,Duration\n";
    let row = |day: u32| format!("P,2026-03-{day:02},09:00:00,2026-03-{day:02},10:00:00,01:00:00\n");
    import(&desk, "toggl", format!("{header}{}{}{}", row(1), row(2), row(2)).as_bytes(), json!({}));
    assert_eq!(stored(&desk)[0], 3);
    let thrown_away = desk.call("entry.list", json!({ "to": "2026-03-02" }))["entries"][0]["id"].clone();
    desk.call("entry.delete", json!({ "ids": [thrown_away] }));
    let next = import(&desk, "toggl", format!("{header}{}{}{}", row(2), row(2), row(3)).as_bytes(), json!({}));
    assert_eq!((counts(&next), stored(&desk)[0]), ([1, 2, 0, 3600, 10_800], 4));
    assert_eq!(desk.call("entry.list", json!({}))["count"], 3);
}

#[test]
fn a_file_cut_at_every_byte_never_half_writes() {
    let desk = Desk::new();
    for cut in 0..TOGGL.len() {
        let before = stored(&desk)[0];
        match desk.try_call("import.run", request("toggl", &TOGGL[..cut], json!({}))) {
            Ok(report) if report["written"] == true => assert_eq!(stored(&desk)[0] - before, report["accepted"].as_i64().unwrap(), "{cut}"),
            Ok(report) => assert!(report["rejected"].as_i64().unwrap() > 0 && stored(&desk)[0] == before, "{cut}"),
            Err(error) => assert!(!error.fields.is_empty() && stored(&desk)[0] == before, "{cut}: {error:?}"),
        }
    }
    // Each row came in once, from the first cut that held it whole.
    import(&desk, "toggl", TOGGL, json!({}));
    assert_eq!(stored(&desk)[..2], [3, 17_100]);
}

#[test]
fn a_zone_of_its_own_places_the_clock_times() {
    let desk = Desk::new();
    let wrong = import(&desk, "toggl", TOGGL, json!({ "zone": "UTC" }));
    assert_eq!((counts(&wrong), &wrong["rows"][1]["field"]), ([2, 0, 1, 13_500, 17_100], &json!("duration")));
    assert_eq!(wrong["rows"][1]["reason"], "the file says 1:00:00, its times make 2:00:00 in UTC; is it from another zone?");
    let args = json!({ "stated": "1:00:00", "elapsed": "2:00:00", "zone": "UTC" });
    assert_eq!((&wrong["rows"][1]["rule"], &wrong["rows"][1]["args"]), (&json!("length_differs"), &args));
    let right = import(&desk, "toggl", TOGGL, json!({ "zone": "Europe/Vienna" }));
    assert_eq!(right["rows"][0]["start"], "2026-03-04T08:00:00.000Z");
    assert_eq!(desk.refused("import.run", request("toggl", TOGGL, json!({ "zone": "Mars/Olympus" }))), "zone unknown_zone");
}

#[test]
fn what_cannot_be_read_is_refused_in_clear_words() {
    let desk = Desk::new();
    let refused = |bytes: &[u8]| desk.refused("import.run", request("toggl", bytes, json!({})));
    assert_eq!(refused(b""), "file empty");
    assert_eq!(refused(b"PK\x03\x04"), "file spreadsheet");
    assert_eq!(refused(b"\0\x01\x02\x03\0\0\0\0"), "file not_text");
    assert_eq!(refused(HARVEST), "file missing_column");
    assert_eq!(desk.refused("import.run", json!({ "kind": "toggl" })), "file_base64 required");
    assert_eq!(desk.refused("import.run", json!({ "kind": "toggl", "file_base64": "?" })), "file_base64 not_base64");
    assert_eq!(desk.refused("import.run", json!({ "kind": "toggl", "path": "/nowhere/at/all.csv" })), "path unreadable");
    assert_eq!(desk.refused("import.run", json!({ "kind": "toggl", "path": "/" })), "path unreadable");
    let both = b"Date,Client,Project,Hours\n03/04/2026,A,P,1\n";
    assert_eq!(desk.refused("import.run", request("harvest", both, json!({}))), "date_order ambiguous");
}

#[test]
fn a_file_of_200_mb_is_refused_at_once() {
    let desk = Desk::new();
    let path = desk.dir.path().join("big.csv");
    // Sparse: only its length is real.
    std::fs::File::create(&path).unwrap().set_len(200 * 1024 * 1024).unwrap();
    let error = desk.try_call("import.run", json!({ "kind": "toggl", "path": path })).unwrap_err();
    assert_eq!(error.message, "file: the file has 200 MB; at most 64 MB can be imported, export a shorter period");
    std::fs::write(&path, TOGGL).unwrap();
    assert_eq!(counts(&desk.call("import.run", json!({ "kind": "toggl", "path": path })))[0], 3);
}
