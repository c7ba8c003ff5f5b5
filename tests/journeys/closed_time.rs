use super::invoice_books::Books;
use crate::support::Desk;
use serde_json::{Value, json};

/// Two entries: on 30 October and, over midnight, from 31 October 23:30 to 1 November 01:00 in Berlin; one on 2 November. Closed up to 31 October.
fn closed() -> (Books, [Value; 3]) {
    let books = Books::new();
    let entries = [
        books.track(0, "2026-10-30T08:00:00Z", 3600),
        books.track(0, "2026-10-31T22:30:00Z", 90 * 60),
        books.track(1, "2026-11-02T08:00:00Z", 3600),
    ];
    let shown = books.desk.call("period.close", json!({ "day": "2026-10-31" }));
    assert_eq!(shown["day"], "2026-10-31");
    (books, entries)
}

#[test]
fn every_verb_that_would_change_closed_time_is_refused_and_names_the_day() {
    let (books, [old, over, new]) = closed();
    let desk = &books.desk;
    let all = || desk.call("entry.list", json!({ "from": "2026-10-01", "to": "2026-11-30" }));
    let before = all();
    let ends = |start: &str, end: &str| json!({ "start": start, "end": end });
    for (command, request) in [
        ("entry.add", ends("2026-10-15T08:00:00Z", "2026-10-15T09:00:00Z")),
        // The last second of the day in Berlin.
        ("entry.add", ends("2026-10-31T22:59:59Z", "2026-11-01T09:00:00Z")),
        ("entry.edit", json!({ "id": old, "note": "Other words" })),
        ("entry.edit", json!({ "id": old, "tags": ["late"] })),
        ("entry.edit", json!({ "id": old, "billable": false })),
        ("entry.edit", json!({ "id": old, "zone": "Europe/Lisbon" })),
        ("entry.edit", json!({ "id": old, "link": { "task_id": books.tasks[1] } })),
        ("entry.edit", json!({ "id": over, "end": "2026-11-01T02:00:00Z" })),
        ("entry.edit", json!({ "id": old, "start": "2026-11-03T08:00:00Z", "end": "2026-11-03T09:00:00Z" })),
        ("entry.edit", json!({ "id": new, "start": "2026-10-31T22:00:00Z" })),
        ("entry.delete", json!({ "ids": [old] })),
        ("entry.delete", json!({ "ids": [new, over] })),
        ("entry.split", json!({ "id": old, "at": "2026-10-30T08:30:00Z" })),
        ("entry.duplicate", json!({ "id": old })),
        ("entry.duplicate", json!({ "id": new, "start": "2026-10-30T10:00:00Z" })),
        ("entry.write_off", json!({ "ids": [old], "written_off": true })),
        ("entry.set_cell", json!({ "day": "2026-10-29", "link": { "task_id": books.tasks[0] }, "seconds": 3600 })),
        ("timer.start", json!({ "at": "2026-10-31T12:00:00Z" })),
    ] {
        let error = desk.try_call(command, request.clone()).unwrap_err();
        assert_eq!(error.reason.as_deref(), Some("period_locked"), "{command} {request}: {error:?}");
        assert!(error.message.contains("up to 2026-10-31") && error.message.contains("Closed periods"), "{}", error.message);
    }
    assert_eq!(all(), before);
    let shown = |id: &serde_json::Value| {
        let entry = desk.call("entry.show", json!({ "id": id }));
        (entry["closed"].clone(), entry["editable"].clone())
    };
    assert_eq!((shown(&old), shown(&new)), ((json!(true), json!(false)), (json!(false), json!(true))));
    // The first moment after it is open, and what is closed can be billed.
    desk.call("entry.add", ends("2026-10-31T23:00:00Z", "2026-10-31T23:10:00Z"));
    let draft = books.draft(json!({ "to": "2026-10-31" }));
    assert_eq!(draft["lines"][0]["seconds"], 3600 + 90 * 60);
    desk.call("invoice.discard", json!({ "id": draft["id"] }));
    desk.verify();
}

#[test]
fn nothing_is_taken_back_or_brought_in_behind_the_line() {
    let desk = Desk::new();
    let added = desk.call("entry.add", json!({ "start": "2026-10-30T08:00:00Z", "end": "2026-10-30T09:00:00Z" }));
    desk.call("entry.edit", json!({ "id": added["id"], "note": "Second" }));
    let row = |n: u32, start: &str, end: &str| json!({ "id": format!("01990000-0000-7000-8000-{n:012}"), "start": start, "end": end, "zone": "Europe/Berlin" });
    let kept = row(1, "2026-10-29T08:00:00Z", "2026-10-29T09:00:00Z");
    let batch =
        |id: u32, entries: Value| json!({ "batch": format!("01990000-0000-7000-9000-{id:012}"), "device": "phone", "entries": entries });
    assert_eq!(desk.call("ingest.run", batch(1, json!([kept])))["accepted"], 1);
    desk.call("period.close", json!({ "day": "2026-10-31" }));
    // The step waits for the time to be opened, and what was undone for it to be made again.
    let refused = desk.try_call("undo.undo", json!({})).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("period_locked"));
    assert!(refused.message.starts_with("the time up to 2026-10-31 is closed: open it first"), "{}", refused.message);
    assert_eq!(desk.call("undo.peek", json!({}))["undo"], "entry.edit");
    assert_eq!(desk.call("entry.show", json!({ "id": added["id"] }))["note"], "Second");
    let late = row(2, "2026-10-29T10:00:00Z", "2026-10-29T11:00:00Z");
    let fresh = row(3, "2026-11-02T10:00:00Z", "2026-11-02T11:00:00Z");
    let answer = desk.call("ingest.run", batch(2, json!([kept, late, fresh])));
    let verdicts: Vec<_> = answer["rows"].as_array().unwrap().iter().map(|r| r["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["duplicate", "rejected", "accepted"]);
    assert!(answer["rows"][1]["reason"].as_str().unwrap().starts_with("start: the time up to 2026-10-31 is closed"), "{answer}");
    let note = || desk.call("entry.show", json!({ "id": added["id"] }))["note"].clone();
    desk.call("period.open", json!({ "reason": "A typing error" }));
    desk.call("undo.undo", json!({}));
    assert_eq!(note(), "");
    desk.call("period.close", json!({ "day": "2026-10-31" }));
    assert_eq!(desk.refused("undo.redo", json!({})), "period_locked");
    // A step in open time before it is taken back as ever.
    desk.call("period.open", json!({ "reason": "Once more" }));
    desk.call("undo.redo", json!({}));
    assert_eq!(note(), "Second");
    desk.verify();
}

#[test]
fn a_period_is_opened_with_a_reason_that_is_kept() {
    let (books, [old, ..]) = closed();
    let desk = &books.desk;
    assert_eq!(desk.refused("period.close", json!({ "day": "2026-10-31" })), "day closed_already");
    assert_eq!(desk.refused("period.close", json!({ "day": "2026-11-20" })), "day not_over");
    assert_eq!(desk.refused("period.open", json!({ "reason": " " })), "reason required");
    assert_eq!(desk.refused("period.open", json!({ "day": "2026-10-31", "reason": "x" })), "day not_earlier");
    let opened = desk.call("period.open", json!({ "day": "2026-09-30", "reason": "Forgot the workshop" }));
    assert_eq!(opened["day"], "2026-09-30");
    let changes: Vec<_> = opened["changes"].as_array().unwrap().iter().map(|c| (c["day"].clone(), c["reason"].clone())).collect();
    assert_eq!(changes, [(json!("2026-09-30"), json!("Forgot the workshop")), (json!("2026-10-31"), json!(""))]);
    desk.call("entry.edit", json!({ "id": old, "note": "Workshop" }));
    let log = desk.call("activity.list", json!({ "entity": "period" }))["activity"].clone();
    assert_eq!((log.as_array().unwrap().len(), &log[0]["detail"]), (2, &json!({ "closed_until": "2026-09-30" })));
    desk.call("period.open", json!({ "reason": "All of it" }));
    assert_eq!(desk.refused("period.open", json!({ "reason": "Again" })), "nothing_closed");
    // A timer that runs since before keeps its day open.
    desk.call("timer.start", json!({ "at": "2026-11-19T20:00:00Z" }));
    assert_eq!(desk.refused("period.close", json!({ "day": "2026-11-19" })), "timer_running");
    desk.call("period.close", json!({ "day": "2026-11-18" }));
    desk.call("timer.stop", json!({}));
    desk.verify();
}

#[test]
fn an_entry_tells_its_history_also_of_what_was_undone_and_deleted() {
    let books = Books::new();
    let desk = &books.desk;
    let id = books.track(0, "2026-11-02T08:00:00Z", 3600);
    let history = || desk.call("entry.history", json!({ "id": id }));
    assert_eq!((&history()["changes"], &history()["source"]), (&json!([]), &json!("manual")));
    desk.pass_minutes(5);
    desk.call("entry.edit", json!({ "id": id, "note": "Call", "end": "2026-11-02T09:30:00Z" }));
    desk.pass_minutes(5);
    desk.call("entry.edit", json!({ "id": id, "link": { "task_id": books.tasks[1] } }));
    desk.call("undo.undo", json!({}));
    desk.call("entry.write_off", json!({ "ids": [id], "written_off": true }));
    desk.call("entry.delete", json!({ "ids": [id] }));
    let told = history();
    let changes: Vec<_> = told["changes"].as_array().unwrap().iter().rev().collect();
    let named: Vec<_> =
        changes.iter().map(|c| (c["verb"].as_str().unwrap(), c["origin"].as_str().unwrap(), c["changed"].to_string())).collect();
    assert_eq!(
        named.iter().map(|(v, o, c)| (*v, *o, c.as_str())).collect::<Vec<_>>(),
        [
            ("entry.edit", "local", r#"["end","note"]"#),
            ("entry.edit", "local", r#"["path"]"#),
            ("undo.undo", "undo", r#"["path"]"#),
            ("entry.write_off", "local", r#"["written_off"]"#),
            ("entry.delete", "local", r#"["deleted"]"#),
        ]
    );
    let first = changes[0];
    assert_eq!((&first["before"]["note"], &first["after"]["note"]), (&json!(""), &json!("Call")));
    assert_eq!((&first["before"]["end"], &first["after"]["end"]), (&json!("2026-11-02T09:00:00.000Z"), &json!("2026-11-02T09:30:00.000Z")));
    assert_eq!((&first["at"], &changes[1]["at"]), (&json!("2026-11-20T08:05:00.000Z"), &json!("2026-11-20T08:10:00.000Z")));
    assert_eq!(
        (&changes[1]["before"]["path"]["task_name"], &changes[1]["after"]["path"]["task_name"]),
        (&json!("Build"), &json!("Design"))
    );
    // The log itself holds no prose.
    let log = desk.call("activity.list", json!({ "entity_id": id })).to_string();
    assert!(!log.contains("Call"), "{log}");
    assert_eq!(desk.refused("entry.history", json!({ "id": books.client })), "not_found");
    desk.verify();
}

#[test]
fn a_stopped_timer_has_no_history_and_a_billed_entry_knows_its_line() {
    let books = Books::new();
    let desk = &books.desk;
    desk.call("timer.start", json!({ "link": { "task_id": books.tasks[0] } }));
    desk.pass_minutes(30);
    desk.call("timer.stop", json!({}));
    let entry = desk.call("entry.list", json!({ "from": "2026-11-20", "to": "2026-11-20" }))["entries"][0].clone();
    assert_eq!(desk.call("entry.history", json!({ "id": entry["id"] }))["changes"], json!([]));
    assert_eq!(entry["line_id"], Value::Null);
    let draft = books.draft(json!({}));
    let show = || desk.call("entry.show", json!({ "id": entry["id"] }));
    assert_eq!((&show()["line_id"], &show()["invoice_id"]), (&draft["lines"][0]["id"], &draft["id"]));
    let behind = desk.call("invoice.line_entries", json!({ "line_id": show()["line_id"] }));
    assert_eq!(behind["entries"][0]["id"], entry["id"]);
    desk.call("invoice.line_delete", json!({ "line_id": show()["line_id"] }));
    assert_eq!((&show()["line_id"], &show()["invoice_id"]), (&Value::Null, &Value::Null));
    desk.verify();
}
