//! Batches of finished entries from other devices and programs.

use crate::support::Desk;
use serde_json::{Value, json};
use uuid::Uuid;

fn entry(n: u32, more: Value) -> Value {
    let mut entry = json!({
        "id": Uuid::from_u128(0x0192_f0c1_0000_7000_8000_0000_0000_0000 + u128::from(n)), "client": "Acme", "project": "Website", "task": "Design", "note": "Hero",
        "start": "2026-11-19T09:00:00+01:00", "end": "2026-11-19T10:30:00+01:00", "zone": "Europe/Berlin", "billable": true, "tags": ["ux"],
    });
    entry.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    entry
}

fn ingest(desk: &Desk, entries: &[Value], all_or_nothing: bool) -> Value {
    desk.call("ingest.run", json!({ "batch": Uuid::from_u128(7), "device": "phone", "entries": entries, "all_or_nothing": all_or_nothing }))
}

fn counts(report: &Value) -> [i64; 4] {
    ["accepted", "duplicate", "conflict", "rejected"].map(|field| report[field].as_i64().unwrap())
}

fn count(desk: &Desk, sql: &str) -> i64 {
    desk.app.opened().unwrap().db.read(|read| Ok(read.conn().query_row(sql, [], |row| row.get(0))?)).unwrap()
}

#[test]
fn a_batch_is_kept_once_and_tells_each_row() {
    let desk = Desk::new();
    let batch = [
        entry(1, json!({})),
        entry(2, json!({ "client": "ACME ", "project": "website", "task": null })),
        entry(3, json!({ "end": "2026-11-19T08:00:00+01:00" })),
    ];
    let first = ingest(&desk, &batch, false);
    assert_eq!(counts(&first), [2, 0, 0, 1]);
    assert_eq!(
        (&first["rows"][2]["verdict"], &first["rows"][2]["reason"], &first["rows"][2]["id"]),
        (&json!("rejected"), &json!("end: is before the start: swap them, or give the next day"), &batch[2]["id"])
    );
    assert_eq!(count(&desk, "SELECT SUM(ended_at_ms - started_at_ms) / 1000 FROM time_entries"), 10_800);
    assert_eq!(["clients", "projects", "tasks"].map(|table| count(&desk, &format!("SELECT COUNT(*) FROM {table}"))), [1, 1, 1]);

    let again = ingest(&desk, &batch[..2], false);
    assert_eq!(counts(&again), [0, 2, 0, 0]);
    let other = ingest(&desk, &[entry(1, json!({ "note": "changed" }))], false);
    assert_eq!((counts(&other), &other["rows"][0]["verdict"]), ([0, 0, 1, 0], &json!("conflict")));
    assert_eq!(count(&desk, "SELECT COUNT(*) FROM time_entries WHERE note = 'Hero'"), 2);
    desk.verify();
}

#[test]
fn all_or_nothing_keeps_nothing_beside_a_bad_row() {
    let desk = Desk::new();
    ingest(&desk, &[entry(1, json!({}))], true);
    for bad in [entry(3, json!({ "zone": "Mars/Olympus" })), entry(1, json!({ "note": "other" }))] {
        let report = ingest(&desk, &[entry(2, json!({ "client": "New" })), bad], true);
        assert_eq!(report["accepted"], 0);
        assert_eq!((count(&desk, "SELECT COUNT(*) FROM time_entries"), count(&desk, "SELECT COUNT(*) FROM clients")), (1, 1));
    }
    // A duplicate is no fault.
    assert_eq!(counts(&ingest(&desk, &[entry(1, json!({})), entry(2, json!({}))], true)), [1, 1, 0, 0]);
}

#[test]
fn bad_rows_name_their_field_and_reason() {
    let desk = Desk::new();
    let bad = [
        (json!({ "client": "x".repeat(10_000) }), "client: has 10000 characters; at most 200 are kept: shorten it"),
        (json!({ "project": "a\u{0}b" }), "project: holds the control character U+0000: remove it"),
        (json!({ "start": null }), "start: is missing"),
        (json!({ "zone": "Berlin" }), "zone: \"Berlin\" is no IANA time zone, like Europe/Berlin"),
        (json!({ "note": "x".repeat(10_000) }), "note: has 10000 characters; at most 2000 are kept: shorten it"),
    ];
    let rows: Vec<Value> = bad.iter().zip(1..).map(|((more, _), n)| entry(n, more.clone())).collect();
    let report = ingest(&desk, &rows, false);
    for (row, (_, reason)) in report["rows"].as_array().unwrap().iter().zip(&bad) {
        assert_eq!(row["reason"], *reason);
    }
    assert_eq!((counts(&report), count(&desk, "SELECT COUNT(*) FROM clients")), ([0, 0, 0, 5], 0));
    for (request, word) in [
        (json!({ "device": "x", "entries": [] }), "batch required"),
        (json!({ "batch": "no", "device": "x", "entries": [] }), "batch not_an_id"),
        (json!({ "batch": Uuid::from_u128(7), "device": "x".repeat(10_000), "entries": [] }), "device too_long"),
    ] {
        assert_eq!(desk.refused("ingest.run", request), word);
    }
}

#[test]
fn what_is_left_open_follows_the_project_then_the_workspace() {
    let desk = Desk::new();
    desk.call("settings.update", json!({ "default_billable": false }));
    ingest(&desk, &[entry(1, json!({ "client": null, "project": null, "task": null, "billable": null }))], false);
    assert_eq!(count(&desk, "SELECT billable FROM time_entries"), 0);
}

#[test]
fn ten_thousand_rows_are_one_transaction() {
    let desk = Desk::new();
    let rows: Vec<Value> =
        (0..10_000).map(|n| entry(n, json!({ "project": format!("Project {}", n % 50), "task": Value::Null }))).collect();
    let before = count(&desk, "SELECT MAX(seq) FROM activity");
    assert_eq!(counts(&ingest(&desk, &rows, true)), [10_000, 0, 0, 0]);
    // One client, fifty projects, one batch.
    assert_eq!(count(&desk, "SELECT COUNT(*) FROM projects"), 50);
    assert!(count(&desk, "SELECT MAX(seq) FROM activity") - before <= 52);
    assert_eq!(counts(&ingest(&desk, &rows, true)), [0, 10_000, 0, 0]);
}
