//! Steps that can no longer be taken back, and the older ones behind them.

use super::invoice_books::Books;
use serde_json::json;

#[test]
fn what_a_document_stands_on_is_passed_over_and_older_edits_are_still_taken_back() {
    let books = Books::new();
    let desk = &books.desk;
    let other = desk.call("client.add", json!({ "name": "Globex" }))["id"].clone();
    desk.call("client.edit", json!({ "id": other, "name": "Globex AG" }));
    let entry = books.track(0, "2026-11-02T08:00:00Z", 3600);
    desk.call("entry.edit", json!({ "id": entry, "note": "Cart" }));
    let draft = books.draft(json!({}));
    desk.call("invoice.edit", json!({ "id": draft["id"], "subject": "November" }));
    let issued = desk.call("invoice.issue", json!({ "id": draft["id"] }));

    let refused = desk.try_call("undo.undo", json!({})).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("changed_since"));
    assert_eq!(
        refused.message,
        "invoice.edit, invoice.draft, entry.edit, entry.add cannot be taken back: a later change stands on it; nothing was changed, \
         it is passed over from now on, and the next step is client.edit"
    );
    // Nothing was taken back that the caller may not have meant.
    let name = || desk.call("client.show", json!({ "id": other }))["name"].clone();
    assert_eq!((name(), &desk.call("undo.peek", json!({}))["undo"]), (json!("Globex AG"), &json!("client.edit")));
    desk.call("undo.undo", json!({}));
    assert_eq!(name(), "Globex");
    desk.call("undo.redo", json!({}));
    assert_eq!(name(), "Globex AG");
    assert_eq!(desk.call("invoice.show", json!({ "id": draft["id"] })), issued);
    assert_eq!(desk.call("entry.show", json!({ "id": entry }))["note"], "Cart");
    desk.verify();
}

#[test]
fn a_step_is_never_taken_back_under_one_that_stands() {
    let books = Books::new();
    let desk = &books.desk;
    let client = desk.call("client.add", json!({ "name": "Globex" }))["id"].clone();
    let project = desk.call("project.add", json!({ "name": "Site", "client_id": client }))["id"].clone();
    // A batch is no edit: it stays, and so does what it stands on.
    let row = json!({ "id": "0192f0c1-0000-7000-8000-000000000001", "client": "Globex", "project": "Site",
                      "start": "2026-11-20T07:00:00Z", "end": "2026-11-20T07:30:00Z", "zone": "UTC" });
    desk.call("ingest.run", json!({ "batch": "0192f0c1-0000-7000-8000-0000000000aa", "device": "phone", "entries": [row] }));
    let refused = desk.try_call("undo.undo", json!({})).unwrap_err();
    assert!(refused.message.starts_with("project.add, client.add cannot be taken back"), "{refused}");
    assert_eq!(desk.call("project.show", json!({ "id": project }))["client_id"], client);
    assert_eq!(desk.call("undo.peek", json!({}))["undo"], "rate.set");
    desk.verify();
}

#[test]
fn when_nothing_older_is_left_the_words_say_so() {
    let desk = crate::support::Desk::new();
    let client = desk.call("client.add", json!({ "name": "Globex" }))["id"].clone();
    let row = json!({ "id": "0192f0c1-0000-7000-8000-000000000001", "client": "Globex",
                      "start": "2026-11-20T07:00:00Z", "end": "2026-11-20T07:30:00Z", "zone": "UTC" });
    desk.call("ingest.run", json!({ "batch": "0192f0c1-0000-7000-8000-0000000000aa", "device": "phone", "entries": [row] }));
    let refused = desk.try_call("undo.undo", json!({})).unwrap_err();
    assert!(refused.message.ends_with("and there is no older step"), "{refused}");
    assert_eq!(desk.refused("undo.undo", json!({})), "nothing_to_undo");
    assert_eq!(desk.call("client.show", json!({ "id": client }))["name"], "Globex");
}

/// The sessions of SQLite retry an update that a trigger refused as a delete and an insert, which must be refused as well.
#[test]
fn a_deletion_is_not_made_again_once_time_hangs_on_it() {
    for (kind, place) in [
        ("client", json!({ "client": "Globex" })),
        ("project", json!({ "project": "Site" })),
        ("task", json!({ "project": "Site", "task": "Call" })),
    ] {
        let desk = crate::support::Desk::new();
        let mut id = desk.call("client.add", json!({ "name": "Globex" }))["id"].clone();
        if kind != "client" {
            id = desk.call("project.add", json!({ "name": "Site" }))["id"].clone();
        }
        if kind == "task" {
            id = desk.call("task.add", json!({ "name": "Call", "project_id": id }))["id"].clone();
        }
        desk.call(&format!("{kind}.delete"), json!({ "id": id }));
        desk.call("undo.undo", json!({}));
        let mut row = json!({ "id": "0192f0c1-0000-7000-8000-000000000001", "start": "2026-11-20T07:00:00Z",
                              "end": "2026-11-20T07:30:00Z", "zone": "UTC" });
        row.as_object_mut().unwrap().extend(place.as_object().unwrap().clone());
        let batch = json!({ "batch": "0192f0c1-0000-7000-8000-0000000000aa", "device": "phone", "entries": [row] });
        assert_eq!(desk.call("ingest.run", batch)["accepted"], 1);
        assert_eq!(desk.refused("undo.redo", json!({})), "changed_since", "{kind}");
        let shown = desk.call(&format!("{kind}.show"), json!({ "id": id }));
        assert_eq!(shown["id"], id, "{kind}");
        let entry = desk.call("entry.show", json!({ "id": "0192f0c1-0000-7000-8000-000000000001" }));
        assert_eq!(entry["path"][format!("{kind}_id")], id, "{kind}: {entry}");
        desk.verify();
    }
}

#[test]
fn what_one_line_made_goes_and_comes_back_together() {
    let desk = crate::support::Desk::new();
    for line in ["25m call @Globex", "25m call @Globex #Site"] {
        let before = desk.call("client.list", json!({}))["clients"].clone();
        let entry = desk.call("quick.run", json!({ "text": line }))["entry"].clone();
        let client = desk.call("client.show", json!({ "id": entry["path"]["client_id"] }));
        desk.call("undo.undo", json!({}));
        assert_eq!(desk.refused("entry.show", json!({ "id": entry["id"] })), "not_found");
        assert_eq!(desk.call("client.list", json!({}))["clients"], before, "{line}");
        desk.call("undo.redo", json!({}));
        assert_eq!(desk.call("entry.show", json!({ "id": entry["id"] }))["path"], entry["path"]);
        assert_eq!(desk.call("client.show", json!({ "id": client["id"] })), client);
        desk.call("undo.undo", json!({}));
        desk.verify();
    }
}

/// More changes than SQLite is given at once.
#[test]
fn many_changes_go_back_together_or_not_at_all() {
    const ENTRIES: usize = 700;
    let books = Books::new();
    let desk = &books.desk;
    let id = |n: usize| format!("0192f0c1-0000-7000-8000-{n:012}");
    let row = |n: usize| {
        let at = |minutes: usize| format!("2026-11-{:02}T{:02}:{:02}:00Z", 2 + n / 70, 6 + n % 70 * 10 / 60, n % 70 * 10 % 60 + minutes);
        json!({ "id": id(n), "client": "Acme", "note": format!("Number {n}"), "start": at(0), "end": at(9), "zone": "UTC", "billable": true })
    };
    let rows: Vec<_> = (0..ENTRIES).map(row).collect();
    let batch = json!({ "batch": "0192f0c1-0000-7000-8000-0000000000aa", "device": "phone", "entries": rows });
    assert_eq!(desk.call("ingest.run", batch)["accepted"], ENTRIES);
    let ids: Vec<_> = (0..ENTRIES).map(id).collect();
    let notes = || {
        let page = desk.call("entry.list", json!({ "order": "oldest", "limit": 1000 }));
        page["entries"].as_array().unwrap().iter().map(|e| e["note"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let before = notes();
    assert_eq!((before.len(), before[699].as_str()), (ENTRIES, "Number 699"));
    assert_eq!(desk.call("entry.edit_many", json!({ "ids": ids, "note": "Design", "add_tags": ["q4"] }))["changed"], ENTRIES);
    desk.call("undo.undo", json!({}));
    assert_eq!(notes(), before);
    desk.call("undo.redo", json!({}));
    assert!(notes().iter().all(|note| note == "Design"));
    // A document tells of some of them: the others stay as they are, too.
    let draft = books.draft(json!({ "from": "2026-11-03", "to": "2026-11-03" }));
    desk.call("invoice.issue", json!({ "id": draft["id"] }));
    let refused = desk.try_call("undo.undo", json!({})).unwrap_err();
    assert!(refused.message.starts_with("invoice.draft, entry.edit_many cannot be taken back"), "{refused}");
    assert!(notes().iter().all(|note| note == "Design"));
    desk.verify();
}
