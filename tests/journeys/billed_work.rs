//! Work that a document bills stays under the client and project that the document names.

use super::invoice_books::{Books, client};
use serde_json::{Value, json};

fn by_client(books: &Books) -> Vec<(String, i64)> {
    let report = books.desk.call("report.time", json!({ "by": "client", "from": "2026-11-01", "to": "2026-11-30" }));
    let row = |r: &Value| (r["label"].as_str().unwrap().to_owned(), r["seconds"].as_i64().unwrap());
    report["rows"].as_array().unwrap().iter().map(row).collect()
}

#[test]
fn a_project_or_task_does_not_leave_the_client_who_is_billed_for_it() {
    let books = Books::new();
    let desk = &books.desk;
    let globex = client(desk, json!({ "name": "Globex" }));
    let site = desk.call("project.add", json!({ "name": "Site", "client_id": globex }))["id"].clone();
    books.track(0, "2026-11-02T08:00:00Z", 3600);
    let to_globex = json!({ "id": books.project, "client_id": globex });
    let to_site = json!({ "id": books.tasks[0], "project_id": site });
    let idle = json!({ "id": books.tasks[1], "project_id": site });

    // While it is unbilled it goes where it is put.
    desk.call("project.edit", to_globex.clone());
    assert_eq!(by_client(&books), [("Globex".to_owned(), 3600)]);
    desk.call("undo.undo", json!({}));

    let draft = books.draft(json!({}));
    for issued in [false, true] {
        if issued {
            desk.call("invoice.issue", json!({ "id": draft["id"] }));
        }
        assert_eq!(desk.refused("project.edit", to_globex.clone()), "billed_work");
        assert_eq!(desk.refused("project.edit", json!({ "id": books.project, "client_id": null })), "billed_work");
        assert_eq!(desk.refused("task.edit", to_site.clone()), "billed_work");
        assert_eq!(by_client(&books), [("Acme".to_owned(), 3600)]);
    }
    // A task without billed time may go, and all that does not move may change.
    assert_eq!(desk.call("task.edit", idle)["project_id"], site);
    assert_eq!(
        desk.call("project.edit", json!({ "id": books.project, "name": "Relaunch", "client_id": books.client }))["name"],
        "Relaunch"
    );
    desk.verify();
}

#[test]
fn an_undo_does_not_carry_billed_work_away() {
    let books = Books::new();
    let desk = &books.desk;
    let globex = client(desk, json!({ "name": "Globex" }));
    books.track(0, "2026-11-02T08:00:00Z", 3600);
    desk.call("project.edit", json!({ "id": books.project, "client_id": globex }));
    let draft = desk.call("invoice.draft", json!({ "client_id": globex }));
    desk.call("invoice.issue", json!({ "id": draft["id"] }));
    let refused = desk.try_call("undo.undo", json!({})).unwrap_err();
    assert!(refused.message.starts_with("invoice.draft, project.edit, entry.add, client.add cannot be taken back"), "{refused}");
    assert_eq!(by_client(&books), [("Globex".to_owned(), 3600)]);
}

#[test]
fn a_draft_off_which_the_time_was_taken_holds_nothing() {
    let books = Books::new();
    let desk = &books.desk;
    let globex = client(desk, json!({ "name": "Globex" }));
    books.track(0, "2026-11-02T08:00:00Z", 3600);
    let draft = books.draft(json!({}));
    desk.call("invoice.discard", json!({ "id": draft["id"] }));
    desk.call("project.edit", json!({ "id": books.project, "client_id": globex }));
    assert_eq!(by_client(&books), [("Globex".to_owned(), 3600)]);
}
